"""The scorer that decides whether two claims say the same thing: a sum of named signs."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from crossread.text.data import load

DECIMALS = 3
"""Digits to which the odds are rounded: coarser than the last digits of a sum on different machines."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for two claims saying the same thing, and what against: see data/same_claim.toml.

    ``sentence_meaning`` is None where no engine tells what sentences mean.
    """

    terms: float
    sentence_terms: float
    sentence_meaning: float | None
    numbers: int
    actions: float
    best: float
    same_time: bool
    other_time: bool


def same_claim(signs: Signs) -> float:
    """The probability, from 0 to 1, that two claims with these signs say the same thing."""
    weight = _weights("in_words" if signs.sentence_meaning is None else "with_meaning")
    meaning = 0.0 if signs.sentence_meaning is None else weight["sentence_meaning"] * signs.sentence_meaning
    odds = (
        weight["base"]
        + weight["terms"] * signs.terms
        + weight["sentence_terms"] * signs.sentence_terms
        + meaning
        + weight["numbers"] * signs.numbers
        + weight["actions"] * signs.actions
        + weight["best"] * signs.best
        + weight["same_time"] * signs.same_time
        + weight["other_time"] * signs.other_time
    )
    return round(1 / (1 + math.exp(-odds)), DECIMALS)


@cache
def _weights(table: str) -> dict[str, float]:
    return {name: float(weight) for name, weight in load("same_claim")[table].items()}
