"""Which words of a dependency tree head a clause that can be cut off, and how far it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossread.records import Word
from crossread.text.clauses import MIN_WORDS
from crossread.text.data import load

COMMAS = ",;—–-("
"""What sets a clause off from the one around it."""

_PREDICATES = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
_LINKS = frozenset({"punct", "cc"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by the numbers of its head, its first word and the one after its last.

    ``relative`` clauses may stand inside another; those that ``runs_on`` reach to the next clause.
    """

    head: int
    first: int
    after: int
    relative: bool = False
    runs_on: bool = False


class ClauseTree:
    """The words of a stretch with what each governs."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._spans = [(k, k + 1) for k in range(len(words))]
        self._finite = [word.upos in _PREDICATES and "VerbForm=Fin" in word.feats for word in words]
        for k, word in enumerate(words):
            if word.head >= 0:
                self._finite[word.head] |= self._shows_finite(word)
            self._widen(k)

    def _shows_finite(self, word: Word) -> bool:
        """Whether a word makes its head finite: an auxiliary, or a subject of a verb."""
        is_subject = word.relation in _SUBJECTS and self.words[word.head].upos in _PREDICATES
        return is_subject or word.relation in ("aux", "cop")

    def _widen(self, k: int) -> None:
        """Let all that govern a word reach to it."""
        governor = self.words[k].head
        while governor >= 0:
            first, after = self._spans[governor]
            self._spans[governor] = min(first, k), max(after, k + 1)
            governor = self.words[governor].head

    def clauses(self) -> list[Clause]:
        """The clauses below the main one, those in front first, the wider before the narrower."""
        found = [clause for k in range(len(self.words)) if (clause := self._clause(k))]
        return sorted(found, key=lambda c: (c.first, -c.after))

    def _clause(self, k: int) -> Clause | None:
        """The clause that a word heads, if it is one to cut off."""
        word = self.words[k]
        first, after = self._spans[k]
        if self._is_relative(k):
            return Clause(k, first, self._closing_comma(k), relative=True)
        if self._is_joined(k) or self._is_adverbial(k):
            return Clause(k, first, after, runs_on=0 <= word.head < first)
        return None

    def _is_joined(self, k: int) -> bool:
        """Whether it is joined to another predicate that stands alone: "..., and no one was killed".

        Two complements of one verb ("find out why it sank and who built it") are one statement, while
        two reports in one breath ("it sank and two drowned, officials said") are two.
        """
        word = self.words[k]
        if word.relation not in ("conj", "parataxis"):
            return False
        if word.head < 0:
            return self._is_told(k)
        governor = self.words[word.head]
        if governor.head >= 0 and governor.relation in _COMPLEMENTS and not self._is_report(word.head):
            return False
        return self._is_told(word.head) and (self._is_told(k) or self._looks_like_infinitive(k))

    def _is_report(self, k: int) -> bool:
        """Whether a complement stands before what governs it, opened by no word such as "that" or "why"."""
        first = self.words[self._spans[k][0]]
        return k < self.words[k].head and first.lemma.lower() not in _openers()

    def _looks_like_infinitive(self, k: int) -> bool:
        """Whether it is a past form read as an infinitive though the verb it joins is none: "put", "cut"."""
        word = self.words[k]
        return "VerbForm=Inf" in word.feats and "VerbForm=Inf" not in self.words[word.head].feats

    def _is_adverbial(self, k: int) -> bool:
        """Whether it tells when, why or despite what, or with what effect: ", marking the first attack"."""
        word = self.words[k]
        if word.relation in ("advcl", "ccomp") and self._finite[k] and self._cuts(k):
            return True
        return word.relation in ("advcl", "acl") and self._is_participle(k)

    def _is_told(self, k: int) -> bool:
        """Whether a word is a predicate that stands alone: finite, or a past form like a participle."""
        word = self.words[k]
        return self._finite[k] or (word.upos == "VERB" and "Tense=Past" in word.feats)

    def _is_relative(self, k: int) -> bool:
        """Whether a clause after a comma opens with a relative word: ", which had 129 people on board"."""
        first = self._spans[k][0]
        opens = any(word.lemma.lower() in _relatives() for word in self.words[first : min(k, first + 3)])
        return opens and self._finite[k] and self._after_comma(k) and self.words[k].head >= 0

    def _closing_comma(self, k: int) -> int:
        """The end of a relative clause: a comma before an adverbial hands over to the clause around it."""
        after = self._spans[k][1]
        for n in range(k + 1, after - 1):
            if self._is_comma(n) and self._phrase_after(n, after) in ("obl", "nmod", "advmod"):
                return n
        return after

    def _phrase_after(self, n: int, after: int) -> str:
        """The relation of the phrase that starts after a comma: that of its first word governed before it."""
        return next((word.relation for word in self.words[n + 1 : after] if word.head < n), "")

    def _cuts(self, k: int) -> bool:
        """Whether a clause opens with a word that tells when, why or despite what."""
        first = self._spans[k][0]
        return any(
            word.lemma.lower() in _subordinators() and (word.upos == "SCONJ" or word.head == k)
            for word in self.words[first : min(k, first + 3)]
        )

    def _is_participle(self, k: int) -> bool:
        """Whether it opens with a present participle after a comma: ", marking the first attack"."""
        word = self.words[k]
        return self._spans[k][0] in (k, k - 1) and "Tense=Past" not in word.feats and self._after_comma(k)

    def _after_comma(self, k: int) -> bool:
        """Whether a comma or dash stands right before the clause of a word, or opens it."""
        first = self._spans[k][0]
        return any(n > 0 and self._is_comma(n) for n in (first - 1, first))

    def _is_comma(self, n: int) -> bool:
        return self.words[n].relation == "punct" and self.words[n].lemma[:1] in COMMAS

    def only_links(self, first: int, after: int) -> bool:
        """Whether nothing but conjunctions and punctuation stands there."""
        return all(word.relation in _LINKS for word in self.words[first:after])

    def is_long(self, first: int, after: int) -> bool:
        """Whether enough words stand there to make a claim."""
        return sum(word.relation != "punct" for word in self.words[first:after]) >= MIN_WORDS


@cache
def _subordinators() -> frozenset[str]:
    return frozenset(load("en/grammar")["cutting_subordinators"].split())


@cache
def _openers() -> frozenset[str]:
    return frozenset(load("en/grammar")["subordinators"].split())


@cache
def _relatives() -> frozenset[str]:
    return frozenset(load("en/grammar")["cutting_relatives"].split())
