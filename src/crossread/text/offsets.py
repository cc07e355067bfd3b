"""Places in a string: where one starts and ends, and how two of them lie to each other."""

from __future__ import annotations

Offsets = tuple[int, int]
"""Start and end, the end exclusive."""


def overlap(one: Offsets, other: Offsets) -> bool:
    """Whether two places share a character.

    >>> overlap((0, 4), (3, 9)), overlap((0, 4), (4, 9))
    (True, False)
    """
    return one[0] < other[1] and other[0] < one[1]


def within(inner: Offsets, outer: Offsets) -> bool:
    """Whether a place lies in another, or is the same.

    >>> within((1, 4), (0, 4)), within((1, 5), (0, 4))
    (True, False)
    """
    return outer[0] <= inner[0] and inner[1] <= outer[1]
