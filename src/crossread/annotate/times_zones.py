"""Time zones by the names and figures that news writes: "GMT", "ET", "UTC+3", "Pacific time"."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times_calendar import nth_weekday
from crossread.annotate.times_words import DATA

_FIXED: dict[str, float] = {name.lower(): hours for name, hours in DATA["zones"].items()}
_BY_SEASON: dict[str, float] = {name.lower(): hours for name, hours in DATA["zones_by_season"].items()}
_IN_EUROPE: dict[str, float] = {name.lower(): h for name, h in DATA["zones_by_european_season"].items()}
_FIGURES = re.compile(r"(?:gmt|utc)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?")
_SUNDAY = 6
_SINCE, _SINCE_IN_EUROPE = 1987, 1996
"""The first years for which the rules of summer time in North America and in Europe are known here."""


def offset_of(zone: str | None, day: date) -> str:
    """The offset from UTC as ISO 8601 writes it after a time of day; empty where the zone is not known.

    >>> [offset_of(zone, date(2021, 6, 17)) for zone in ("GMT", "ET", "IST")]
    ['Z', '-04:00', '']
    """
    name = " ".join((zone or "").lower().strip(" ()").split())
    figures = _FIGURES.fullmatch(name)
    if figures:
        return _written(int(f"{figures[1]}1") * (int(figures[2]) * 60 + int(figures[3] or 0)))
    if name in _FIXED:
        return _written(int(_FIXED[name] * 60))
    if name in _BY_SEASON and day.year >= _SINCE:
        return _written(int(_BY_SEASON[name] * 60) + 60 * _is_summer_time(day))
    if name in _IN_EUROPE and day.year >= _SINCE_IN_EUROPE:
        return _written(int(_IN_EUROPE[name] * 60) + 60 * _is_european_summer_time(day))
    return ""


def _written(minutes: int) -> str:
    if minutes == 0:
        return "Z"
    if abs(minutes) > 14 * 60:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _is_summer_time(day: date) -> bool:
    """Whether clocks in North America are an hour ahead on a day, by the rules since 1987 and 2007."""
    first = nth_weekday(day.year, 3, _SUNDAY, 2) if day.year >= 2007 else nth_weekday(day.year, 4, _SUNDAY, 1)
    last = (
        nth_weekday(day.year, 11, _SUNDAY, 1) if day.year >= 2007 else nth_weekday(day.year, 10, _SUNDAY, -1)
    )
    return first <= day < last


def _is_european_summer_time(day: date) -> bool:
    """Whether clocks in Europe are an hour ahead on a day, by the rule since 1996."""
    return nth_weekday(day.year, 3, _SUNDAY, -1) <= day < nth_weekday(day.year, 10, _SUNDAY, -1)
