"""What a rule reads from words, and what it may know when it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from crossread.annotate.times_calendar import Period
from crossread.annotate.times_zones import offset_of
from crossread.records import Article, Grain, Span, TimeKind

Anchor = Literal["absolute", "published", "inferred", "narrative"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of a time expression. ``period`` is None where nothing anchors it.

    ``clock`` is a time of day as ``HH:MM`` on the first day of the period, and ``zone`` the name of
    its zone as written: the value tells the offset from UTC where that name has only one. ``until`` is
    the clock on the last day where the period is a stretch of hours.
    """

    kind: TimeKind
    period: Period | None = None
    grain: Grain | None = None
    anchor: Anchor | None = None
    anchor_span: Span | None = None
    clock: str | None = None
    zone: str | None = None
    until: str | None = None

    @property
    def value(self) -> str | None:
        """The ISO 8601 value."""
        if self.period is None:
            return None
        if not self.clock:
            return self.period.iso
        start = _moment(self.period.start, self.clock, self.zone)
        return f"{start}/{_moment(self.period.end, self.until, self.zone)}" if self.until else start


def _moment(day: date, clock: str, zone: str | None) -> str:
    """A time of day on a day as ISO 8601 writes it."""
    return f"{day.isoformat()}T{clock}{offset_of(zone, day)}"


class Told(NamedTuple):
    """A time that the text has told, to which "two days earlier" may refer."""

    period: Period
    grain: Grain | None
    span: Span


class Clock(NamedTuple):
    """A time of day that the text has told, from which hours may count: its ISO 8601 value and words."""

    moment: str
    span: Span


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known where an expression stands.

    ``published`` is the day of publication and ``published_as`` how an expression resolved from it
    is marked. ``told`` is the time told last, ``told_before`` the one before it, ``told_day`` the last
    single day told, ``told_clock`` the last time of day, and ``events`` the times of what was told to
    happen at one, by its word. ``article`` and ``sentence`` (with its offset ``start``) are the text.
    """

    article: Article
    sentence: str
    start: int
    published: Period | None
    published_as: Anchor
    told: Told | None
    told_before: Told | None
    told_day: Told | None
    told_clock: Clock | None
    events: Mapping[str, Told | None]

    def from_published(self, period: Period | None, kind: TimeKind, grain: Grain) -> Reading:
        """A reading resolved from the day of publication; without a value where there is none."""
        if self.published is None or period is None:
            return Reading(kind, grain=grain)
        return Reading(kind, period, grain, self.published_as)


Reader = Callable[[re.Match[str], Situation], Reading | None]


class Rule(NamedTuple):
    """An expression and the function that reads it, whose name is the rule's name.

    ``needs`` are pieces of words of which a sentence must hold one, in lower case, for the expression
    to be tried at all: a cheap look that spares most sentences.
    """

    read: Reader
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()


def absolute(period: Period | None, kind: TimeKind, grain: Grain) -> Reading | None:
    """A reading that needs no anchor; None where the words name no real date."""
    return Reading(kind, period, grain, "absolute") if period else None


class Found(NamedTuple):
    """A reading with its offsets in the sentence and the name of the rule that made it."""

    start: int
    end: int
    reading: Reading
    rule: str
