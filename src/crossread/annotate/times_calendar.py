"""Stretches of days, and the arithmetic on them that dates in news text ask for.

Everything is a closed interval of days in the proleptic Gregorian calendar (ISO 8601); weeks run
from Monday to Sunday. A function returns None where a date would fall outside the years 1 to 9999.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from crossread.records import Grain

_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Period:
    """All days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @property
    def iso(self) -> str:
        """The shortest ISO 8601 form: a day, a month, a year, or an interval of any of these."""
        first, last = self.start, self.end
        if first == last:
            return first.isoformat()
        if first.day != 1 or last != month_end(last):
            return f"{first.isoformat()}/{last.isoformat()}"
        if (first.month, last.month) == (1, 12):
            ends = f"{first.year:04}", f"{last.year:04}"
        else:
            ends = first.isoformat()[:7], last.isoformat()[:7]
        return ends[0] if ends[0] == ends[1] else "/".join(ends)


def on(day: date) -> Period:
    """The period of a single day."""
    return Period(day, day)


def month_end(day: date) -> date:
    """The last day of the month that ``day`` is in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def a_day(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def a_month(year: int, month: int) -> Period:
    """A whole month."""
    first = date(year, month, 1)
    return Period(first, month_end(first))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The first, second... weekday of a month (Monday is 0); -1 is its last."""
    first = date(year, month, 1)
    if nth < 0:
        last = month_end(first)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876."""
    golden, century, of_century = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def months(year: int, month: int, count: int) -> Period:
    """``count`` whole months from the given one on."""
    first = date(year, month, 1)
    last = shift_months(first, count - 1) or first
    return Period(first, month_end(last))


def years(first: int, last: int | None = None) -> Period:
    """Whole years."""
    return Period(date(first, 1, 1), date(last or first, 12, 31))


def week_of(day: date) -> Period:
    """The week, Monday to Sunday, that ``day`` is in."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def _century_of(day: date) -> Period:
    """The century that a day is in: 1901 to 2000 is the twentieth."""
    first = (day.year - 1) // 100 * 100 + 1
    return years(first, min(first + 99, MAXYEAR))


def shift_months(day: date, count: int) -> date | None:
    """``day`` moved by whole months; the 31st becomes the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift_days(day: date, count: int) -> date | None:
    """``day`` moved by days."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def shift(day: date, count: int, unit: str) -> date | None:
    """``day`` moved by ``count`` units: day, week, fortnight, month, quarter, year, decade."""
    if unit in _DAYS:
        return shift_days(day, count * _DAYS[unit])
    return shift_months(day, count * _MONTHS[unit])


def length_from(start: date, count: int, unit: str) -> Period | None:
    """The ``count`` units that begin with a day."""
    beyond = shift(start, count, unit)
    end = shift_days(beyond, -1) if beyond else None
    return Period(start, end) if end and start <= end else None


def length_to(end: date, count: int, unit: str) -> Period | None:
    """The ``count`` units that end with a day."""
    beyond = shift_days(end, 1)
    start = shift(beyond, -count, unit) if beyond else None
    return Period(start, end) if start and start <= end else None


def around(day: date, unit: str) -> tuple[Period, Grain]:
    """The calendar unit that ``day`` is in: its week, month, year..."""
    first_of_decade = max(day.year // 10 * 10, MINYEAR)
    weekend = Period(week_of(day).start + timedelta(days=5), week_of(day).end)
    units: dict[str, tuple[Period, Grain]] = {
        "week": (week_of(day), "week"),
        "fortnight": (week_of(day), "week"),
        "weekend": (weekend, "week"),
        "month": (a_month(day.year, day.month), "month"),
        "quarter": (months(day.year, (day.month - 1) // 3 * 3 + 1, 3), "quarter"),
        "year": (years(day.year), "year"),
        "decade": (years(first_of_decade, first_of_decade + 9), "decade"),
        "century": (_century_of(day), "decade"),
    }
    return units.get(unit, (on(day), "day"))
