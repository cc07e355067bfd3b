"""Neighbouring times that are one: "6am on Wednesday", "between March 2015 and March 2016"."""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.annotate.times_calendar import (
    Period,
    a_day,
    a_month,
    around,
    length_from,
    length_to,
    shift,
    shift_days,
)
from crossread.annotate.times_reading import Found
from crossread.annotate.times_words import CARDINAL, count_of, unit_name

_OF = re.compile(r"\s*,?\s*(?:of |in )?", re.IGNORECASE)
_OF_OR_ON = re.compile(r"\s*,?\s*(?:of |in |on )?", re.IGNORECASE)
_OF_WEEK = frozenset({"this_unit", "units_ago", "units_ahead"})
_BESIDE = re.compile(r"\s*,?\s*(?:on |of |at )?(?:the )?")
_TO = re.compile(r"\s*(?:to|until|till|through|into|-|–|—)\s*", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_FROM = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FIRST_OR_LAST = re.compile(r"(?<!\w)(?:the\s+)?(first|opening|last|final|closing)\s+$", re.IGNORECASE)
_WITHIN = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?", re.IGNORECASE)
_NEAR = 20
_LATE = re.compile(r"\b(?:afternoon|evening|night|tonight)\b")
_HALF_TOLD = re.compile(r"[ap]\.?m\b|morning")
_NOON, _FIRST_OF_NIGHT = 12, 6
_WITH_ITS_DAY = frozenset(
    {"beside_told", "from_event", "weekday_told", "time_on_day", "hours_ago", "hours_away"}
)
_WAY = re.compile(r"\s+(before|after|from)\s+", re.IGNORECASE)
_EDGE = re.compile(
    r"\s+(starting|beginning|ended|ending|to|through)(?:\s+(?:in|on|from|with))?\s+", re.IGNORECASE
)
_LENGTH = re.compile(rf"({CARDINAL})[ -](day|week|fortnight|month|year|decade)s?$", re.IGNORECASE)


def join(items: list[Found], text: str) -> list[Found]:
    """The readings of one sentence with neighbours joined where the words between them ask for it."""
    joined: list[Found] = []
    for item in items:
        while joined and (both := _join_two(joined[-1], item, text)):
            joined.pop()
            item = both
        joined.append(item)
    return joined


def _join_two(left: Found, right: Found, text: str) -> Found | None:
    gap = text[left.end : right.start]
    before = text[: left.start]
    for pair in (_of_year, _of_week, _year_of_feast, _time_on_day, _length_at, _edge_of, _distance, _stretch):
        found = pair(left, right, gap, before, text)
        if found:
            return found
    return None


def _time_on_day(left: Found, right: Found, gap: str, _: str, text: str) -> Found | None:
    """A time of day beside its day: "6.10am on Wednesday", "Tuesday at noon", "the morning of Dec. 3"."""
    if not _BESIDE.fullmatch(gap):
        return None
    for time, day in ((left, right), (right, left)):
        if _tells_clock_or_part(time) and _is_day(day, time) and not _tells_its_day(time):
            finer = time.reading
            period = day.reading.period
            clock = _by_part_of_day(time, day, text) if period else None
            if period and finer.until and finer.period:
                period = length_from(period.start, 1 + (finer.period.end - finer.period.start).days, "day")
            until = finer.until if clock else None
            reading = replace(
                day.reading,
                kind=finer.kind,
                grain=finer.grain,
                period=period,
                clock=clock,
                zone=finer.zone,
                until=until,
            )
            return Found(left.start, right.end, reading, "time_on_day")
    return None


def _tells_clock_or_part(item: Found) -> bool:
    return item.reading.kind == "time" or item.reading.until is not None


def _by_part_of_day(time: Found, day: Found, text: str) -> str | None:
    """The clock of a time, after noon where only its day says so: "7:30 on Monday evening"."""
    clock, words = time.reading.clock, text[day.start : day.end].lower()
    late = _LATE.search(words) and not _HALF_TOLD.search(text[time.start : time.end].lower())
    if not clock or not late or not 1 <= int(clock[:2]) < _NOON or time.reading.until or time.reading.zone:
        return clock
    if "night" in words and int(clock[:2]) < _FIRST_OF_NIGHT:
        return clock
    return f"{int(clock[:2]) + _NOON:02}{clock[2:]}"


def _tells_its_day(time: Found) -> bool:
    """Whether a time of day has its day already: "the next morning", "May 3, 2012, 6 p.m."."""
    return time.reading.anchor == "absolute" or time.rule in _WITH_ITS_DAY


def _of_year(left: Found, right: Found, gap: str, _: str, __: str) -> Found | None:
    """A month or day and the year named after it: "June 16 of last year", "August this year", "the same
    month a year ago"."""
    dated, year = left.reading.period, right.reading.period
    if left.rule == "beside_told" and left.reading.grain != "month":
        return None
    if (
        left.rule not in ("month", "month_day", "beside_told")
        or right.reading.grain != "year"
        or not dated
        or not year
    ):
        return None
    if right.reading.kind != "date" or not _OF.fullmatch(gap):
        return None
    start = a_day(year.start.year, dated.start.month, dated.start.day)
    if start is None:
        return None
    period = around(start, "month")[0] if left.reading.grain == "month" else Period(start, start)
    anchor, anchor_span = right.reading.anchor, right.reading.anchor_span
    reading = replace(left.reading, period=period, anchor=anchor, anchor_span=anchor_span)
    return Found(left.start, right.end, reading, "of_year")


def _year_of_feast(left: Found, right: Found, gap: str, _: str, __: str) -> Found | None:
    """A named day and the year before it: "the 2015 Boxing Day storm"."""
    day, year = right.reading.period, left.reading.period
    if left.rule != "year" or right.rule != "holiday" or not day or not year or gap.strip():
        return None
    found = a_day(year.start.year, day.start.month, day.start.day)
    if found is None or right.reading.anchor == "absolute":
        return None
    reading = replace(right.reading, period=Period(found, found), anchor="absolute")
    return Found(left.start, right.end, reading, right.rule)


def _of_week(left: Found, right: Found, gap: str, _: str, __: str) -> Found | None:
    """A weekday and its week: "Tuesday of next week", "Friday last week", "two weeks ago on Tuesday"."""
    named, week = (left, right.reading.period) if left.rule == "weekday" else (right, left.reading.period)
    rules, day = {left.rule, right.rule}, named.reading.period
    if "weekday" not in rules or not rules & _OF_WEEK or not day or not week:
        return None
    if "week" not in (left.reading.grain, right.reading.grain) or not _OF_OR_ON.fullmatch(gap):
        return None
    number = day.start.weekday() - week.start.weekday()
    found = shift_days(week.start, number) if number >= 0 else None
    if found is None:
        return None
    return Found(left.start, right.end, replace(named.reading, period=Period(found, found)), "of_week")


def _is_day(item: Found, time: Found) -> bool:
    """Whether an item is the day of a time: a day, or for a clock time a part of one: "tonight at 8 p.m."."""
    reading = item.reading
    part_of_day = reading.grain == "part_of_day" and not reading.clock and time.reading.clock is not None
    one_day = reading.period is None or reading.period.start == reading.period.end
    return one_day and (part_of_day or (reading.kind == "date" and reading.grain == "day"))


def _stretch(left: Found, right: Found, gap: str, before: str, _: str) -> Found | None:
    """Two times as the ends of a stretch: "between March 2015 and March 2016", "Monday to Friday"."""
    if left.reading.clock or right.reading.clock:
        return None
    if not (_TO.fullmatch(gap) or (_AND.fullmatch(gap) and _BETWEEN.search(before))):
        return None
    period = _from_to(left, right)
    if period is None:
        return None
    opening = _FROM.search(before)
    start = opening.start() if opening else left.start
    return Found(start, right.end, replace(right.reading, kind="period", period=period), "stretch")


def _from_to(left: Found, right: Found) -> Period | None:
    """From the one to the other; a month takes its year from the end, a last weekday follows the first."""
    first, last = left.reading.period, right.reading.period
    if first is None or last is None:
        return None
    if left.rule == "month" and right.rule == "month_year":
        year = last.start.year - (first.start.month > last.start.month)
        first = a_month(year, first.start.month)
    if left.rule == right.rule == "weekday" and last.start < first.start:
        end = shift_days(last.end, 7)
        last = Period(end, end) if end else last
    return Period(first.start, last.end) if first.start < last.start else None


def _edge_of(left: Found, right: Found, gap: str, before: str, text: str) -> Found | None:
    """The first or last units of a stretch: "the first two weeks of August", "the last three days of May"."""
    length = _LENGTH.search(text[left.start : left.end])
    edge, told = _FIRST_OR_LAST.search(before[-_NEAR:]), right.reading.period
    if left.reading.kind != "duration" or not length or not edge or not told or not _WITHIN.fullmatch(gap):
        return None
    count, unit = count_of(length[1]) or 0, unit_name(length[2])
    last = edge[1].lower() in ("last", "final")
    period = length_to(told.end, count, unit) if last else length_from(told.start, count, unit)
    if not period or period.start < told.start or told.end < period.end:
        return None
    start = left.start - len(edge.group())
    return Found(start, right.end, replace(right.reading, kind="period", period=period), "edge_of")


def _distance(left: Found, right: Found, gap: str, _: str, text: str) -> Found | None:
    """A distance from a time that is named: "two weeks before Christmas", "a week from Monday"."""
    length = _LENGTH.search(text[left.start : left.end])
    told, way = right.reading.period, _WAY.fullmatch(gap)
    if left.reading.kind != "duration" or not length or not told or not way or right.reading.clock:
        return None
    count, unit = count_of(length[1]) or 0, unit_name(length[2])
    back = way[1].lower() == "before"
    day = shift(told.start, -count if back else count, unit) if count else None
    if day is None or told.start != told.end:
        return None
    reading = replace(right.reading, kind="date", grain="day", period=Period(day, day))
    return Found(left.start, right.end, reading, "distance")


def _length_at(left: Found, right: Found, gap: str, _: str, text: str) -> Found | None:
    """A length and its beginning or end: "three months starting in October", "six months to June 30"."""
    length = _LENGTH.search(text[left.start : left.end])
    told = right.reading.period
    edge = _EDGE.fullmatch(gap)
    if left.reading.kind != "duration" or not length or not told or not edge:
        return None
    count, unit = count_of(length[1]) or 0, unit_name(length[2])
    ends = edge[1].lower() in ("ended", "ending", "to", "through")
    period = length_to(told.end, count, unit) if ends else length_from(told.start, count, unit)
    if not period or not count:
        return None
    return Found(left.start, right.end, replace(right.reading, kind="period", period=period), "length_at")
