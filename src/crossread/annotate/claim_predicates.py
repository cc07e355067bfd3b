"""The dependency tree of a stretch: what each word governs, and which words are predicates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from crossread.records import Word
from crossread.text.data import load

COMMAS = ",;—–-("
"""What sets a clause off from the one around it."""

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_PREDICATES = frozenset({"VERB", "AUX"})
_ARGUMENTS = frozenset({*SUBJECTS, "obj", "iobj", "obl", "xcomp", "ccomp", "advmod", "advcl"})
_JOINS = frozenset({"punct", "cc"})
_ENOUGH = 3
"""Words that make a clause whatever they are; fewer need a predicate and what it is said of."""


@cache
def clause_words(name: str) -> frozenset[str]:
    """One list of words of ``data/en/claims.toml`` about clauses."""
    return frozenset(load("en/claims")["clauses"][name].split())


class ClauseTree:
    """The words of a stretch with what each governs. Heads outside the stretch count as none.

    ``stands`` says of each word whether its clause is told as a fact in the main line; who looks for
    clauses sets it.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.stands = [True] * len(words)
        self.below: list[list[int]] = [[] for _ in words]
        for k, word in enumerate(words):
            if word.head >= 0:
                self.below[word.head].append(k)
        self.downward = list(self._from_the_roots())
        self.first, self.after = self._reach()

    def _from_the_roots(self) -> Iterator[int]:
        """The words, each after the one that governs it."""
        waiting = [k for k, word in enumerate(self.words) if word.head < 0]
        while waiting:
            k = waiting.pop()
            yield k
            waiting.extend(self.below[k])

    def _reach(self) -> tuple[list[int], list[int]]:
        """The first word of all that a word governs, and the one after the last."""
        first = list(range(len(self.words)))
        after = [k + 1 for k in first]
        for k in reversed(self.downward):
            head = self.words[k].head
            if head >= 0:
                first[head], after[head] = min(first[head], first[k]), max(after[head], after[k])
        return first, after

    def lemma(self, k: int) -> str:
        """The lemma of a word in lower case."""
        return self.words[k].lemma.lower()

    def governed(self, k: int, *relations: str) -> list[int]:
        """The words right below one by their relation."""
        return [n for n in self.below[k] if self.words[n].relation in relations]

    def has_subject(self, k: int) -> bool:
        """Whether a word has a subject of its own."""
        return bool(self.governed(k, *SUBJECTS))

    def is_finite(self, k: int) -> bool:
        """Whether a word heads a finite clause: by its form, an auxiliary, or a subject of a verb."""
        word = self.words[k]
        if word.upos in _PREDICATES and ("VerbForm=Fin" in word.feats or self.has_subject(k)):
            return True
        return bool(self.governed(k, "aux", "cop"))

    def is_told(self, k: int) -> bool:
        """Whether a word is a predicate that stands alone: finite, or a past form like a participle."""
        word = self.words[k]
        return self.is_finite(k) or (word.upos == "VERB" and "Tense=Past" in word.feats)

    def is_modal(self, k: int) -> bool:
        """Whether a modal or a negation stands with a predicate: "may have sunk", "did not sink"."""
        held = clause_words("modals") | clause_words("negations")
        return any(self.lemma(n) in held for n in self.governed(k, "aux", "advmod", "cc"))

    def is_past(self, k: int) -> bool:
        """Whether a predicate tells what has happened: its verb, or an auxiliary of it, in the past."""
        words = [self.words[n] for n in (k, *self.governed(k, "aux", "cop"))]
        told = [word for word in words if "VerbForm=Fin" in word.feats] or words
        return any("Tense=Past" in word.feats for word in told)

    def is_comma(self, n: int) -> bool:
        """Whether a word is a comma, a dash or an opening bracket."""
        return self.words[n].relation == "punct" and self.words[n].lemma[:1] in COMMAS

    def after_comma(self, k: int) -> bool:
        """Whether a comma or dash stands right before all that a word governs, or opens it."""
        return any(n > 0 and self.is_comma(n) for n in (self.first[k] - 1, self.first[k]))

    def opens_sentence(self, k: int) -> bool:
        """Whether what a word governs stands at the head of the stretch and a comma closes it."""
        first, after = self.first[k], self.after[k]
        closed = after < len(self.words) and self.is_comma(after)
        return self.only_joins(0, first) and (closed or self.is_comma(after - 1))

    def only_joins(self, first: int, after: int) -> bool:
        """Whether nothing but conjunctions and punctuation stands there."""
        return all(word.relation in _JOINS for word in self.words[first:after])

    def is_enough(self, first: int, after: int) -> bool:
        """Whether the words there can make a claim: three, or a predicate and what it is said of."""
        words = [k for k in range(first, after) if self.words[k].relation not in _JOINS]
        return len(words) >= _ENOUGH or any(
            self.words[k].relation in _ARGUMENTS and self.words[k].head in words for k in words
        )
