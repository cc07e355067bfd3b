"""Whether a sentence, or a stretch of one, states anything at all.

Questions, wishes, orders, thanks, greetings, exclamations, lines of the page and labels state nothing
that another account could hold against it. Each rule has a name; the first that fits is the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from crossread.annotate.claim_predicates import SUBJECTS, ClauseTree
from crossread.records import Word
from crossread.text.data import load
from crossread.text.predicates import WORD, has_predicate, starts_with_participle
from crossread.text.stretches import after_label, phrases
from crossread.text.wordlists import phrase_pattern

_MARKS = " \t\n\"'“”‘’«»()[]*•–—-"
_SAID_OF = SUBJECTS | {"appos"}
_OPENING = 3
"""How many words open a stretch."""

_ANNOUNCING = 10
"""Words that at most announce what follows; a longer sentence tells something besides."""

_JOINED = re.compile(r"(?:(?:and|but|so|well),?\s+)?", re.IGNORECASE)
_ASKING = frozenset({"what", "who", "whom", "whose", "which", "when", "where", "why", "how"})


class Stretch:
    """Words that may make a claim, with their tree where an engine read them."""

    def __init__(self, text: str, words: Sequence[Word], *, headline: bool) -> None:
        self.text = text.strip(_MARKS)
        self.tree = ClauseTree(words)
        self.headline = headline

    def opens(self, section: str, name: str) -> int:
        """How far one of a list's phrases reaches with which the text starts; 0 where none does."""
        start = _JOINED.match(self.text)
        match = phrase_pattern(phrases(section, name)).match(self.text, start.end() if start else 0)
        return match.end() if match else 0

    @property
    def roots(self) -> list[int]:
        """The words that nothing in the stretch governs; a part of a sentence may have several."""
        words = enumerate(self.tree.words)
        return [k for k, word in words if word.head < 0 and word.relation != "punct"]


def no_claim(text: str, words: Sequence[Word] = (), *, headline: bool = False) -> str:
    """The name of the rule by which a stretch is no claim, empty where it may be one.

    ``words`` are those of the stretch, with offsets of any kind. Asked of a whole sentence, a name means
    that no part of it is a claim.

    >>> no_claim("Who locked the gates?"), no_claim("The gates were locked.")
    ('question', '')
    """
    stretch = Stretch(text, words, headline=headline)
    return next((rule.__name__ for rule in RULES if rule(stretch)), "")


def question(stretch: Stretch) -> bool:
    """It asks: "Who locked the gates?", "So why would the board close the pier in May"."""
    return stretch.text.endswith("?") or _asks_by_its_order(stretch.tree)


def thanks(stretch: Stretch) -> bool:
    """The one who speaks thanks somebody: "Thank you to all who helped"."""
    return stretch.opens("unstated", "thanks") > 0


def greeting(stretch: Stretch) -> bool:
    """It greets: "Good morning and welcome", "Dear readers"."""
    return stretch.opens("unstated", "greetings") > 0


def wish(stretch: Stretch) -> bool:
    """The one who speaks wishes something: "Let us hope ...", "May they rest in peace"."""
    return stretch.opens("unstated", "wishes") > 0


def exclamation(stretch: Stretch) -> bool:
    """It cries out without telling: "What a terrible night!"."""
    cries = stretch.text.endswith("!")
    return cries and (stretch.opens("unstated", "exclamations") > 0 or not _has_predicate(stretch))


def page_line(stretch: Stretch) -> bool:
    """A line of the page: "Sign up for our newsletter", "Copyright 2021"."""
    held = phrase_pattern(phrases("boilerplate", "holds")).search(stretch.text)
    return stretch.opens("boilerplate", "opens") > 0 or "©" in stretch.text or held is not None


def credit_line(stretch: Stretch) -> bool:
    """A word that credits somebody, with a name and no verb: "By Mara Ellison", "Photo: Mara Ellison"."""
    end = stretch.opens("boilerplate", "credits")
    return end > 0 and (stretch.text[end : end + 1] == ":" or not _has_verb(stretch))


