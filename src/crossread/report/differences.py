"""Which words of two passages to underline: those that differ, where the passages are close at all."""

from __future__ import annotations

from crossread.records import Reuse
from crossread.text.changes import changed_words
from crossread.text.fold import fold_words

CLOSE = 0.5
"""Share of the shorter passage that must stand in the other; below it nearly all would be underlined."""

Stretches = tuple[tuple[int, int], ...]


def changed_in_reuse(reuse: Reuse) -> tuple[Stretches, Stretches]:
    """Stretches of each side of a shared passage that were changed or moved, from the side's start."""
    left = [(c.left.start, c.left.end) for c in reuse.changes if c.left]
    right = [(c.right.start, c.right.end) for c in reuse.changes if c.right]
    return _from(reuse.left.start, left), _from(reuse.right.start, right)


def _from(origin: int, places: list[tuple[int, int]]) -> Stretches:
    return tuple((start - origin, end - origin) for start, end in sorted(places))


def differing_words(left: str, right: str) -> tuple[Stretches, Stretches]:
    """Stretches of each passage that the other lacks; none in either where they are far apart."""
    lost, new = changed_words(left, right)
    words = len(fold_words(left)), len(fold_words(right))
    kept = words[0] - sum(len(fold_words(left[start:end])) for start, end in lost)
    return (lost, new) if kept >= CLOSE * min(words) else ((), ())
