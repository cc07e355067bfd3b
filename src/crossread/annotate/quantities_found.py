"""A quantity as found in a sentence, before it becomes a record."""

from __future__ import annotations

from typing import NamedTuple

from crossread.annotate.quantities_noun import Counted
from crossread.records import Bound

Value = float | tuple[float, float]


class Found(NamedTuple):
    """Offsets into the sentence, the value or its two ends, bound, unit, what is counted, and the rule."""

    start: int
    end: int
    value: Value
    bound: Bound
    unit: str | None
    counted: Counted | None
    rule: str