def order(stretch: Stretch) -> bool:
    """It tells somebody to do something: "Stay away from the pier", "Please call"."""
    if stretch.opens("unstated", "requests"):
        return True
    if not stretch.roots:
        return stretch.opens("unstated", "imperatives") > 0
    tree, root = stretch.tree, stretch.roots[0]
    word = tree.words[root]
    bare = "Mood=Imp" in word.feats or "VerbForm=Inf" in word.feats
    helped = any(tree.lemma(k) != "do" for k in tree.governed(root, *SUBJECTS, "mark", "cop", "aux"))
    told = any(tree.has_subject(k) for k in tree.governed(root, "conj", "parataxis", "appos"))
    return bare and word.upos == "VERB" and word.deprel == "root" and not helped and not told


def condition(stretch: Stretch) -> bool:
    """A condition without what it conditions: "If I may, sir"."""
    tree, roots = stretch.tree, stretch.roots
    marks = tree.governed(roots[0], "mark") if len(roots) == 1 else []
    return any(k < _OPENING and tree.lemma(k) in ("if", "unless") for k in marks)


def promise(stretch: Stretch) -> bool:
    """A headline that says that something will be told: "What we know about the fire"."""
    return stretch.headline and stretch.opens("labels", "promises") > 0


def label(stretch: Stretch) -> bool:
    """Words that say what kind of piece follows: "Live updates", "In pictures: the harbour fire"."""
    rest = stretch.text[after_label(stretch.text) :]
    if rest != stretch.text:
        return not _has_predicate(stretch) and not _tells_event(rest)
    return stretch.text.rstrip(".:").lower() in phrases("labels", "words")


def lead_in(stretch: Stretch) -> bool:
    """It only announces what follows: "The full statement reads as follows:"."""
    words = WORD.findall(stretch.text)
    if not stretch.text.endswith(":") or len(words) > _ANNOUNCING:
        return False
    last = [stretch.tree.lemma(k) for k in range(len(stretch.tree.words))][-4:]
    words = last or [word.lower() for word in words[-2:]]
    announced = load("en/claims")["unstated"]["lead_in"].split()
    return any(word in announced or word.rstrip("s") in announced for word in words)


def fragment(stretch: Stretch) -> bool:
    """No predicate and no event: "The harbour master, of all people", "Yes, of course"."""
    return not _has_predicate(stretch) and not _tells_event(stretch.text)


Rule = Callable[[Stretch], bool]
RULES: tuple[Rule, ...] = (
    question,
    thanks,
    greeting,
    wish,
    exclamation,
    page_line,
    credit_line,
    order,
    condition,
    promise,
    label,
    lead_in,
    fragment,
)


def _has_predicate(stretch: Stretch) -> bool:
    """Whether something is said of something: by a verb, a subject or an apposition."""
    return _has_verb(stretch) or any(word.relation in _SAID_OF for word in stretch.tree.words)


def _has_verb(stretch: Stretch) -> bool:
    """Whether there is a verb: by the tree, else by its form, in a headline of any case."""
    if stretch.tree.words:
        return any(word.upos in ("VERB", "AUX") for word in stretch.tree.words)
    text = stretch.text.lower() if stretch.headline else stretch.text
    return has_predicate(text) or starts_with_participle(text)


def _tells_event(text: str) -> bool:
    """Whether a word names what happened or what became of somebody: "fire", "dead"."""
    return _events().search(text) is not None


def _asks_by_its_order(tree: ClauseTree) -> bool:
    """Whether an asking word and then an auxiliary stand before the subject: "why would the board"."""
    asking = [k for k, word in enumerate(tree.words) if word.lemma.lower() in _ASKING]
    if not asking or not _only_opens(tree, asking[0]):
        return False
    then = tree.words[asking[0] + 1 : asking[0] + 2]
    return bool(then) and then[0].upos == "AUX" and _subject_follows(tree, asking[0] + 1)


def _only_opens(tree: ClauseTree, k: int) -> bool:
    """Whether nothing but a conjunction, an interjection or "so" stands in front of a word."""
    return all(word.relation in ("punct", "cc", "discourse", "advmod") for word in tree.words[:k])


def _subject_follows(tree: ClauseTree, k: int) -> bool:
    """Whether the subject of the clause that an auxiliary helps stands after it."""
    head = tree.words[k].head
    subjects = tree.governed(head, *SUBJECTS) if head >= 0 else tree.governed(k, *SUBJECTS)
    return any(subject > k for subject in subjects)


@cache
def _events() -> re.Pattern[str]:
    table = load("en/claims")
    return re.compile(
        rf"\b(?:(?:{'|'.join(table['events']['words'].split())})(?:s|es)?"
        rf"|{'|'.join(table['states']['words'].split())})\b",
        re.IGNORECASE,
    )
