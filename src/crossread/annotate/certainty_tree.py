"""A sentence's dependency tree as the rules of certainty ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from crossread.records import Word
from crossread.text.data import load

_PREDICATES = frozenset({"VERB", "AUX"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
_ARGUMENTS = frozenset(
    {"nsubj", "obj", "iobj", "obl", "nmod", "appos", "compound", "flat", "nummod", "amod", "dislocated"}
)
_ELSEWHERE = frozenset({"conj", "parataxis", "cc", "list", "discourse", "punct"})

MAX_DEPTH = 8
"""Nobody writes clauses nested deeper; a longer way up the tree is a misreading."""

MAX_BELOW = 60
"""No word governs more; a list of thousands read as one sentence must not take thousands of looks at each."""


class Tree:
    """The words of a sentence with their forms and what each governs."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.words = words
        self.forms = [text[word.start : word.end].lower().replace("’", "'") for word in words]
        self.below: list[list[int]] = [[] for _ in words]
        for k, word in enumerate(words):
            if 0 <= word.head < len(words) and word.head != k and len(self.below[word.head]) < MAX_BELOW:
                self.below[word.head].append(k)
        self._reaches = self._widest()

    def children(self, k: int, *relations: str) -> list[int]:
        """The words that a word governs by one of these relations, in order; all without relations."""
        return [c for c in self.below[k] if not relations or self.words[c].relation in relations]

    def governor(self, k: int) -> int | None:
        """The word that governs another, None for the root."""
        head = self.words[k].head
        return head if 0 <= head < len(self.words) and head != k else None

    def is_predicate(self, k: int) -> bool:
        """Whether a word heads a clause: a verb, or what a copula or a subject makes one."""
        return self.words[k].upos in _PREDICATES or bool(self.children(k, "nsubj", "csubj", "cop", "expl"))

    def complements(self, k: int) -> list[int]:
        """The clauses that complete what a word says: "likely to CLOSE", "believe that it FELL"."""
        return self.children(k, *sorted(_COMPLEMENTS))

    def is_open(self, k: int) -> bool:
        """Whether "whether" or "if" opens the clause of a word."""
        return any(self.forms[c] in ("whether", "if") for c in self.children(k, "mark", "advmod"))

    def is_carried(self, k: int) -> bool:
        """Whether what is said of a word's governor holds for its clause: a complement, "unclear if ..."."""
        relation = self.words[k].relation
        if relation in _COMPLEMENTS:
            return True
        head = self.governor(k)
        if head is None:
            return False
        if relation == "acl":
            return self.words[k].deprel == "acl" and bool(self.children(k, "mark"))
        if relation == "conj":
            return not self.children(k, "nsubj", "aux", "cop") and self.words[k].upos == self.words[head].upos
        return relation == "advcl" and self.is_open(k) and self.forms[head] in word_set("questioning")

    def ways_up(self, k: int) -> Iterator[int]:
        """A clause's predicate and those above it whose certainty reaches down to it, inmost first.

        What stands below a factive holds in any case: "may know that it FELL" leaves the fall certain.
        """
        for _ in range(MAX_DEPTH):
            yield k
            head = self.governor(k)
            if head is None or not self.is_carried(k) or self.is_presupposed(k):
                return
            k = head

    def is_presupposed(self, k: int) -> bool:
        """Whether a clause is taken for granted by what governs it: "did not realise that it FELL".

        Not where one says so of oneself: "I do not know that it FELL" doubts it.
        """
        head = self.governor(k)
        if head is None or self.forms[head] not in word_set("factives"):
            return False
        own = any(self.forms[c] in ("i", "we") for c in self.children(head, "nsubj"))
        doubted = own and any(self.forms[c] in ("do", "ca") for c in self.children(head, "aux"))
        return self.words[k].relation in ("ccomp", "csubj") and not doubted and not self.is_open(k)

    def core(self, root: int, first: int, after: int, *joined: str) -> list[int]:
        """A claim's predicate with its complements between two words, in order of depth.

        ``joined`` are the relations of what is told beside it and was not cut off: ``conj``.
        """
        found, seen = [root], {root}
        for k in found:
            beside = [c for c in self.children(k, *joined) if not self._is_apart(c)] if joined else []
            for c in (*self.complements(k), *beside):
                if first <= c < after and c not in seen:
                    seen.add(c)
                    found.append(c)
        return found

    def _is_apart(self, k: int) -> bool:
        """Whether a clause below has a subject or a finite verb of its own, so tells of something else."""
        if self.words[k].relation not in ("advcl", "acl"):
            return False
        finite = "VerbForm=Fin" in self.words[k].feats
        return finite or bool(self.children(k, "nsubj", "csubj")) or ":relcl" in self.words[k].deprel

    def host(self, k: int) -> int:
        """The predicate of which a word is a part of an argument, or the last word on the way there."""
        for _ in range(MAX_DEPTH):
            head = self.governor(k)
            joined = self.words[k].relation in ("conj", *_ARGUMENTS)
            if head is None or not joined:
                return k
            k = head
            if self.is_predicate(k):
                return k
        return k

    def root(self, first: int, after: int) -> int | None:
        """The predicate of a run of words: of those whose governor lies outside, the one with most below."""
        tops = [k for k in range(first, after) if not first <= self.words[k].head < after]
        tops = [k for k in tops if self.words[k].relation != "punct"] or tops
        return max(tops, key=lambda k: (self.is_predicate(k), len(self.below[k]), -k), default=None)

    def reach(self, k: int) -> tuple[int, int]:
        """The first and last word of what a word governs, without what is joined to it by "and"."""
        return self._reaches[k]

    def _widest(self) -> list[tuple[int, int]]:
        """How far each word reaches, told from the leaves up so that long sentences cost no more a word."""
        reaches = [(k, k) for k in range(len(self.words))]
        order = [k for k in range(len(self.words)) if self.governor(k) is None]
        for k in order:
            order.extend(self.below[k])
        for k in reversed(order):
            head = self.governor(k)
            if head is not None and self.words[k].relation not in _ELSEWHERE:
                reaches[head] = min(reaches[head][0], reaches[k][0]), max(reaches[head][1], reaches[k][1])
        return reaches


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of words that the rules of certainty go by, from data/en/certainty.toml."""
    tables = load("en/certainty")
    return frozenset((tables["grammar"] | tables["negation"])[name].split())
