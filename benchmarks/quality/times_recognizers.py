"""The DateTime cases of Recognizers-Text (Microsoft, MIT): how many pass, and why the others do not.

Its sentences are those of an assistant ("I'll be out from 5 to 6pm"), not of news. A case passes
where everything expected is found, with a value that is one of the readings expected: news reads a
day without its year as the tense asks, so either of "past" and "future" will do. In the files of the
whole model nothing else may be found; a file of one kind of time says nothing of others. Times of day
are compared by the clock, since we place them on a day; parts of a day by their day.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from times_timeml import DATA, Document, read

from crossread.records import Quantity, TimeExpression

PLACE = DATA / "recognizers_text"
WHOLE = ("DateTimeModel", "MergedParser")
PARTS = ("Date", "DatePeriod", "DateTime", "DateTimePeriod", "Duration", "Holiday", "Set", "Time")
FILES = (*WHOLE, *(f"{part}{kind}" for part in (*PARTS, "TimePeriod") for kind in ("Extractor", "Parser")))
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800} | {
    "month": 2592000, "year": 31536000
}  # fmt: skip
NOW = ("now", "right now", "at present", "asap")


class Expected(NamedTuple):
    start: int
    end: int
    kind: str
    readings: list[dict[str, str]]


def table() -> str:
    """How many cases pass in each file, and of what kind the misses are, as a Markdown table."""
    lines = [f"| file | cases | pass | {' | '.join(REASONS)} |", "|---|" + "---:|" * (2 + len(REASONS))]
    whole: Counter[str] = Counter()
    for name in FILES:
        row = Counter(outcome(case, whole=name in WHOLE) for case in cases(name))
        whole += row
        lines.append(_row(name, row))
    return "\n".join([*lines, _row("all", whole)])


def _row(name: str, row: Counter[str]) -> str:
    total = sum(row.values())
    cells = [total, f"{row['pass'] / max(total, 1):.2f}", *(row[why] for why in REASONS)]
    return f"| {name} | {' | '.join(map(str, cells))} |"


REASONS = (
    "lower-case names", "times of day", "end of a stretch", "not found", "another value", "found for nothing",
)  # fmt: skip
_LOWER_CASE = re.compile(
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mon|tues?|wed|thu|thurs?|fri|sat|sun)\b"
)


def cases(name: str) -> Iterator[dict[str, Any]]:
    """The cases of one file."""
    text = (PLACE / f"DateTime__English__{name}.json").read_text(encoding="utf-8-sig")
    yield from json.loads(text)


def misses() -> Iterator[str]:
    """A line for every case of the whole model that does not pass."""
    for case in cases("DateTimeModel"):
        why = outcome(case, whole=True)
        if why != "pass":
            times, _ = _found(case)
            found = [(t.span.text, t.value or t.kind) for t in times]
            kinds = sorted({item.kind for item in expected(case)})
            yield f"{why:18} {','.join(kinds):24} {case['Input']} {found}"


def outcome(case: dict[str, Any], *, whole: bool) -> str:
    """``pass``, or the first reason why not."""
    times, quantities = _found(case)
    free = list(times)
    for item in expected(case):
        hits = [t for t in free if t.span.start < item.end and item.start < t.span.end]
        agrees = any(_agrees(hit, quantities, r) for hit in hits for r in item.readings)
        if not hits or (item.readings and not agrees):
            return _reason(item, hits, case["Input"][item.start : item.end])
        free = [t for t in free if t not in hits]
    return "found for nothing" if whole and any(t.kind != "vague" for t in free) else "pass"


def _reason(item: Expected, hits: list[TimeExpression], words: str) -> str:
    """Why an expression is missed: the first of the reasons that holds."""
    if _LOWER_CASE.search(words):
        return "lower-case names"
    if item.kind in ("time", "timerange", "datetimerange", "datetime"):
        return "times of day"
    starts = {reading.get("start", "")[:10] for reading in item.readings} - {""}
    if any(hit.value and _edge(hit.value.partition("/")[0], 0) in starts for hit in hits):
        return "end of a stretch"
    return "another value" if hits else "not found"


def _found(case: dict[str, Any]) -> tuple[tuple[TimeExpression, ...], tuple[Quantity, ...]]:
    written = str(case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00"))[:19]
    return read(Document(case["Input"], written, [], len(case["Input"])))


def expected(case: dict[str, Any]) -> Iterator[Expected]:
    """What a case expects, in the forms of extractors, parsers and the model."""
    for result in case["Results"]:
        start = result["Start"]
        end = start + result["Length"] if "Length" in result else result["End"] + 1
        kind = str(result.get("TypeName") or result.get("Typename") or result.get("Type", ""))
        yield Expected(start, end, kind.removeprefix("datetimeV2."), _readings(result, kind))


def _readings(result: dict[str, Any], kind: str) -> list[dict[str, str]]:
    value = result.get("Resolution") or result.get("Value") or {}
    if "values" in value:
        return list(value["values"])
    both = [value[name] for name in ("PastResolution", "FutureResolution") if value.get(name)]
    return [{"type": kind} | {_PLAIN.get(key, key): text for key, text in one.items()} for one in both]


_PLAIN = {
    "date": "value", "dateTime": "value", "time": "value", "duration": "value", "set": "value",
    "startDate": "start", "startDateTime": "start", "startTime": "start",
    "endDate": "end", "endDateTime": "end", "endTime": "end",
}  # fmt: skip


def _agrees(found: TimeExpression, quantities: tuple[Quantity, ...], reading: dict[str, str]) -> bool:
    """Whether an expression has the value of a reading."""
    kind = str(reading.get("type", "")).removeprefix("datetimeV2.")
    if kind == "set":
        return found.kind == "frequency"
    if kind == "duration":
        return found.kind == "duration" and _lasts(found, quantities, reading.get("value", ""))
    if found.kind == "vague":
        return found.span.text.lower() in NOW and reading.get("timex") == "PRESENT_REF"
    return found.value is not None and _is_at(found.value, kind, reading)


def _is_at(value: str, kind: str, reading: dict[str, str]) -> bool:
    if kind in ("time", "timerange"):
        return _clock(value) == str(reading.get("value") or reading.get("start", ""))[:5]
    if "value" in reading:
        return _same_moment(value, reading["value"].replace(" ", "T"))
    return _same_days(value, reading.get("start"), reading.get("end"))


def _lasts(found: TimeExpression, quantities: tuple[Quantity, ...], seconds: str) -> bool:
    inside = [q for q in quantities if found.span.start <= q.span.start and q.span.end <= found.span.end]
    lengths = [q.value * SECONDS[q.unit or ""] for q in inside if _is_length(q)]  # type: ignore[operator]
    if lengths and seconds:
        return float(seconds) == sum(lengths)
    one = re.search(r"\b(?:an?|all|full|whole|(half)(?: an?)?)[ -](\w+?)s?$", found.span.text.lower())
    return bool(one and seconds and SECONDS.get(one[2], 0) * (0.5 if one[1] else 1) == float(seconds))


def _is_length(quantity: Quantity) -> bool:
    return quantity.unit in SECONDS and not isinstance(quantity.value, tuple)


def _clock(value: str) -> str:
    return value.partition("T")[2][:5]


def _same_moment(value: str, wanted: str) -> bool:
    """A day, or a moment to the minute."""
    if "T" in wanted and "T" in value:
        return value[:16] == wanted[:16]
    return value == wanted[:10]


def _same_days(value: str, start: str | None, end: str | None) -> bool:
    """The same first and last day, where both are told; the end that is expected is the day after."""
    first, _, last = value.partition("/")
    wanted_last = end and (date.fromisoformat(end[:10]) - timedelta(days=" " not in end)).isoformat()
    return (not start or _edge(first, 0) == start[:10]) and (
        not wanted_last or _edge(last or first, 1) == wanted_last
    )


def _edge(value: str, which: int) -> str:
    """The first or last day of a day, month or year."""
    parts = [int(part) for part in value[:10].split("-")]
    if len(parts) == 3:
        return value[:10]
    if not which:
        return date(*parts, *([1] * (3 - len(parts)))).isoformat()  # type: ignore[arg-type]
    year, month = (parts[0], parts[1]) if len(parts) == 2 else (parts[0], 12)
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - timedelta(days=1)).isoformat()
