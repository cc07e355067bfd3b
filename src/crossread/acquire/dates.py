"""Dates as metadata, URLs and stamps write them, into ISO 8601. Running text is not read here."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from crossread.text.data import load

_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?$"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$")
_TIME = re.compile(
    r"(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap]\.?m\b\.?)?|(?<![\d:])(\d{1,2})\s*([ap]\.?m\b\.?)", re.I
)
_URL_DATE = (
    re.compile(r"/(\d{4})/(\d{1,2}|[a-z]{3})/(\d{1,2})(?=[/?#-]|$)", re.I),
    re.compile(r"/(\d{4})-(\d{2})/(\d{2})(?=[/?#-]|$)"),
    re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)"),
    re.compile(r"(?<=[/_-])(20\d{2})(\d{2})(\d{2})(?=[/_.?#-]|$)"),
)
_EPOCH_MILLISECONDS = 100_000_000_000  # in seconds this would be the year 5138


def parse_date(value: object) -> str | None:
    """The ISO 8601 date or date-time of a metadata value, or None where it is none.

    Reads ISO and compact forms, RFC 2822, written English dates with a time and zone, Unix time,
    and Python's own dates. Midnight to the second without a zone is how records write a bare date,
    and is given as one.
    """
    if isinstance(value, datetime):
        return _bare_midnight(value.isoformat(timespec="seconds").replace("+00:00", "Z"))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _epoch(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    return _iso(text) or written_date(text)


def url_date(url: str) -> str | None:
    """The day in a URL such as ``/2025/12/29/``, ``/2025/dec/29/``, ``2025-12-29`` or ``-20251229``."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url).partition("?")[0]
    for pattern in _URL_DATE:
        for year, month, day in pattern.findall(path):
            number = int(month) if month.isdigit() else months().get(month.lower(), 0)
            found = _day(int(year), number, int(day))
            if found:
                return found
    return None


def written_date(text: str) -> str | None:
    """The first written-out date in ``text``, with the time and zone that stand beside it.

    ``Dec 30, 2025, 23:15 IST`` is ``2025-12-30T23:15+05:30``.
    """
    for pattern, order in _written():
        for found in pattern.finditer(text):
            parts = dict(zip(order, found.groups(), strict=True))
            day = _day(int(parts["year"]), months()[parts["month"].lower()], int(parts["day"]))
            if day:
                return day + _clock(text, found.start(), found.end())
    return None


@cache
def months() -> dict[str, int]:
    """Month names and their short forms, lower case, and the month's number."""
    names: dict[str, int] = {}
    for number, name in enumerate(load("en/stamps")["months"], start=1):
        names |= {name: number, name[:3]: number, name[:4]: number}
    return names


@cache
def _written() -> tuple[tuple[re.Pattern[str], tuple[str, str, str]], ...]:
    month = "(" + "|".join(sorted(months(), key=len, reverse=True)) + r")\b\.?"
    day, year = r"(\d{1,2})(?:st|nd|rd|th)?\b", r"(\d{4})\b"
    return (
        (re.compile(rf"\b{month}\s+{day},?\s+{year}", re.I), ("month", "day", "year")),
        (re.compile(rf"\b{day}\s+{month},?\s+{year}", re.I), ("day", "month", "year")),
        (re.compile(rf"\b{day}-{month}-{year}", re.I), ("day", "month", "year")),
    )


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if 1900 <= year <= 2200 else None
    except ValueError:
        return None


def _iso(text: str) -> str | None:
    found = _ISO.match(text) or _COMPACT.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    stem = _day(int(year), int(month), int(day))
    if not stem or not hour:
        return stem
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return stem
    return _bare_midnight(f"{stem}T{hour}:{minute}:{second or '00'}{_zone(zone or '')}")


def _bare_midnight(stamp: str) -> str:
    return stamp.removesuffix("T00:00:00")


def _epoch(seconds: float) -> str | None:
    if seconds >= _EPOCH_MILLISECONDS:
        seconds /= 1000
    if seconds < 100_000_000:  # before 1973: more likely some other number
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _clock(text: str, start: int, end: int) -> str:
    """``THH:MM`` with a zone, from right after a date or, failing that, right before it."""
    after, before = text[end : end + 40], text[max(0, start - 30) : start]
    found = _TIME.search(after)
    if found and len(after[: found.start()].strip(" ,|at-–—·•\n")) == 0:
        return _time(found) + _zone_beside(after[found.end() :])
    found = _TIME.search(before)
    if found and re.fullmatch(
        r"[\s,]*(?:\(?[A-Z]{1,4}\)?)?[\s,|on–—·•-]*(?:[A-Z][a-z]+,?\s*)?", before[found.end() :]
    ):
        return _time(found) + _zone_beside(before[found.end() :])
    return ""


def _time(found: re.Match[str]) -> str:
    hour, minute = int(found.group(1) or found.group(5)), int(found.group(2) or 0)
    half = (found.group(4) or found.group(6) or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _zone_beside(text: str) -> str:
    offset = re.match(r"\s*\(?(?:GMT|UTC)?\s*([+-]\d{2}:?\d{2})\b", text)
    if offset:
        return _zone(offset.group(1))
    name = re.match(r"\s*\(?([A-Z]{1,4})\b", text)
    return _zone(name.group(1)) if name else ""


def _zone(name: str) -> str:
    """An ISO offset for a zone's name or offset; "" for one that is not known."""
    if name[:1] in "+-" and name:
        digits = name.replace(":", "")
        return f"{digits[:3]}:{digits[3:]}"
    minutes = load("en/stamps")["zones"].get(name)
    if minutes is None:
        return ""
    if minutes == 0:
        return "Z"
    offset = timezone(timedelta(minutes=minutes))
    return datetime(2000, 1, 1, tzinfo=offset).isoformat()[-6:]
