"""Reworded sentences that stand beside a passage which two accounts share already.

A short sentence has few terms to be known by. Where what stands before or behind it is shared, and it
takes the same place in both accounts, fewer are enough.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossread.collate.statements import Statement
from crossread.records import Reuse, Span
from crossread.text.vectors import Vector, cosine

LEAST_PASSAGES = 2
"""Passages two accounts must share; independent ones that share a passage mostly share one."""

ALIKE = 0.3
"""Cosine of two sentences that both stand next to a shared passage, on the same side of it."""

LEAST_TERMS = 2
"""Terms they must share."""

LEAST_PLAIN = 1
"""How many of these must be neither names nor roles."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One account: its statements, their vectors, and the numbers of those that are shared already."""

    statements: Sequence[Statement]
    vectors: Sequence[Vector]
    taken: set[int]

    def reach(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and of the last sentence that a span touches; they are taken."""
        starts = [statement.span.start for statement in self.statements]
        first, last = bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1) - 1
        self.taken.update(range(first, last + 1))
        return first, last

    def is_free(self, place: int) -> bool:
        """Whether there is a sentence with this number that nothing has taken."""
        return 0 <= place < len(self.statements) and place not in self.taken


def reworded_beside(
    accounts: Sequence[Sequence[Statement]], vectors: Sequence[Sequence[Vector]], found: Iterable[Reuse]
) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of statements next to shared passages, or to such pairs, as far as they go on being alike.

    ``vectors`` go by account and sentence. The cosine of the two must be 0.3, with two terms in common of
    which one is neither a name nor a role.
    """
    numbers = {account[0].span.article: number for number, account in enumerate(accounts) if account}
    shared: dict[tuple[int, int], list[Reuse]] = defaultdict(list)
    for reuse in found:
        shared[numbers[reuse.left.article], numbers[reuse.right.article]].append(reuse)
    for (one, other), passages in sorted(shared.items()):
        if len(passages) < LEAST_PASSAGES:
            continue
        left = _Side(accounts[one], vectors[one], set())
        right = _Side(accounts[other], vectors[other], set())
        ends = sorted([(left.reach(p.left), right.reach(p.right)) for p in passages])
        for here, there in ends:
            yield from _onwards(left, here[0], right, there[0], -1)
            yield from _onwards(left, here[1], right, there[1], 1)


def _onwards(left: _Side, i: int, right: _Side, j: int, step: int) -> Iterator[tuple[Statement, Statement]]:
    """The pairs behind (or, ``step`` -1, before) two sentences; those found are taken."""
    i, j = i + step, j + step
    while left.is_free(i) and right.is_free(j) and _alike(left, i, right, j):
        left.taken.add(i)
        right.taken.add(j)
        yield left.statements[i], right.statements[j]
        i, j = i + step, j + step


def _alike(left: _Side, i: int, right: _Side, j: int) -> bool:
    one, other = left.statements[i], right.statements[j]
    return (
        len(one.bag & other.bag) >= LEAST_TERMS
        and len(one.plain & other.plain) >= LEAST_PLAIN
        and cosine(left.vectors[i], right.vectors[j]) >= ALIKE
    )
