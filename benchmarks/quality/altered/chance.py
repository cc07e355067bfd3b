"""Choices that look random and are the same on every machine: everything is ranked by a hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def draw(*parts: object) -> float:
    """A number from 0 to 1 (1 excluded) that depends on nothing but the parts, as text."""
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8")).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def pick(choices: Sequence[T], *parts: object) -> T:
    """One of the choices, by hash of the parts."""
    return choices[int(draw(*parts) * len(choices))]


def chosen(items: Iterable[int], share: float, *parts: object) -> frozenset[int]:
    """The share of ``items`` (rounded to the nearest whole number, at least one) whose hash ranks first.

    The choice of a smaller share is part of the choice of a larger one, so that strengths nest.
    """
    ranked = sorted(items, key=lambda item: (draw(*parts, item), item))
    return frozenset(ranked[: max(1, round(share * len(ranked)))])
