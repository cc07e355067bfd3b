"""Numbers and days as closed intervals, so that vague and exact values can be held against each other."""

from __future__ import annotations

import calendar
import math
import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal

Range = tuple[float, float]
Relation = Literal["equal", "inside", "containing", "overlapping", "before", "after", "unknown"]
"""How one time lies to another; "unknown" where one is no date, or only a time zone could tell."""

ABOUT = 0.15
"""How far, as a share of its value, "about 40" reaches to either side."""

_ZONES_APART = 26 * 60
"""Minutes between the first and the last time zone of the world."""

_DAY = 24 * 60
"""Minutes of a day."""

_OFFSET = re.compile(r"T\d\d:\d\d(?:Z|([+-])(\d\d):(\d\d))$")


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
    The time of day is taken as it is written, whatever its offset from UTC: news gives local time.
    """
    ends = [_minutes(end) for end in (value.split("/")[0], value.split("/")[-1])]
    if ends[0] is None or ends[1] is None:
        return None
    return ends[0][0], ends[1][1]


def relation(a: str | None, b: str | None) -> Relation:
    """How the time with value ``a`` lies to the one with value ``b``, both ISO 8601.

    Times that both tell their offset are compared in UTC. Where only one does, or a day stands beside
    it, the times as written are compared, and they are not called apart unless no two zones of the
    world could bring them together.

    >>> relation("2021-06-09", "2021-06-07/2021-06-13"), relation("2021-08-01/2021-08-07", "2021-12")
    ('inside', 'before')
    >>> relation("2021-06-15T20:30Z", "2021-06-15T16:30-04:00")
    'equal'
    >>> relation("2021-06-15T20:30Z", "2021-06-15T18:00")
    'unknown'
    """
    first, second = day_range(a or ""), day_range(b or "")
    if first is None or second is None:
        return "unknown"
    offsets = _offset(a or ""), _offset(b or "")
    if offsets[0] is not None and offsets[1] is not None:
        return _relation(_earlier(first, offsets[0]), _earlier(second, offsets[1]))
    found = _relation(first, second)
    apart = max(second[0] - first[1], first[0] - second[1])
    zoned = offsets != (None, None)
    return "unknown" if zoned and found in ("before", "after") and apart <= _ZONES_APART else found


def times_apart(a: str | None, b: str | None) -> bool:
    """Whether no moment satisfies both times; not where that is unknown."""
    return relation(a, b) in ("before", "after")


def time_inside(inner: str | None, outer: str | None) -> bool:
    """Whether one time lies wholly within another and is shorter."""
    return relation(inner, outer) == "inside"


def clocks_apart(a: str, b: str) -> bool:
    """Whether two times differ by the clock, whatever their days; not where only one tells its time zone.

    >>> clocks_apart("2021-06-15T20:30", "2021-06-18T20:30"), clocks_apart("2021-06-15", "2021-06-18T20:30")
    (False, False)
    >>> clocks_apart("2021-06-15T23:50/2021-06-16T00:20", "2021-06-18T00:10")
    False
    """
    first, second = day_range(a), day_range(b)
    offsets = _offset(a), _offset(b)
    if first is None or second is None or (offsets[0] is None) != (offsets[1] is None):
        return False
    one, other = _earlier(first, offsets[0] or 0), _earlier(second, offsets[1] or 0)
    lengths = one[1] - one[0], other[1] - other[0]
    return (other[0] - one[0]) % _DAY > lengths[0] and (one[0] - other[0]) % _DAY > lengths[1]


def widened(value: str, *, before: int, after: int) -> str:
    """A time with minutes added before and after it, as an interval that keeps its offset from UTC.

    Fewer than none take minutes away.

    A value that is no date is returned as it is.

    >>> widened("2021-06-15T06:00Z", before=15, after=30)
    '2021-06-15T05:45Z/2021-06-15T06:30Z'
    """
    covered = day_range(value)
    if covered is None:
        return value
    offset = _OFFSET.search(value)
    zone = offset.group()[6:] if offset else ""
    return "/".join(_written(minutes) + zone for minutes in (covered[0] - before, covered[1] + after))


def _written(minutes: float) -> str:
    """Minutes as ``day_range`` counts them, in ISO 8601."""
    days, rest = divmod(int(minutes), _DAY)
    return (datetime.fromordinal(days) + timedelta(minutes=rest)).isoformat(timespec="minutes")


def _relation(a: Range, b: Range) -> Relation:
    if not meet(a, b):
        return "before" if a[1] < b[0] else "after"
    if a == b:
        return "equal"
    if inside(a, b):
        return "inside"
    return "containing" if inside(b, a) else "overlapping"


def _offset(value: str) -> int | None:
    """The minutes that the time of day is ahead of UTC; None where it does not tell."""
    match = _OFFSET.search(value)
    if not match:
        return None
    minutes = int(match[2] or 0) * 60 + int(match[3] or 0)
    return -minutes if match[1] == "-" else minutes


def _earlier(times: Range, minutes: int) -> Range:
    return times[0] - minutes, times[1] - minutes


@lru_cache(maxsize=1 << 12)
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
    return float(day.toordinal() * _DAY)


def meet(a: Range, b: Range) -> bool:
    """Whether two ranges share a value."""
    return a[0] <= b[1] and b[0] <= a[1]


def inside(inner: Range, outer: Range) -> bool:
    """Whether ``inner`` lies wholly within ``outer`` and is smaller."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
