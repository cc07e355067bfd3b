"""Numbers and days as closed intervals, so that vague and exact values can be held against each other."""

from __future__ import annotations

import calendar
import math
import re
from datetime import date, timedelta

Range = tuple[float, float]

ABOUT = 0.15
"""How far, as a share of its value, "about 40" reaches to either side."""


def number_range(value: float | tuple[float, float], bound: str) -> Range:
    """The values that a number with its bound allows: ``(40, "at_least")`` gives ``(40, inf)``."""
    low, high = value if isinstance(value, tuple) else (value, value)
    if bound == "at_least":
        return low, math.inf
    if bound == "at_most":
        return -math.inf, high
    if bound == "about":
        return low - abs(low) * ABOUT, high + abs(high) * ABOUT
    return low, high


def day_range(value: str) -> Range | None:
    """An ISO 8601 value as minutes from the first to the last it covers; None for what is no date.

    ``2017-12`` is the whole month, ``2017-12-01/2017-12-07`` the week, ``2017-12-26T14:30`` a minute.
    Time zones are left aside: news gives local time.
    """
    ends = [_minutes(end) for end in (value.split("/")[0], value.split("/")[-1])]
    if ends[0] is None or ends[1] is None:
        return None
    return ends[0][0], ends[1][1]


def _minutes(value: str) -> Range | None:
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?)?)?)?", value)
    if not match:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 1, month or 1, day or 1)
        last = date(year or 1, month or 12, day or calendar.monthrange(year or 1, month or 12)[1])
    except ValueError:
        return None
    start, end = _midnight(first), _midnight(last + timedelta(days=1)) - 1
    if hour is None:
        return start, end
    moment = start + 60 * hour + (minute or 0)
    return moment, moment if minute is not None else moment + 59


def _midnight(day: date) -> float:
    return float(day.toordinal() * 24 * 60)


def meet(a: Range, b: Range) -> bool:
    """Whether two ranges share a value."""
    return a[0] <= b[1] and b[0] <= a[1]


def inside(inner: Range, outer: Range) -> bool:
    """Whether ``inner`` lies wholly within ``outer`` and is smaller."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
