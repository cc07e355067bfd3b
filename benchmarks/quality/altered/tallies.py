"""Counts by name, and the figures made of them.

Of a list ``words``, ``words.asked`` is how many there are, ``words.found`` how many of these were found,
``words.told`` how many were told, and ``words.right`` how many of those are so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

Tally = Counter[str]
Ratio = float | None
"""A share; None where there is nothing to share."""


def total(tallies: Iterable[Tally]) -> Tally:
    """All counts together."""
    return sum(tallies, Counter())


def share(part: int, whole: int) -> Ratio:
    """A part of a whole; None of nothing."""
    return part / whole if whole else None


def ratios(tally: Tally, name: str) -> tuple[Ratio, Ratio, Ratio]:
    """Precision, recall and F1 of one list."""
    precision = share(tally[f"{name}.right"], tally[f"{name}.told"])
    recall = share(tally[f"{name}.found"], tally[f"{name}.asked"])
    if precision is None or recall is None:
        return precision, recall, None
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def cell(value: Ratio) -> str:
    """A share in a table; a dash where there is nothing to share."""
    return "–" if value is None else f"{value:.2f}"
