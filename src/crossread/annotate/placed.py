"""Records of one article by their place, so that those inside a stretch are found without a search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, TypeVar

from crossread.records import Span

Item = TypeVar("Item")


class Placed(Generic[Item]):
    """Items by the start of their spans, of those that start together the widest first."""

    def __init__(self, items: Iterable[tuple[Span, Item]]) -> None:
        self._items = sorted(items, key=lambda pair: (pair[0].start, -pair[0].end))
        self._starts = [span.start for span, _ in self._items]

    def spans_inside(self, start: int, end: int) -> list[tuple[Span, Item]]:
        """Spans that lie within ``start:end``, each with its item, by their start."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [(span, item) for span, item in self._items[first:last] if span.end <= end]

    def inside(self, start: int, end: int) -> list[Item]:
        """Items whose spans lie within ``start:end``, by their start."""
        return [item for _, item in self.spans_inside(start, end)]

    def reaching(self, start: int, end: int) -> list[Item]:
        """Items whose spans share a character with ``start:end``; of those that start before it, the last."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [item for span, item in self._items[first:last] if span.end > start]

    def around(self, start: int, end: int) -> Item | None:
        """The item whose span starts last before ``start`` and reaches ``end``; None where none does."""
        before = bisect_right(self._starts, start) - 1
        if before < 0:
            return None
        span, item = self._items[before]
        return item if end <= span.end else None
