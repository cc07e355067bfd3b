"""Words before a time that keep only a part of it: "late November", "the first week of August"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from crossread.annotate.times_calendar import (
    Period,
    a_day,
    a_month,
    around,
    length_from,
    length_to,
    months,
    shift_months,
    week_of,
    years,
)
from crossread.annotate.times_reading import Reading
from crossread.annotate.times_words import NTH
from crossread.records import Grain
from crossread.text.numbers import parse_ordinal

_EDGE = re.compile(
    r"(?<!\w)(?:(?:the )?(?P<edge>early|mid|late)[ -](?:in |on )?(?:the )?"
    r"|(?:the )?(?P<side>beginning|middle|start|end|turn) of (?:the )?)$",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"(?<![\w-])(?:the )?(?P<nth>{NTH})[ -](?P<unit>week|weekend|day|half|quarter|month)s?"
    r" (?:of|in) (?:the )?$",
    re.IGNORECASE,
)
_NTH_BARE = re.compile(
    rf"(?<![\w-])(?:the )?(?P<nth>{NTH})[ -](?P<unit>week|half|quarter|month) $", re.IGNORECASE
)
_DAY_OF = re.compile(
    r"(?<![\w-])(?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th) (?:of|day of) (?:the )?$", re.IGNORECASE
)
_LESSER = re.compile(
    r"(?<!\w)(?:earlier|later|the rest of|the remainder of) (?:in |on |of )?$", re.IGNORECASE
)
_UNIT_OF = re.compile(
    r"(?<!\w)(?:the )?(?P<unit>week|weekend|month|year|decade|morning|afternoon|evening|night) of (?:the )?$",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?<!\w)(?:the )?(?:fiscal |financial |tax )?(?P<unit>day|week|month|quarter|year)"
    r" (?P<edge>ended|ending|beginning|starting|commencing|to|through) (?:on |in )?$",
    re.IGNORECASE,
)
_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "turn": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def narrow(reading: Reading, before: str) -> tuple[Reading, int, str | None]:
    """The reading that the words before it leave, how many characters they take, and the rule's name.

    Thirds of a month ("early", "mid", "late") are days 1 to 10, 11 to 20, and the rest; of a year
    its thirds in months; of a decade years 0 to 3, 4 to 6 and 7 to 9. The "beginning" or "end" of a
    year is its first or last month. Weeks of a month are days 1 to 7, 8 to 14 and so on; its last
    week is its last seven days.
    """
    if reading.period is None or reading.grain in (None, "minute", "hour"):
        return reading, 0, None
    for pattern, cut, name in _CUTS:
        match = pattern.search(before)
        period = cut(reading.period, match) if match else None
        if match and period:
            return _narrowed(reading, period), len(before) - match.start(), name
    return reading, 0, None


def _narrowed(reading: Reading, period: Period) -> Reading:
    if reading.grain == "day" and reading.period == period:
        return replace(reading, grain="part_of_day", kind="time")
    if reading.grain == "day":
        grain: Grain = "week" if period == week_of(period.start) else "day"
        return replace(reading, period=period, kind="period", grain=grain)
    if period.start == period.end:
        return replace(reading, period=period, kind="date", grain="day")
    return replace(reading, period=period, kind=reading.kind if period == reading.period else "period")


def _same(period: Period, _: re.Match[str]) -> Period:
    """A part that is not told more closely: "earlier in November" stays the month."""
    return period


def _part(period: Period, match: re.Match[str]) -> Period | None:
    """A third of a stretch, or the first or last month of a year."""
    word = (match["edge"] or match["side"]).lower()
    year = period.start.year
    if period.start == period.end:
        return period
    if word == "turn" and period == years(year, year + 99) and year > 1:  # "of the 20th century": 1900
        return years(year - 1, year)
    if period == years(year, year + 9):
        first, last = ((0, 3), (4, 6), (7, 9))[_THIRDS[word]]
        return years(year + first, year + last)
    if match["side"] and period == years(year):
        return a_month(year, {"middle": 6, "end": 12}.get(word, 1))
    if period == a_month(year, period.start.month):
        return _third_of_month(period, _THIRDS[word])
    return _third_in_months(period, _THIRDS[word])


def _third_of_month(month: Period, third: int) -> Period:
    starts = (month.start, month.start.replace(day=11), month.start.replace(day=21))
    ends = (month.start.replace(day=10), month.start.replace(day=20), month.end)
    return Period(starts[third], ends[third])


def _third_in_months(period: Period, third: int) -> Period | None:
    length = _length_in_months(period)
    if length < 3 or length % 3:
        return None
    part = shift_months(period.start, third * length // 3)
    return months(part.year, part.month, length // 3) if part else None


def _length_in_months(period: Period) -> int:
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1


def _nth_part(period: Period, match: re.Match[str]) -> Period | None:
    last = match["nth"].lower() in ("last", "final")
    number = parse_ordinal(match["nth"])
    unit = match["unit"].lower()
    if unit in ("half", "quarter", "month"):
        return _nth_months(period, {"half": 2, "quarter": 4, "month": 12}[unit], number, last)
    days = {"week": 7, "day": 1}.get(unit)
    if days is None:
        return None
    start = (
        period.end - timedelta(days=days - 1)
        if last
        else period.start + timedelta(days=days * ((number or 1) - 1))
    )
    found = Period(start, start + timedelta(days=days - 1))
    return found if period.start <= found.start and found.end <= period.end else None


def _nth_of_year(period: Period, match: re.Match[str]) -> Period | None:
    """The same without its preposition, of a year only: "the third quarter this year"."""
    return _nth_part(period, match) if period == years(period.start.year) else None


def _day_of(period: Period, match: re.Match[str]) -> Period | None:
    """A day of a month by its number: "the 20th of next month"."""
    if period != a_month(period.start.year, period.start.month):
        return None
    day = a_day(period.start.year, period.start.month, int(match["day"]))
    return Period(day, day) if day else None


def _nth_months(period: Period, parts: int, number: int | None, last: bool) -> Period | None:
    first = period.start
    index = parts if last else number or 0
    if period != years(first.year) or not 1 <= index <= parts:
        return None
    part = shift_months(first, (index - 1) * 12 // parts)
    return months(part.year, part.month, 12 // parts) if part else None


def _unit_of(period: Period, match: re.Match[str]) -> Period | None:
    """The unit that a day lies in: "the week of Nov. 30", "the night of June 3", "the month of May"."""
    unit = match["unit"].lower()
    if unit in _PARTS_OF_DAY:
        nights = unit == "night" and period.end - period.start == timedelta(days=1)  # "of May 3 to 4"
        return period if nights or period.start == period.end else None
    if unit in ("week", "weekend"):
        return around(period.start, unit)[0] if period.start == period.end else None
    return period if around(period.start, unit)[0] == period else None


def _ending(period: Period, match: re.Match[str]) -> Period | None:
    """A length that a time ends or begins: "the week ending Dec. 22", "the year to March"."""
    unit = match["unit"].lower()
    ahead = match["edge"].lower() in ("beginning", "starting", "commencing")
    return length_from(period.start, 1, unit) if ahead else length_to(period.end, 1, unit)


_CUTS: tuple[tuple[re.Pattern[str], Callable[[Period, re.Match[str]], Period | None], str], ...] = (
    (_NTH, _nth_part, "nth_part"),
    (_NTH_BARE, _nth_of_year, "nth_part"),
    (_DAY_OF, _day_of, "nth_part"),
    (_EDGE, _part, "part_of"),
    (_LESSER, _same, "part_of"),
    (_UNIT_OF, _unit_of, "unit_of"),
    (_ENDING, _ending, "unit_ending"),
)
