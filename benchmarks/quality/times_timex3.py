"""Our time expressions written as TIMEX3, so that sets made after TimeML can be held against them.

Where the two differ by design this is the place that says so: TIMEX3 writes weeks, quarters, seasons
and parts of the day by name where we write days, keeps "late" apart from the month it narrows, calls
"the past three months" a duration, and marks the ends of a stretch one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from crossread.annotate.times_calendar import month_end, shift
from crossread.annotate.times_words import count_of, unit_name
from crossread.records import Quantity, TimeExpression

REFERENCES = {"now": "PRESENT_REF", "lately": "PAST_REF", "to_come": "FUTURE_REF"}
"""What vague times are in TIMEX3, by the rule that found them."""

_UNITS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W"} | {
    "weekend": "WE", "fortnight": "W", "month": "M", "quarter": "Q", "season": "M", "year": "Y"
}  # fmt: skip
_LONG = {"decade": 10, "century": 100, "centurie": 100}
"""Units that durations count in years, as MEANTIME does."""
_SMALLER = {
    "year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
_EACH = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W"} | {
    "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y"
}  # fmt: skip
_PARTS = {"morning": "MO", "dawn": "MO", "afternoon": "AF", "lunchtime": "MI", "evening": "EV"} | {
    "dusk": "EV", "night": "NI", "tonight": "NI", "overnight": "NI", "hours": "MO"
}  # fmt: skip
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_OPENING = re.compile(
    r"^(?:(?:from|between|just|only|so far|already) |(?:(?:just|shortly|soon|a little) )?(?:after|before) )",
    re.IGNORECASE,
)
_UP_TO_UNIT = re.compile(
    r".+?(?=\s+(?:after|before|following|of|into|from|ended|ending|starting|beginning|commencing|to|through)\b)"
)
_BEGINNING = re.compile(r"\b(?:starting|beginning|commencing|from)\b")
_DAY_FIGURE = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_SIGNAL = re.compile(r"\s+\w+(?:\s+(?:in|on|from|with))?\s+")
_BETWEEN = re.compile(r"\s*(?:\b(?:to|until|till|through|and)\b|[-–—])\s*")
_OFFSET = re.compile(r"[+-]\d\d:\d\d$")
_WORD = re.compile(r"\w+")


class Timex(NamedTuple):
    start: int
    end: int
    type: str
    value: str


def timexes(times: tuple[TimeExpression, ...], quantities: tuple[Quantity, ...]) -> Iterator[Timex]:
    """The TIMEX3 of each expression, two where it is a stretch with its ends named."""
    for time in times:
        if time.rule == "term_of_office":  # TIMEX3 marks no "Obama administration"
            continue
        lead = _OPENING.match(time.span.text)
        start = time.span.start + (lead.end() if lead else 0)
        if time.rule == "clock_stretch" or time.rule in ("stretch", "month_days", "days_of_month"):
            yield from _ends(time, start)
        elif time.rule in ("from_event", "distance", "length_at", "unit_ending"):
            yield from _length_beside(time, start, quantities)
        else:
            yield Timex(start, time.span.end, _type(time), _value(time, quantities))


def _length_beside(time: TimeExpression, start: int, quantities: tuple[Quantity, ...]) -> Iterator[Timex]:
    """A length and the time or event it is measured from: "two days" and "Dec. 30", "a week" alone of "a week
    after the attack"; TimeML calls the words between them a signal."""
    unit = _UP_TO_UNIT.match(time.span.text)
    end = time.span.start + unit.end() if unit else time.span.end
    yield Timex(start, end, "DURATION", _length(time, quantities, time.span.text[: end - time.span.start]))
    tail = _SIGNAL.match(time.span.text, end - time.span.start)
    other = _other_end(time, time.span.text[: end - time.span.start].lower()) if tail else None
    if tail and other:
        yield Timex(time.span.start + tail.end(), time.span.end, "DATE", other)


