"""The unit after an amount: measures, currencies, and the inches that follow feet."""

from __future__ import annotations

import re
from typing import NamedTuple

from crossread.annotate.quantities_amount import DATA
from crossread.text.numbers import alternatives

_Table = dict[str, tuple[str, float]]
_UNITS: _Table = DATA["units"]
_ATTACHED: _Table = DATA["units_attached"]
_CURRENCIES: _Table = DATA["currency_after"]


def _as_written(key: str) -> bool:
    """Whether a unit is read only in its own case: "MW", "t"."""
    return len(key) <= 2 or (len(key) <= 4 and key != key.lower())


_WRITTEN = alternatives(key for key in _UNITS if _as_written(key))
_ANY_CASE = alternatives(key for key in _UNITS if not _as_written(key))
_UNIT = re.compile(
    rf"(?:\s?|-|\s+of\s+)(?P<unit>{_WRITTEN}|(?i:{_ANY_CASE}))(?![\w%/]|-[a-z])".replace("\\ ", r"\s+")
)
_UNIT_ATTACHED = re.compile(rf"(?P<unit>{alternatives(_ATTACHED)})(?![\w%/-])")
_UNIT_OF_PART = re.compile(
    rf"(?:(?:\s+of)?\s+an?\s+|-)(?P<unit>{_ANY_CASE})(?![\w%]|-[a-z])".replace("\\ ", r"\s+"), re.IGNORECASE
)
_CURRENCY = re.compile(
    rf"(?:[\s-]|\s+of\s+|(?=[A-Z$€£¢₾]))(?P<unit>{alternatives(_CURRENCIES)})".replace("\\ ", r"\s+")
    + r"(?![\w$])(?!(?<=[$€£])\s?\d)",
    re.IGNORECASE,
)
_INCHES = re.compile(
    r"[-\s](?P<inches>1[01]|\d)"
    r"(?:-inch\b|\s?(?:inches|inch|in)\b(?!\s+(?!tall|high|long|wide|deep|and|or)[a-z])"
    r"|(?!\s+[a-z\d]|[\w%:]|[.,-]\w))"
)


class Unit(NamedTuple):
    """A unit as found: where its words end, its normal name, how many of that one is, and its word."""

    end: int
    name: str
    factor: float
    word: str


def unit_at(text: str, at: int, *, figures: bool) -> Unit | None:
    """The unit that begins at ``at``; behind figures also one that stands against them ("35C")."""
    match = _UNIT.match(text, at) or (_UNIT_ATTACHED.match(text, at) if figures else None)
    return _unit(match, _UNITS | _ATTACHED)


def unit_of_part_at(text: str, at: int) -> Unit | None:
    """The unit of a fraction that ends at ``at``: "half a mile", "a quarter of an hour", "half-mile"."""
    return _unit(_UNIT_OF_PART.match(text, at), _UNITS)


def currency_at(text: str, at: int) -> Unit | None:
    """The currency that begins at ``at``: " euros", "-dollar", " of US dollars", "€"."""
    return _unit(_CURRENCY.match(text, at), _CURRENCIES)


def inches_at(text: str, at: int) -> tuple[int, int] | None:
    """Where the inches behind feet end, and how many they are: "5-foot-10", "6 ft 2 in"."""
    match = _INCHES.match(text, at)
    return (match.end(), int(match["inches"])) if match else None


def _unit(match: re.Match[str] | None, table: _Table) -> Unit | None:
    """A unit's entry, in the spelling given or else in any case."""
    if match is None:
        return None
    written = " ".join(match["unit"].split())
    found = table.get(written) or next(
        entry for key, entry in table.items() if key.lower() == written.lower()
    )
    return Unit(match.end(), found[0], found[1], written)
