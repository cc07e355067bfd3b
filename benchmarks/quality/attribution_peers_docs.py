"""Articles as spaCy documents, read by this project's English model: every peer sees the same parses.

Tags of the Penn Treebank follow from universal ones with their features; the trees are redrawn by
attribution_peers_trees.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

import spacy
from attribution_data import Document, Place
from attribution_peers_trees import Tree
from spacy.tokens import Doc
from spacy.vocab import Vocab

from crossread.annotate.sentences import find_sentences
from crossread.engines import load_engine
from crossread.records import Name, Word

KINDS = {"person": "PERSON", "organisation": "ORG", "place": "GPE", "other": "MISC"}
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
MODALS = frozenset(("can", "could", "may", "might", "must", "shall", "should", "will", "would"))
TAGS = {"ADP": "IN", "SCONJ": "IN", "CCONJ": "CC", "NUM": "CD", "INTJ": "UH", "SYM": "SYM", "X": "FW"}
NOUNS = {("NOUN", False): "NN", ("NOUN", True): "NNS", ("PROPN", False): "NNP", ("PROPN", True): "NNPS"}


@dataclass
class Reading:
    """The columns of a spaCy document, with the place of every token in the article."""

    text: str
    straight: bool
    places: list[Place] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    ents: list[str] = field(default_factory=list)

    @property
    def doc(self) -> Doc:
        """The document."""
        columns = ("words", "spaces", "tags", "pos", "lemmas", "heads", "deps", "ents")
        return Doc(vocab(), **{column: getattr(self, column) for column in columns})

    def at(self, tokens: Iterable[int]) -> list[Place]:
        """The places of tokens."""
        return [self.places[number] for number in tokens]

    def between(self, start: int, end: int) -> list[Place]:
        """The place of a run of tokens."""
        return [(self.places[start][0], self.places[end - 1][1])] if start < end else []

    def add_sentence(self, words: tuple[Word, ...], names: tuple[Name, ...]) -> None:
        """Add the words of a sentence."""
        first = len(self.words)
        heads, labels = Tree(words).heads_and_labels()
        for number, (word, head, label) in enumerate(zip(words, heads, labels, strict=True)):
            shown = self._shown(self.text[word.start : word.end])
            before, after = self.text[: word.start][-1:], self.text[word.end : word.end + 1]
            tag = tag_of(word, opens=not before.strip() and bool(after.strip()))
            self._add(
                (word.start, word.end),
                shown,
                tag,
                word.upos,
                word.lemma,
                first + (number if head < 0 else head),
            )
            self.deps.append(label)
            self.spaces.append(after.isspace())
        self.ents += entities(words, names)

    def add_line_end(self, place: Place) -> None:
        """Add the end of a line as a token, as spaCy does."""
        self._add(place, "\n", "_SP", "SPACE", "\n", len(self.words) - 1)
        self.deps.append("dep")
        self.spaces[-1] = False
        self.spaces.append(False)
        self.ents.append("O")

    def _add(self, place: Place, word: str, tag: str, pos: str, lemma: str, head: int) -> None:
        self.places.append(place)
        self.words.append(word)
        self.tags.append(tag)
        self.pos.append(pos)
        self.lemmas.append(lemma)
        self.heads.append(head)

    def _shown(self, word: str) -> str:
        word = '"' if word in ("''", "``") else word
        return word.translate(STRAIGHT) if self.straight else word


def reading(document: Document, *, straight: bool = False, lines: bool = False) -> Reading:
    """An article read: ``straight`` turns quotation marks straight, ``lines`` keeps line ends as tokens."""
    article = document.article()
    spans = [sentence.span for sentence in find_sentences(article)]
    made = Reading(document.text, straight)
    for span, parse in zip(spans, load_engine("english").analyse([span.text for span in spans]), strict=True):
        end = made.places[-1][1] if made.places else span.start
        if lines and "\n" in document.text[end : span.start]:
            made.add_line_end((end, span.start))
        placed = parse.moved(span.start)
        if placed.words:
            made.add_sentence(placed.words, placed.names)
    return made


@cache
def vocab() -> Vocab:
    """One vocabulary for all documents."""
    return spacy.blank("en").vocab


def entities(words: tuple[Word, ...], names: tuple[Name, ...]) -> list[str]:
    """The names of a sentence, word by word."""
    told = ["O"] * len(words)
    for name in names:
        inside = [n for n, word in enumerate(words) if name.start <= word.start < name.end]
        for number in inside:
            told[number] = f"{'B' if number == inside[0] else 'I'}-{KINDS[name.kind]}"
    return told


def tag_of(word: Word, *, opens: bool) -> str:
    """The Penn Treebank's tag of a word; ``opens`` tells opening quotation marks from closing ones."""
    if word.upos in ("NOUN", "PROPN"):
        return NOUNS[word.upos, "Number=Plur" in word.feats]
    if word.upos in ("VERB", "AUX"):
        return _verb(word)
    if word.upos == "PUNCT":
        return _mark(word, opens)
    return TAGS.get(word.upos) or _other(word)


def _verb(word: Word) -> str:
    if word.lemma in MODALS and word.upos == "AUX":
        return "MD"
    if "VerbForm=Ger" in word.feats:
        return "VBG"
    past = "Tense=Past" in word.feats
    if "VerbForm=Part" in word.feats:
        return "VBN" if past else "VBG"
    if "VerbForm=Fin" not in word.feats or "Mood=Imp" in word.feats:
        return "VB"
    third = "Person=3" in word.feats and "Number=Sing" in word.feats
    return "VBD" if past else "VBZ" if third else "VBP"


def _mark(word: Word, opens: bool) -> str:
    lemma = word.lemma
    if lemma in ('"', "''", "``", "“", "”", "'", "‘", "’"):
        return "``" if opens else "''"
    if lemma in ("(", "[", "{"):
        return "-LRB-"
    if lemma in (")", "]", "}"):
        return "-RRB-"
    return "." if lemma in (".", "!", "?") else "," if lemma == "," else ":"


def _other(word: Word) -> str:
    degree = "R" if "Degree=Cmp" in word.feats else "S" if "Degree=Sup" in word.feats else ""
    asks = "PronType=Int" in word.feats or "PronType=Rel" in word.feats
    if word.upos == "ADJ":
        return f"JJ{degree}"
    if word.upos == "ADV":
        return "WRB" if asks else f"RB{degree}"
    if word.upos == "DET":
        return "WDT" if asks else "DT"
    if word.upos == "PRON":
        own = "$" if "Poss=Yes" in word.feats else ""
        return f"WP{own}" if asks else "DT" if "PronType=Dem" in word.feats else f"PRP{own}"
    return "RB" if word.lemma == "not" else "POS" if word.lemma in ("'s", "'", "’s", "’") else "TO"
