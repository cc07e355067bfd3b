"""Stretches of the clock: "from 9 a.m. to 5 p.m.", "between 10 and 11pm", "6-8 p.m."."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from crossread.annotate.times_calendar import Period
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_told import on_day_told
from crossread.annotate.times_words import ZONE, compile_rule
from crossread.records import Grain


def clock_stretch(match: re.Match[str], situation: Situation) -> Reading | None:
    """From one time of day to another: "9 a.m. to 5 p.m.", "between 10 and 11pm", "18:00-20:00".

    The first takes "a.m." or "p.m." from the second where it has none and still comes before it; a
    second that comes before the first is on the next day.
    """
    last = _minutes(match["hour2"], match["minute2"], match["half2"])
    first = _minutes(match["hour"], match["minute"], match["half"] or match["half2"])
    if first is None or last is None:
        return None
    if match["half2"] and not match["half"] and first > last:
        first = (first + 12 * 60) % (24 * 60)
    day = on_day_told(situation)
    if day.period is None:
        return replace(day, kind="period", grain="hour")
    start = day.period.start
    try:
        end = start + timedelta(days=1) if last <= first else start
    except OverflowError:
        return None
    grain: Grain = "minute" if match["minute"] or match["minute2"] else "hour"
    period, zone = Period(start, end), match.groupdict().get("zone")
    clock, until = _written(first), _written(last)
    return replace(day, kind="period", grain=grain, period=period, clock=clock, zone=zone, until=until)


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    """The minutes since midnight; None where there is no such time."""
    number, low = int(hour), (half or "").lower()
    if (low and not 1 <= number <= 12) or number > 23:
        return None
    return 60 * (number % 12 + 12 * low.startswith("p") if low else number) + int(minute or 0)


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


_TO = r"(?: ?[-–—] ?| (?:to|until|till|through|and) )"
_HOUR = r"(?:1[0-2]|0?[1-9])"
_MINUTE = r"[0-5]\d"
_AM_OR_PM = r"[ap]\.m\.|[ap]m\b"
_FROM = r"(?:(?:from|between) )?"
_CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d"

RULES = (
    Rule(
        clock_stretch,
        compile_rule(
            rf"{_FROM}(?P<hour>{_HOUR})(?:[:.](?P<minute>{_MINUTE}))?(?: ?(?P<half>{_AM_OR_PM}))?{_TO}"
            rf"(?P<hour2>{_HOUR})(?:[:.](?P<minute2>{_MINUTE}))? ?(?P<half2>{_AM_OR_PM})(?: {ZONE})?"
        ),
        ("a.m", "p.m", "am", "pm"),
    ),
    Rule(
        clock_stretch,
        compile_rule(
            rf"{_FROM}(?={_CLOCK})(?P<hour>\d\d?):(?P<minute>\d\d)(?P<half>(?!))?{_TO}(?={_CLOCK})"
            rf"(?P<hour2>\d\d?):(?P<minute2>\d\d)(?P<half2>(?!))?(?![:\d]| ?[ap]\.?m)(?: {ZONE})?"
        ),
        (":",),
    ),
)