def _other_end(time: TimeExpression, length: str) -> str | None:
    """The time that a length is measured from."""
    first, _, last = (time.value or "").partition("/")
    if time.rule in ("length_at", "unit_ending"):
        return _edge_told(first, last or first, time.span.text[len(length) :])
    words = length.split()
    if time.rule != "distance" or len(first) != 10 or len(words) < 2:
        return None
    back = re.search(r"\sbefore\s", time.span.text)
    count = count_of(words[-2]) or 0
    told = shift(date.fromisoformat(first), count if back else -count, unit_name(words[-1]))
    return told.isoformat() if told and count else None


def _edge_told(first: str, last: str, signal: str) -> str:
    """The end of a stretch that the words after its length name, to the day where they tell one."""
    begins = _BEGINNING.search(signal) is not None
    edge = first if begins else last
    if len(edge) != 7 or not _DAY_FIGURE.search(signal):
        return edge
    month = date.fromisoformat(f"{edge}-01")
    return (month if begins else month_end(month)).isoformat()


def _ends(time: TimeExpression, start: int) -> Iterator[Timex]:
    """The first and the last of a stretch: "Monday to Friday" is two dates."""
    words = time.span.text[start - time.span.start :]
    between = _BETWEEN.search(words)
    first, _, last = (time.value or "XXXX-XX-XX/XXXX-XX-XX").partition("/")
    if not between or not last:
        yield Timex(start, time.span.end, "DATE", first)
        return
    type_ = "TIME" if "T" in first else "DATE"
    first, last = _OFFSET.sub("", first), _OFFSET.sub("", last)
    yield Timex(start, start + between.start(), type_, first)
    yield Timex(start + between.end(), time.span.end, type_, last)


def _type(time: TimeExpression) -> str:
    if time.kind == "duration" or time.rule in ("past_units", "past_hours", "units_ahead"):
        return "DURATION"
    if time.rule == "hours_away":
        return "TIME"
    if time.kind == "time":  # "late Tuesday" is a day that a modifier narrows
        return "TIME" if "T" in _moment(time.value or "", time.span.text.lower()) else "DATE"
    return "SET" if time.kind == "frequency" else "DATE"


def _value(time: TimeExpression, quantities: tuple[Quantity, ...]) -> str:
    low = time.span.text.lower()
    if time.kind == "vague":
        return REFERENCES.get(time.rule) or ("PAST_REF" if "earlier" in low else "FUTURE_REF")
    if time.kind == "frequency":
        return _each(low)
    if _type(time) == "DURATION":
        return _length(time, quantities)
    if time.kind == "time":
        return _moment(time.value or "XXXX-XX-XX", low)
    return _date(time) if time.value else "XXXX-XX-XX"


def _each(low: str) -> str:
    """How long one round of what recurs is, or which weekday: "every two weeks", "on Sundays"."""
    for word in _WORD.findall(low):
        if word[:3] in _WEEKDAYS and word.removesuffix("s").endswith("day") and word != "daily":
            return f"XXXX-WXX-{_WEEKDAYS.index(word[:3]) + 1}"
        if word in _EACH:
            return _EACH[word]
    return _duration(low, _count(low))


def _length(time: TimeExpression, quantities: tuple[Quantity, ...], text: str = "") -> str:
    """The duration that the quantity in the words measures; one unit, or X of them, without one."""
    low = (text or time.span.text).lower()
    inside = [q for q in quantities if time.span.start <= q.span.start and q.span.end <= time.span.end]
    measured = [q for q in inside if q.unit in _UNITS and not isinstance(q.value, tuple)]
    words = _WORD.findall(low)
    if len(measured) == 1 and sum(word.removesuffix("s") in _UNITS for word in words) == 2:
        return _of_two_units(measured[0].unit or "", float(measured[0].value))  # type: ignore[arg-type]
    unit = next(
        (w.removesuffix("s") for w in reversed(words) if w.removesuffix("s") in {**_UNITS, **_LONG}), ""
    )
    if re.search(r"^(?:\w+ )*half an? ", low) and unit in _HALVES:
        return _HALVES[unit]
    if measured:
        return _written(measured[0].unit or "", f"{measured[0].value:g}")
    return _duration(low, _count(low))


