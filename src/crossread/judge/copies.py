"""Passages that one account has in common with another, read side by side: what became of each word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Reuse, Span
from crossread.text.fold import located_words

MOST_KEPT = 0.5
"""Share of the words of both claims that must be kept for the one to be what became of the other."""

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
        """Where each word that was kept starts: in the article of the source, and in that of the retelling."""
        lost = [part for part, _ in (*self.changes, *self.moved) if part]
        new = [part for _, part in (*self.changes, *self.moved) if part]
        return tuple(zip(_outside(self.source, lost), _outside(self.told, new), strict=False))

    @property
    def turned(self) -> Copy:
        """The same passage from the retelling back to its source."""
        changes, moved = (tuple((b, a) for a, b in parts) for parts in (self.changes, self.moved))
        return Copy(self.told, self.source, changes, moved, self.mutual)

    def becomes(self, claim: Claim, candidates: Iterable[Claim]) -> Claim | None:
        """The claim of the retelling that has most of a claim's words, and little besides."""
        places = [told for source, told in self.kept if claim.span.start <= source < claim.span.end]
        found = Counter[str]()
        by_id = {other.id: other for other in candidates}
        for other in by_id.values():
            found[other.id] = sum(other.span.start <= place < other.span.end for place in places)
        alike = {
            other: 2 * kept / (_words(claim.span) + _words(by_id[other].span))
            for other, kept in found.items()
        }
        best = max(alike, key=lambda other: (alike[other], other), default=None)
        return by_id[best] if best and alike[best] >= MOST_KEPT else None


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
        self._by_article: dict[str, list[Kind]] = defaultdict(list)
        for item in found:
            self._by_article[item.span.article].append(item)

    def touching(self, words: Span) -> list[Kind]:
        """Annotations that share words with a span, in the order of the article."""
        return [item for item in self._by_article[words.article] if item.span.overlaps(words)]


def _outside(whole: Span, parts: list[Span]) -> list[int]:
    starts = (whole.start + start for _, start, _ in located_words(whole.text))
    return [start for start in starts if not any(part.start <= start < part.end for part in parts)]


def _words(span: Span) -> int:
    return sum(1 for _ in located_words(span.text))
