"""The table of countries and their larger parts: names, adjectives and peoples, capital, government."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.text.data import load


@dataclass(frozen=True, slots=True)
class Area:
    """A country, or a first-level part of one.

    ``country`` is its ISO 3166-1 code; ``region`` the GeoNames code of the part, None for a country.
    ``people`` are adjectives and peoples in lower case; ``seat`` words by which news names its
    government.
    """

    country: str
    region: str | None
    names: tuple[str, ...]
    people: tuple[str, ...]
    capital: str
    seat: tuple[str, ...]


@cache
def countries() -> tuple[Area, ...]:
    """Every country of ``data/en/places.toml``, by code."""
    return tuple(
        Area(code, None, _variants(names), tuple(people.split()), capital, tuple(seat.split()))
        for code, names, people, capital, seat in rows("countries")
    )


@cache
def regions() -> tuple[Area, ...]:
    """Every first-level part of a country that the table holds."""
    return tuple(
        Area(country, code, _variants(names), tuple(people.split()), "", ())
        for country, code, names, people in rows("regions")
    )


def rows(name: str) -> list[list[str]]:
    """The cells of a table of ``data/en/places.toml``, without the blanks around them."""
    lines = load("en/places")[name].strip().splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def _variants(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(";"))
