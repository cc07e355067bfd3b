"""Words before a time that keep only a part of it: "late November", "the first week of August"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from crossread.annotate.times_calendar import Period, a_month, months, shift_months, years
from crossread.annotate.times_reading import Reading
from crossread.annotate.times_words import NTH
from crossread.text.numbers import parse_ordinal

_EDGE = re.compile(
    r"(?<!\w)(?:(?P<edge>early|mid|late)[ -](?:in |on )?(?:the )?"
    r"|(?:the )?(?P<side>beginning|middle|start|end|turn) of (?:the )?)$",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"(?<!\w)(?:the )?(?P<nth>{NTH})[ -](?P<unit>week|weekend|day|half|quarter|month)s?"
    r" (?:of|in) (?:the )?$",
    re.IGNORECASE,
)
_LESSER = re.compile(
    r"(?<!\w)(?:earlier|later|the rest of|the remainder of) (?:in |on |of )?$", re.IGNORECASE
)
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "turn": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def narrow(reading: Reading, before: str) -> tuple[Reading, int, str | None]:
    """The reading that the words before it leave, how many characters they take, and the rule's name.

    Thirds of a month ("early", "mid", "late") are days 1 to 10, 11 to 20, and the rest; of a longer
    stretch a third of its months. The "beginning" or "end" of a year is its first or last month.
    Weeks of a month are days 1 to 7, 8 to 14 and so on; its last week is its last seven days.
    """
    for pattern, cut, name in (
        (_NTH, _nth_part, "nth_part"),
        (_EDGE, _third, "part_of"),
        (_LESSER, _same, "part_of"),
    ):
        match = pattern.search(before)
        if match and reading.period and reading.grain not in (None, "minute", "hour"):
            period = cut(reading.period, match)
            if period:
                grain = "part_of_day" if reading.grain == "day" else reading.grain
                kind = "time" if reading.grain == "day" else "period" if cut is not _same else reading.kind
                return (
                    replace(reading, period=period, grain=grain, kind=kind),
                    len(before) - match.start(),
                    name,
                )
    return reading, 0, None


def _same(period: Period, _: re.Match[str]) -> Period:
    """ "earlier in November" is not told more closely than the month."""
    return period


def _third(period: Period, match: re.Match[str]) -> Period | None:
    side = (match["side"] or "").lower()
    if side and period == years(period.start.year):
        at = {"middle": 6, "end": 12}.get(side, 1)
        return a_month(period.start.year, at)
    third = _THIRDS[(match["edge"] or match["side"]).lower()]
    first, last = period.start, period.end
    length = (last.year - first.year) * 12 + last.month - first.month + 1
    if period == a_month(first.year, first.month):
        starts = (first, first.replace(day=11), first.replace(day=21))
        ends = (first.replace(day=10), first.replace(day=20), last)
        return Period(starts[third], ends[third])
    if length < 3 or length % 3:
        return period if first == last else None
    part = shift_months(first, third * length // 3)
    return months(part.year, part.month, length // 3) if part else None


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


def _nth_months(period: Period, parts: int, number: int | None, last: bool) -> Period | None:
    first = period.start
    length = (period.end.year - first.year) * 12 + period.end.month - first.month + 1
    index = parts if last else number or 0
    if length != 12 or not 1 <= index <= parts:
        return None
    part = shift_months(first, (index - 1) * 12 // parts)
    return months(part.year, part.month, 12 // parts) if part else None
