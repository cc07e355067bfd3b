"""Units of measure that convert into one another, so that "25 miles" and "40 km" can be compared.

Which normal unit names there are, and what each is, stands in ``data/units.toml``; the factors are
pint's. It is imported at the first conversion, since that takes half a second.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from crossread.text.data import load
from crossread.text.intervals import Range

_TIMES = re.compile(r"(?:(\d+) )?(.+)")


class Line(NamedTuple):
    """How a unit lies to the base unit of its dimension: ``base = factor * value + offset``."""

    factor: float
    offset: float

    def of(self, value: float) -> float:
        """A value in the base unit."""
        return self.factor * value + self.offset


def dimension(unit: str | None) -> str | None:
    """What a unit measures, such as ``length``; None for what does not convert: currencies, people, percent.

    >>> dimension("mile"), dimension("km"), dimension("USD")
    ('length', 'length', None)
    """
    return _dimensions().get(unit or "")


def in_base(values: Range, unit: str) -> Range:
    """A range of values in the base unit of its dimension: metre, kilogram, second, kelvin and so on.

    The range grows where the unit's name leaves open which is meant ("ton") or how long it is
    ("month"). Raises ``KeyError`` for a unit without a dimension.

    >>> in_base((2, 2), "km"), in_base((1, 2), "month")
    ((2000.0, 2000.0), (2419200.0, 5356800.0))
    """
    lines = _lines(unit)
    return min(line.of(values[0]) for line in lines), max(line.of(values[1]) for line in lines)


@cache
def _dimensions() -> dict[str, str]:
    return {unit: name for name, units in load("units").items() for unit in units if unit != "base"}


@cache
def _lines(unit: str) -> tuple[Line, ...]:
    table = load("units")[_dimensions()[unit]]
    meant = table[unit]
    return tuple(_line(name, table["base"]) for name in ([meant] if isinstance(meant, str) else meant))


def _line(name: str, base: str) -> Line:
    """The line of "mile" or "28 day"; only temperatures have an offset."""
    times, unit = _TIMES.fullmatch(name).groups()  # type: ignore[union-attr]  # everything matches
    nothing, one = (float(_registry().Quantity(n, unit).to(base).magnitude) for n in (0, int(times or 1)))
    return Line(one - nothing, nothing)


@cache
def _registry() -> Any:
    """Pint's units as they ship with it. It keeps nothing on disk."""
    import pint

    return pint.UnitRegistry(cache_folder=None)
