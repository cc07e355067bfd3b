"""Passages that one account has in common with another, read side by side: what became of each word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Generic, Protocol, TypeVar

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Reuse, Span
from crossread.text.fold import located_words

MOST_KEPT = 0.5
"""Share of the words of both claims that must be kept for the one to be what became of the other."""

AROUND = 6
"""How many copied words on either side show where a change stands, if no claim does."""

_SENTENCE_END = re.compile(r"(?:[.!?][\"'”’)]*)?\s*\n\s*|[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")

Part = tuple[Span | None, Span | None]
"""Words of the source and what the retelling has in their place; None where it has nothing."""


class Placed(Protocol):
    """An annotation that stands somewhere in an article."""

    @property
    def span(self) -> Span:
        """Its words."""
        ...


Kind = TypeVar("Kind", bound=Placed)


@dataclass(frozen=True)
class Copy:
    """A passage as its ``source`` has it and as it was ``told`` later, with where the two differ.

    ``moved`` are words that both have in another place. ``mutual`` marks accounts of one time: either may
    be the retelling, and both orders are given.
    """

    source: Span
    told: Span
    changes: tuple[Part, ...]
    moved: tuple[Part, ...]
    mutual: bool

    @cached_property
    def kept(self) -> tuple[tuple[int, int], ...]:
        """Where each word that was kept starts, in the source's article and in the retelling's."""
        lost = [part for part, _ in (*self.changes, *self.moved) if part]
        new = [part for _, part in (*self.changes, *self.moved) if part]
        return tuple(zip(_outside(self.source, lost), _outside(self.told, new), strict=False))

    def beside(self, part: Part) -> tuple[Span, Span] | None:
        """A change with the copied words of its sentence around it, on both sides, if there are any."""
        before, now = part
        at = next(n for n, span in enumerate(part) if span)
        start = (before or now or self.source).start
        number = bisect_left([place[at] for place in self.kept], start)
        words = self.kept[max(0, number - AROUND) : number + AROUND]
        if not words:
            return None
        return _grown(self.source, before, [w for w, _ in words]), _grown(
            self.told, now, [w for _, w in words]
        )

    @property
    def turned(self) -> Copy:
        """The same passage from the retelling back to its source."""
        changes, moved = (tuple((b, a) for a, b in parts) for parts in (self.changes, self.moved))
        return Copy(self.told, self.source, changes, moved, self.mutual)

    def becomes(self, claim: Claim, claims: Places[Claim]) -> Claim | None:
        """Which of ``claims`` has most of a claim's words in the retelling, and little besides."""
        first, after = (bisect_left(self.kept, (at,)) for at in (claim.span.start, claim.span.end))
        places = [told for _, told in self.kept[first:after]]
        if not places:
            return None
        own = _words(claim.span)
        alike = {
            other.id: (2 * _count(places, other.span) / (own + _words(other.span)), other.id, other)
            for other in claims.touching(replace(self.told, start=places[0], end=places[-1] + 1))
        }
        share, _, best = max(alike.values(), default=(0.0, "", claim))
        return best if share >= MOST_KEPT else None


def copies(lookup: Lookup, reuse: Iterable[Reuse]) -> Iterator[Copy]:
    """Every shared passage in which words changed, from the earlier account to the later.

    A passage of two accounts of one time, or of no known time, comes twice, once in either order.
    """
    for passage in reuse:
        if all(change.kind == "moved" for change in passage.changes):
            continue
        left, right = (lookup.published(side.article) for side in (passage.left, passage.right))
        if left <= right:
            yield _copy(passage, mutual=left == right)
        if right <= left:
            yield _copy(passage, mutual=left == right).turned


def _copy(passage: Reuse, *, mutual: bool) -> Copy:
    parts = {
        moved: tuple((c.left, c.right) for c in passage.changes if (c.kind == "moved") == moved)
        for moved in (False, True)
    }
    return Copy(passage.left, passage.right, parts[False], parts[True], mutual)


class Places(Generic[Kind]):
    """Annotations by the article in which they stand, asked which of them touch some words."""

    def __init__(self, found: Iterable[Kind]) -> None:
        by_article: dict[str, list[Kind]] = defaultdict(list)
        for item in sorted(found, key=lambda item: (item.span.start, item.span.end)):
            by_article[item.span.article].append(item)
        self._by_article = by_article
        self._starts = {article: [i.span.start for i in items] for article, items in by_article.items()}
        self._longest = {a: max(i.span.end - i.span.start for i in items) for a, items in by_article.items()}

    def touching(self, words: Span) -> list[Kind]:
        """Annotations that share words with a span, in the order of the article."""
        starts = self._starts.get(words.article, [])
        if not starts:
            return []
        first = bisect_left(starts, words.start - self._longest[words.article])
        near = self._by_article[words.article][first : bisect_left(starts, words.end)]
        return [item for item in near if item.span.overlaps(words)]


def _grown(whole: Span, part: Span | None, starts: list[int]) -> Span:
    """The words from the first to the last of those that start at ``starts``, as far as one sentence goes."""
    first = min([*starts, part.start] if part else starts) - whole.start
    last = max([*starts, part.start] if part else starts) - whole.start
    end = next(stop for _, start, stop in located_words(whole.text) if start == last)
    middle = (part.start if part else starts[len(starts) // 2]) - whole.start
    breaks = [found.span() for found in _SENTENCE_END.finditer(whole.text, first, end)]
    first = max([first, *(stop for _, stop in breaks if stop <= middle)])
    end = min([end, *(start for start, _ in breaks if start > middle)])
    return Span(whole.article, whole.start + first, whole.start + end, whole.text[first:end])


def _outside(whole: Span, parts: list[Span]) -> list[int]:
    """Where the words of a passage start that are in none of its parts."""
    starts = [whole.start + start for _, start, _ in located_words(whole.text)]
    for part in sorted(parts, reverse=True):
        del starts[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
    return starts


def _count(places: list[int], span: Span) -> int:
    return bisect_left(places, span.end) - bisect_left(places, span.start)


@lru_cache(maxsize=1 << 14)
def _words(span: Span) -> int:
    return sum(1 for _ in located_words(span.text))
