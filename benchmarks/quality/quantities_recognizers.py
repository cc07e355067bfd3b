"""The number and unit cases of Recognizers-Text (Microsoft, MIT): how many pass, and why others do not.

A case passes where everything expected is found with its value, and with its unit where it has one,
and where a case that expects nothing gets nothing. Ends of ranges count, not whether they belong to
the range. A case of ordinals passes where none is read as a count. ``NotSupported`` marks what other
readers lack and is not looked at; the files of experimental modes repeat the sentences and are left out.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from quantities_units import same_unit
from times_timeml import DATA, Document, read

from crossread.records import Quantity

PLACE = DATA / "recognizers_text"
FILES = {
    "numbers": "Number__English__NumberModel",
    "percentages": "Number__English__PercentModel",
    "ranges": "Number__English__NumberRangeModel",
    "ordinals": "Number__English__OrdinalModel",
    "money": "NumberWithUnit__English__CurrencyModel",
    "measures": "NumberWithUnit__English__DimensionModel",
    "ages": "NumberWithUnit__English__AgeModel",
    "temperatures": "NumberWithUnit__English__TemperatureModel",
}
BY_DESIGN = ("date, name or link", "formula or condition", "unit alone", "currency without a state")
MISSED = ("not found", "another value", "another unit", "found for nothing")
REASONS = (*BY_DESIGN, *MISSED)
Case = dict[str, Any]

_REASONS_IN_WORDS = {
    "date, name or link": (
        r"\d/\d+/\d|\+\d-|\d\.\d+\.\d+\.|nrs?\.|www|http|SCP|three-nought-four|\d{4}-\d\d\b|#\d"
    ),
    "formula or condition": (
        r"(?:er|less) than \S+ (?:and|but)|above \S+ and below|and at least|equal|[<>]=?|\bx is\b|~|\^"
        r"|\de-?\d|x10|\bover (?:one|two|three|twenty|\d)|hundred trillion|trillionth|\d\s+/\s+\d"
        r"|1 ?[.,]1{3}|5,00|1,3\."
    ),
    "currency without a state": r"bitcoin|\bbtc\b|satoshi|ethereum|dogecoin",
}
"""Words of a case that give the reason for a miss; the first that is found is told."""


def table() -> str:
    """How many cases pass in each half of each file, and of what kind the misses are."""
    heads = ["cases of", "half", "cases", "pass", *REASONS]
    lines = [f"| {' | '.join(heads)} |", "|---|---|" + "---:|" * (len(heads) - 2)]
    for half, which in (("read", 0), ("unread", 1)):
        whole: Counter[str] = Counter()
        for kind in FILES:
            row = Counter(outcome(case, kind) for case in cases(kind, which))
            whole += row
            lines.append(_row(kind, half, row))
        lines.append(_row("all", half, whole))
    return "\n".join(lines)


def _row(kind: str, half: str, row: Counter[str]) -> str:
    total = sum(row.values())
    cells = [total, f"{row['pass'] / max(total, 1):.2f}", *(row[why] for why in REASONS)]
    return f"| {kind} | {half} | {' | '.join(map(str, cells))} |"


def cases(kind: str, half: int) -> Iterator[Case]:
    """The cases of one file that lie in one half of it."""
    text = (PLACE / f"{FILES[kind]}.json").read_text(encoding="utf-8-sig")
    for case in json.loads(text):
        if hashlib.sha256(case["Input"].encode()).digest()[0] % 2 == half:
            yield case


def misses() -> Iterator[str]:
    """A line for every case of the half that was read that does not pass."""
    for kind in FILES:
        for case in cases(kind, 0):
            if (why := outcome(case, kind)) != "pass":
                wanted = [(result["Text"], result["Resolution"]) for result in case["Results"]]
                found = [(q.span.text, q.value, q.bound, q.unit) for q in quantities(case)]
                yield f"{kind}: {why:20} {case['Input'].strip()[:200]!r}\n    {wanted}\n    {found}"


def outcome(case: Case, kind: str) -> str:
    """``pass``, or the first reason why not."""
    found = quantities(case)
    if kind == "ordinals":
        ordinals = [result for result in case["Results"] if "relative" not in result["TypeName"]]
        return "found for nothing" if any(_at(result, found) for result in ordinals) else "pass"
    wanted = [result for result in case["Results"] if (result["Resolution"] or {}).get("value")]
    if len(wanted) < len(case["Results"]) and not wanted:
        return "unit alone"
    if not case["Results"]:
        nothing = not any(_is_of(kind, quantity) for quantity in found)
        return "pass" if nothing else reason(case, "found for nothing")
    for result in wanted:
        hits = _at(result, found)
        if not hits:
            return reason(case, "not found")
        if not any(_has_value(hit, kind, result["Resolution"]) for hit in hits):
            right = any(_same(kind, hit, result["Resolution"]["value"]) for hit in hits)
            return reason(case, "another unit" if right else "another value")
    return "pass"


def quantities(case: Case) -> tuple[Quantity, ...]:
    """What crossread finds in the sentence of a case."""
    return read(Document(case["Input"], "2016-11-07", [], len(case["Input"])))[1]


def reason(case: Case, otherwise: str) -> str:
    """Why a case fails: the first reason that its words give, or else ``otherwise``."""
    for why, pattern in _REASONS_IN_WORDS.items():
        if re.search(pattern, case["Input"]):
            return why
    return otherwise


def _at(result: Case, found: tuple[Quantity, ...]) -> list[Quantity]:
    return [q for q in found if q.span.start <= result["End"] and result["Start"] < q.span.end]


def _is_of(kind: str, quantity: Quantity) -> bool:
    """Whether a quantity is of the kind that a file is about."""
    rules = {"money": "money", "measures": "measure", "ages": "age", "temperatures": "measure"}
    return quantity.rule == rules.get(kind, "bare")


def _has_value(quantity: Quantity, kind: str, wanted: dict[str, str]) -> bool:
    if kind not in ("money", "measures", "ages", "temperatures"):
        return _same(kind, quantity, wanted["value"])
    values = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    value = float(wanted["value"])
    return any(same_unit(found, quantity.unit or "", value, wanted["unit"]) for found in values)


def _same(kind: str, quantity: Quantity, wanted: str) -> bool:
    """Whether the number itself is the one expected."""
    if kind == "ranges":
        low, _, high = wanted.strip("[]()").partition(",")
        return _range(quantity) == (float(low or -math.inf), float(high or math.inf))
    if kind == "percentages" and quantity.unit != "percent":
        return False
    values = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    return any(math.isclose(found, float(wanted.strip("%")), rel_tol=1e-5) for found in values)


def _range(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.value if isinstance(quantity.value, tuple) else (quantity.value, quantity.value)
    if quantity.bound == "at_least":
        return low, math.inf
    return (-math.inf, high) if quantity.bound == "at_most" else (low, high)
