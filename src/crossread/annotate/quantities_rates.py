"""Rates: "$15 an hour", "500,000 barrels a day", "12 cents per share", "10 deaths per 100,000 people".

The unit of a rate is that of the quantity and what it is told by, with a slash between: "USD/hour".
What is told by so many of something is told by one of them, so that 10 in 100,000 equals 1 in 10,000.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from crossread.annotate.quantities_amount import DATA
from crossread.annotate.quantities_noun import counted_after
from crossread.text.numbers import NUMBER, alternatives, parse_number

_TIMES = alternatives(DATA["rates"]["by"].split())
_THINGS = alternatives(DATA["rates"]["share"].split())
_PER = re.compile(
    rf"(?:\s+(?:per|each|every)\s+|\s*/\s*|[\s-]an?[\s-]|-per-)(?P<by>{_TIMES}|{_THINGS})(?!\w)"
    r"(?!\s+(?:after|before|later|earlier|ago|old|from|or\s+two|and\s+a\s+half|of|that|when|since)\b)",
    re.IGNORECASE,
)
_PER_MANY = re.compile(
    rf"\s+(?:per|for\s+every|(?:in|out\s+of)\s+every)\s+(?P<by>{NUMBER})(?![\w%]|[.,]\d)", re.IGNORECASE
)


class Rate(NamedTuple):
    """Where the words for a rate end, its unit, and what the value is divided by."""

    end: int
    unit: str
    by: float


def rate_of(text: str, end: int, unit: str | None) -> Rate | None:
    """What the quantity that ends at ``end`` is told by, or None."""
    match = _PER.match(text, end)
    if match and unit:
        return Rate(match.end(), f"{unit}/{match['by'].lower()}", 1)
    many = _PER_MANY.match(text, end)
    by = parse_number(many["by"]) if many else None
    if many is None or not by or by < 10:
        return None
    things = counted_after(text, many.end())
    of = things.unit if things else "person"
    name = "fraction" if unit in (None, of) else f"{unit}/{of}"
    return Rate(things.end if things else many.end(), name, by)
