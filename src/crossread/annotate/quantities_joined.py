"""Quantities that two expressions tell together: "5 ft 2 in", "3 dollars and 50 cents", "5% to 7%"."""

from __future__ import annotations

import re

from crossread.annotate.quantities_amount import DATA, is_change
from crossread.annotate.quantities_found import Found

_SMALLER: dict[str, tuple[str, float]] = {unit: (low, many) for unit, (low, many) in DATA["joined"].items()}
_SIDE_BY_SIDE = re.compile(r"\s*(?:,\s*)?(?:and\s+)?")
_LISTED = re.compile(r",?\s+(?:and|or|to)\s+|-to-|\s?[-–]\s?", re.IGNORECASE)
_LISTED_MEASURES = re.compile(r",\s+(?:(?:and|or)\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)


def joined(text: str, found: list[Found]) -> list[Found]:
    """The same quantities in their order, with those made one that are told together."""
    kept: list[Found] = []
    for item in _shared(text, found):
        one = _compound(text, kept[-1], item) or _range(text, kept[-1], item) if kept else None
        if one:
            kept[-1] = one
        else:
            kept.append(item)
    return kept


def _shared(text: str, found: list[Found]) -> list[Found]:
    """A bare number takes the unit or noun of the next in its list: "52 to 38 percent", "40 and 50 cars"."""
    shared: list[Found] = []
    for item in reversed(found):
        right = shared[-1] if shared else None
        if right and item.rule == "bare" and item.end <= right.start and _is_listed(text, item, right):
            item = item._replace(unit=right.unit, counted=right.counted, rule=right.rule)
        shared.append(item)
    return shared[::-1]


def _is_listed(text: str, left: Found, right: Found) -> bool:
    """Whether a comma or a conjunction alone stands between two numbers, and the right one has a unit."""
    between = text[left.end : right.start]
    if right.rule == "measure":
        return _LISTED.fullmatch(between) is not None or _LISTED_MEASURES.fullmatch(between) is not None
    return right.rule == "count" and right.bound == "exact" and _LISTED.fullmatch(between) is not None


def _compound(text: str, left: Found, right: Found) -> Found | None:
    """A larger and a smaller unit side by side: "5 ft 2 in", "two hours and 30 minutes"."""
    if isinstance(left.value, tuple) or isinstance(right.value, tuple) or left.rule != right.rule:
        return None
    if right.bound != "exact" or left.counted or not _SIDE_BY_SIDE.fullmatch(text[left.end : right.start]):
        return None
    if left.rule == "money" and left.unit == right.unit and left.value >= 1 > right.value:
        share = right.value
    elif left.rule == "measure" and left.unit in _SMALLER and right.unit == _SMALLER[left.unit][0]:
        share = right.value / _SMALLER[left.unit][1]
    else:
        return None
    if share >= 1 or left.value != int(left.value):
        return None
    return left._replace(end=right.end, value=round(left.value + share, 6), counted=right.counted)


def _range(text: str, left: Found, right: Found) -> Found | None:
    """Two values with their units that are the ends of a range: "5% to 7%", "between 2 km and 3 km"."""
    if isinstance(left.value, tuple) or isinstance(right.value, tuple) or left.value >= right.value:
        return None
    if left.rule not in ("measure", "money") or (left.rule, left.unit) != (right.rule, right.unit):
        return None
    between = text[left.end : right.start].strip().lower()
    opened = _BETWEEN.search(text[: left.start])
    if opened is None and (opened := _FROM.search(text[: left.start])) and is_change(text, opened.start()):
        return None
    ends = ("and",) if opened and opened.group().lower().startswith("between") else ("to", "-", "–")
    if between not in ends or (opened is None and is_change(text, left.start)):
        return None
    start = opened.start() if opened else left.start
    return right._replace(start=start, value=(left.value, right.value), bound=left.bound)