def _of_two_units(unit: str, value: float) -> str:
    """One duration told in two units: 2.5 hours are PT2H30M, 2.25 years are P2Y3M."""
    smaller, parts = _SMALLER[unit]
    whole = int(value)
    rest = _written(smaller, f"{round((value - whole) * parts, 4):g}").removeprefix("P")
    clock = unit in ("hour", "minute")
    return _written(unit, str(whole)) + (rest.removeprefix("T") if clock else rest)


def _count(low: str) -> str:
    """How many units there are, where no quantity says so."""
    counts = (count_of(word) for word in _WORD.findall(low))
    return next((str(count) for count in counts if count), "1")


def _duration(low: str, one: str) -> str:
    """The unit that the words name last, once; X of them where it is a plural."""
    for word in reversed(_WORD.findall(low)):
        word = word.removesuffix("long") or word  # "the weeklong siege"
        unit = word.removesuffix("s")
        number = "X" if word != unit and one == "1" else one
        if unit in _LONG:
            return "PXY" if number == "X" else f"P{int(number) * _LONG[unit]}Y"
        if unit in _UNITS:
            return _written(unit, number)
    return "PXX"


def _written(unit: str, number: str) -> str:
    name = _UNITS[unit]
    return f"PT{number}{name[1]}" if name.startswith("T") else f"P{number}{name}"


def _moment(value: str, low: str) -> str:
    """A time of day: the part of the day by name where no clock time is given."""
    if "T" in value:
        return _OFFSET.sub("", value)
    part = next((_PARTS[word] for word in _WORD.findall(low) if word in _PARTS), None)
    return f"{value.partition('/')[0]}T{part}" if part else value


def _date(time: TimeExpression) -> str:
    value = time.value or ""
    first, _, last = value.partition("/")
    if time.rule in ("to_date", "unit_end"):
        return _unit_named(first, time.span.text.lower())
    if time.rule == "part_of" and time.grain != "week":
        return {"decade": first[:3], "year": first[:4], "season": value}.get(time.grain or "", first[:7])
    if time.rule == "fiscal_year":
        return f"FY{last}"
    return _by_grain(time.grain, first, last) or value


def _by_grain(grain: str | None, first: str, last: str) -> str:
    """A decade, season, week, quarter or half by its name; empty for what is written as it is."""
    if grain == "decade":
        return first[:2] if first[3:] == "1" else first[:3]
    if grain == "season" and len(first) == 7:
        return f"{first[:4]}-{_SEASONS.get(int(first[5:]), '')}"
    return _named(first, last) if grain in ("week", "quarter", "year") and last else ""


def _unit_named(first: str, low: str) -> str:
    """The unit that "so far this year" and "by year-end" speak of: TIMEX3 tells which part by MOD."""
    if "week" in low:
        year, week, _ = date.fromisoformat(first).isocalendar()
        return f"{year}-W{week:02}"
    return first[:4] if "year" in low else first[:7]


def _named(first: str, last: str) -> str:
    """Weeks, weekends, quarters, halves and centuries as TIMEX3 names them."""
    if len(first) == 10:
        year, week, day = date.fromisoformat(first).isocalendar()
        weekend = day == 6 and date.fromisoformat(last).isoweekday() == 7
        return f"{year}-W{week:02}" + ("-WE" if weekend else "")
    if len(first) == 7 and first[:4] == last[:4]:
        month, size = int(first[5:]), int(last[5:]) - int(first[5:]) + 1
        if size == 3:
            return f"{first[:4]}-Q{month // 3 + 1}"
        if size == 6:
            return f"{first[:4]}-H{month // 6 + 1}"
    return f"{first}/{last}"
