"""Hours and minutes that count from a clock: "three hours ago", "20 minutes later"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from crossread.annotate.times_calendar import Period, on
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import ABOUT, CARDINAL, compile_rule
from crossread.records import Grain
from crossread.text.numbers import parse_number

_COUPLE, _HALF = 2.0, 0.5


def hours_ago(match: re.Match[str], situation: Situation) -> Reading:
    """A distance back from the clock of publication: "three hours ago", "half an hour ago".

    Where only the day of publication is known, or it was inferred, there is no value.
    """
    grain, back = _grain_of(match), _length_of(match)
    published = situation.article.published
    moment = _moment(published.value) if published and situation.published_as == "published" else None
    if moment is None or back is None:
        return Reading("time", grain=grain)
    try:
        return _at(moment - back, Reading("time", grain=grain, anchor="published"))
    except OverflowError:
        return Reading("time", grain=grain)


def hours_away(match: re.Match[str], situation: Situation) -> Reading | None:
    """A distance from the clock time told last: "It sank at 6am. Two hours later divers came."

    Where the text has told no clock time these words are a length.
    """
    told, away = situation.told_clock, _length_of(match)
    moment = _moment(told.moment) if told else None
    if told is None or moment is None or away is None:
        return None
    back = match["way"].lower() in ("before", "earlier", "previously", "prior")
    reading = Reading("time", grain=_grain_of(match), anchor="narrative", anchor_span=told.span)
    try:
        return _at(moment - away if back else moment + away, reading)
    except OverflowError:
        return None


def past_hours(match: re.Match[str], situation: Situation) -> Reading:
    """A stretch of hours or minutes up to the clock of publication or from it on: "the past 24 hours", "the
    next half an hour"; without such a clock it has no value."""
    length, published = _length_of(match), situation.article.published
    moment = _moment(published.value) if published and situation.published_as == "published" else None
    reading = Reading("period", grain=_grain_of(match), anchor="published")
    if moment is None or length is None:
        return replace(reading, anchor=None)
    try:
        other = (
            moment + length if match["which"].lower() in ("next", "coming", "following") else moment - length
        )
    except OverflowError:
        return replace(reading, anchor=None)
    first, last = sorted((moment, other))
    return replace(_at(first, reading), period=Period(first.date(), last.date()), until=_clock_of(last)[:5])


def _at(moment: datetime, reading: Reading) -> Reading:
    """The reading placed at a moment, with its offset from UTC where the clock told it."""
    clock = _clock_of(moment)
    return replace(reading, period=on(moment.date()), clock=clock[:5], zone=clock[5:] or None)


def _clock_of(moment: datetime) -> str:
    """The time of day as ``HH:MM``, and the offset from UTC after it where it is known."""
    return moment.isoformat(timespec="minutes").partition("T")[2]


def _moment(value: str) -> datetime | None:
    """The moment that an ISO 8601 value with a time of day tells."""
    if "T" not in value or "/" in value:
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _grain_of(match: re.Match[str]) -> Grain:
    return "minute" if match["unit"].lower() == "minute" else "hour"


def _length_of(match: re.Match[str]) -> timedelta | None:
    word = " ".join(match["count"].lower().split())
    fixed = {"a": 1.0, "an": 1.0, "a couple of": _COUPLE, "half an": _HALF}
    count = fixed.get(word, parse_number(word))
    if count is None or count > 1_000_000:
        return None
    count += _HALF if match["half"] else 0
    return timedelta(hours=count) if match["unit"].lower() == "hour" else timedelta(minutes=count)


_LENGTH = rf"{ABOUT}(?P<count>{CARDINAL}|a couple of|half an) (?P<unit>hour|minute)s?(?P<half> and a half)?"

RULES = (
    Rule(
        past_hours,
        compile_rule(
            rf"(?:the |this )?(?P<which>past|last|previous|next|coming|following) "
            rf"(?P<count>{CARDINAL}|half an) "
            r"(?P<unit>hour|minute)s?(?P<half> and a half)?"
        ),
        (" hour", " minute"),
    ),
    Rule(hours_ago, compile_rule(rf"{_LENGTH} ago"), ("ago",)),
    Rule(
        hours_away,
        compile_rule(
            rf"{_LENGTH} (?P<way>earlier|later|previously|prior\b(?! to)|afterwards?|before(?=\s*[,.;]))"
        ),
        ("earlier", "later", "previously", "prior", "afterward", "before"),
    ),
)
