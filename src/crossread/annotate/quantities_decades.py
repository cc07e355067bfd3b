"""Ages by the decade: "a man in his 30s", "in her late fifties"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.annotate.quantities_found import Found
from crossread.text.numbers import parse_number

_TENS = "twent|thirt|fort|fift|sixt|sevent|eight|ninet"
_DECADE = re.compile(
    r"\b(?:in|into)\s+(?:his|her|their|my|our|your|its)\s+"
    r"(?P<age>(?:(?P<part>early|mid|late|middle)[\s-](?:to[\s-](?:mid|late)[\s-])?)?"
    rf"(?P<decade>[2-9]0(?=['’]?s)|(?:{_TENS})(?=ies)|teen(?=s))(?:['’]?s|ies))(?!\w)",
    re.IGNORECASE,
)
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
"""The years of a decade that its parts are read as."""


def find_decades(text: str) -> Iterator[Found]:
    """The decades of life in a sentence, as intervals of years."""
    for match in _DECADE.finditer(text):
        word = match["decade"].lower()
        start = 10.0 if word == "teen" else parse_number(word if word.isdigit() else f"{word}y")
        if start is None:
            continue
        first, last = _PARTS.get((match["part"] or "").lower(), (3 if word == "teen" else 0, 9))
        value = (start + first, start + last)
        yield Found(match.start("age"), match.end(), value, "about", "year", None, "age")
