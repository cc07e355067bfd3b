"""How exactly a figure is meant, judged by how it is written.

The last place of a figure that is not zero is the last that its writer vouches for (the rule of
significant figures): "25" is 24.5 to 25.5, "4,400" is 4,350 to 4,450. What that allows is capped, as a
share of the value, since "200" is seldom said for 160.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

Reading = Literal["measured", "to_the_unit", "counted", "as_written"]
"""How a figure is rounded: see ``slack``."""

MEASURED = 0.15
"""How far a rounded measure may lie off, as a share of its value: "40 km" is 35 to 45, "100 km" 85 to 115."""

COUNTED = 0.04
"""The same for counts and money, whose round figures are meant more exactly: "200 people" is 192 to 208."""

SIGNIFICANT = 12
"""Digits of a value that count; those past them are noise of binary arithmetic (57 cm are 0.57 m)."""


def last_place(value: float) -> float:
    """The place value of the last digit that is not zero.

    >>> last_place(25), last_place(4400), last_place(2.5)
    (1.0, 100.0, 0.1)
    """
    exponent = Decimal(f"{value:.{SIGNIFICANT}g}").normalize().as_tuple().exponent
    return 10.0 ** int(exponent)


def slack(value: float, reading: Reading) -> float:
    """How far from a figure the value that it stands for may lie, on either side.

    ``measured``: half of the last place, trailing zeros taken as rounded. ``to_the_unit``: the same, but
    zeros are meant, as in percentages and temperatures: "40 percent" is 39.5 to 40.5. ``counted``: nothing
    for a figure that does not end in zero, for things are counted one by one. ``as_written``: nothing.

    >>> slack(40, "measured"), slack(40, "to_the_unit"), slack(200, "counted"), slack(198, "counted")
    (5.0, 0.5, 8.0, 0.0)
    """
    if reading == "as_written":
        return 0.0
    half = last_place(value) / 2
    if reading == "to_the_unit":
        return min(half, 0.5)
    if reading == "measured":
        return min(half, MEASURED * abs(value))
    return min(half, COUNTED * abs(value)) if half > 1 else 0.0
