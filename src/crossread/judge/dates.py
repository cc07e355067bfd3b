"""Conflicts of date: accounts of one fact that place it at different times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, ConflictStatus, FactGroup, TimeExpression, content_id
from crossread.text.intervals import Range, day_range, inside, meet

SAME_EVENT = 0.3
"""Cosine of two claims from which on the times in them are taken to be of one event."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A claim with the one time it gives."""

    claim: Claim
    time: TimeExpression
    range: Range


def date_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_times``: claims of one fact, each with one time, whose times differ.

    "The blaze began on Tuesday" against "the fire broke out late on Monday".
    """
    for group in lookup.groups:
        timed = [item for claim in lookup.statements_of(group) if (item := _timed(claim))]
        alike = [
            (a, b)
            for a, b in combinations(timed, 2)
            if lookup.likeness(a.claim, b.claim) >= SAME_EVENT and a.time.value != b.time.value
        ]
        apart = [(a, b) for a, b in alike if not meet(a.range, b.range)]
        coarser = [(a, b) for a, b in alike if inside(a.range, b.range) or inside(b.range, a.range)]
        if apart:
            yield _conflict(lookup, group, apart, "contradiction", "no time satisfies both")
        elif coarser:
            yield _conflict(lookup, group, coarser, "precision", "one time lies within the other")


def _timed(claim: Claim) -> Timed | None:
    """The claim with its time, where it gives exactly one that is resolved."""
    times = [time for time in claim.times if time.value and time.kind in ("date", "time")]
    if len(times) != 1 or times[0].value is None or _is_aside(claim, times[0]):
        return None
    covered = day_range(times[0].value)
    return Timed(claim, times[0], covered) if covered else None


def _is_aside(claim: Claim, time: TimeExpression) -> bool:
    """Whether the time is not when the claim holds: "Monday's crash", "the first since 1959"."""
    before = claim.span.text[: time.span.start - claim.span.start]
    after = claim.span.text[time.span.end - claim.span.start :]
    return bool(
        re.match(r"['’]s\b", after) or re.search(r"(?:\bsince|\buntil|\btill)\s*$", before, re.IGNORECASE)
    )


def _conflict(
    lookup: Lookup, group: FactGroup, pairs: list[tuple[Timed, Timed]], status: ConflictStatus, reason: str
) -> Conflict:
    items = sorted(
        {item.claim.id: item for pair in pairs for item in pair}.values(), key=lambda i: i.claim.span
    )
    return Conflict(
        id=content_id("x", "date", *(item.claim.id for item in items)),
        type="date",
        status=status,
        about=items[0].time.span,
        sides=lookup.sides((str(item.time.value), item.claim.span) for item in items),
        fact=group.id,
        rule="different_times",
        reason=f"the accounts of one fact give different times, and {reason}",
    )
