"""Conflicts of date: accounts of one fact that place it at different times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, ConflictStatus, TimeExpression, content_id
from crossread.text.clusters import average_linkage
from crossread.text.intervals import Range, day_range, inside, meet
from crossread.text.terms import fold, terms
from crossread.text.vectors import similar_pairs, weigh

SAME_EVENT = 0.3
"""Mean cosine of claims, their times left out, from which on they are taken to be of one event."""

SAME_YEAR = 0.5
"""The same where one of the times is a year or coarser."""


_DAY = 24 * 60
_NAMES_A_DAY = re.compile(
    r"\b(?:\w+day|today|yesterday|tomorrow|tonight|last|this|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{4})",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'.-]*")
_AHEAD = re.compile(
    r"\b(?:will|would|to be|scheduled|expected|planned|plans|due|set to|until)\b", re.IGNORECASE
)
_PART_OF_ANY_DAY = re.compile(r"(?:the |all |that )?(?:night|morning|afternoon|evening|day)$", re.IGNORECASE)
_HYPOTHETICAL = re.compile(r"\b(?:would|could|should|might|if)\b", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b[^,]*,")


@dataclass(frozen=True, slots=True)
class Timed:
    """A claim with the one time it gives."""

    claim: Claim
    time: TimeExpression
    range: Range

    @property
    def event(self) -> str:
        """The words of the claim without those of its time and of relative clauses that interrupt it."""
        start = self.time.span.start - self.claim.span.start
        words = self.claim.span.text
        return _ASIDE.sub(" ", words[:start] + words[start + len(self.time.span.text) :])

    def meets(self, other: Timed) -> bool:
        """Whether some moment satisfies both times.

        A clock time whose day nobody named ("at noon") is held against another by the clock alone.
        """
        if self.on_any_day or other.on_any_day:
            return meet(self._clock, other._clock)
        return meet(self.range, other.range) or self._same_words(other)

    def _same_words(self, other: Timed) -> bool:
        """Whether both say it in the same words, resolved from different anchors: "New Year's Eve"."""
        relative = "absolute" not in (self.time.anchor, other.time.anchor)
        return relative and fold(self.time.span.text) == fold(other.time.span.text)

    @property
    def actions(self) -> frozenset[str]:
        """Terms of the words that are no names: what happened rather than to whom."""
        return frozenset(terms(_NAME.sub(" ", self.event[:1].lower() + self.event[1:])))

    @property
    def is_ahead(self) -> bool:
        """Whether the claim tells of what was still to come."""
        return _AHEAD.search(self.claim.span.text) is not None

    @property
    def is_coarse(self) -> bool:
        """Whether the time is a year or more, which a text may mention of much that happened."""
        return self.time.grain in ("year", "decade")

    @property
    def on_any_day(self) -> bool:
        """Whether the time is one of the day, its day taken from elsewhere in the text."""
        clock = self.time.grain in ("minute", "hour", "part_of_day")
        return clock and self.time.anchor != "absolute" and not _NAMES_A_DAY.search(self.time.span.text)

    @property
    def _clock(self) -> Range:
        """The minutes of the day that the time covers; the whole day for anything coarser."""
        start, end = self.range
        return (start % _DAY, end % _DAY) if end - start < _DAY - 1 else (0, _DAY - 1)


def date_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_times``: claims of one event, each with one time, whose times differ.

    "The blaze began on Tuesday" against "the fire broke out late on Monday".
    """
    for event in _events(lookup):
        pairs = list(combinations(event, 2))
        if not all(a.meets(b) for a, b in pairs):
            yield _conflict(lookup, event, "contradiction", "no time satisfies both")
        elif any(_finer(a, b) for a, b in pairs):
            yield _conflict(lookup, event, "precision", "one time lies within the other")


def times_apart(lookup: Lookup) -> list[list[Timed]]:
    """Statements of one event, for each event whose times do not all meet."""
    return [e for e in _events(lookup) if not all(a.meets(b) for a, b in combinations(e, 2))]


def _events(lookup: Lookup) -> list[list[Timed]]:
    """Timed statements, grouped by what is left of them when their times are taken out."""
    items = [item for claim in lookup.statements if (item := _timed(claim))]
    vectors = weigh([terms(item.event) for item in items])
    pairs = [
        (i, j, likeness)
        for i, j, likeness in similar_pairs(vectors, at_least=SAME_EVENT / 2)
        if _comparable(lookup, items[i], items[j], likeness)
    ]
    clusters = average_linkage(len(items), pairs, threshold=SAME_EVENT)
    return [[items[i] for i in cluster] for cluster in clusters if len(cluster) > 1]


def _comparable(lookup: Lookup, a: Timed, b: Timed, likeness: float) -> bool:
    """Whether two timed statements can be of one event: one story, a shared action, no bare year."""
    if not lookup.same_story(a.claim, b.claim) or a.claim.span.overlaps(b.claim.span):
        return False
    if likeness < SAME_YEAR and (a.is_coarse or b.is_coarse):
        return False
    return a.is_ahead == b.is_ahead and bool(a.actions & b.actions)


def _finer(a: Timed, b: Timed) -> bool:
    """Whether one time is the other told more exactly."""
    if a.on_any_day or b.on_any_day:
        return False
    return inside(a.range, b.range) or inside(b.range, a.range)


def _timed(claim: Claim) -> Timed | None:
    """The claim with its time, where it gives exactly one that is resolved."""
    times = [time for time in claim.times if time.value and time.rule != "term_of_office"]
    if len(times) != 1 or times[0].value is None or _is_aside(claim, times[0]):
        return None
    if claim.quote and _HYPOTHETICAL.search(claim.span.text):
        return None
    covered = day_range(times[0].value)
    return Timed(claim, times[0], covered) if covered else None


def _is_aside(claim: Claim, time: TimeExpression) -> bool:
    """Whether the time is not when the claim holds: "Monday's crash", "the first since 1959", "all night"."""
    if time.anchor != "absolute" and _PART_OF_ANY_DAY.match(time.span.text):
        return True
    before = claim.span.text[: time.span.start - claim.span.start]
    after = claim.span.text[time.span.end - claim.span.start :]
    return bool(
        re.match(r"['’]s\b", after) or re.search(r"(?:\bsince|\buntil|\btill)\s*$", before, re.IGNORECASE)
    )


def _conflict(lookup: Lookup, items: list[Timed], status: ConflictStatus, reason: str) -> Conflict:
    return Conflict(
        id=content_id("x", "date", status, *(item.claim.id for item in items)),
        type="date",
        status=status,
        about=items[0].time.span,
        sides=lookup.sides((str(item.time.value), item.claim.span) for item in items),
        fact=lookup.group_of.get(items[0].claim.id),
        rule="different_times",
        reason=f"accounts of one event give different times, and {reason}",
    )
