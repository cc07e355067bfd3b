"""A small gazetteer: what places a name can mean, and whether one lies in another.

Countries and first-level regions under their English names, and some thousands of cities (GeoNames,
CC BY 4.0). A place that is not in it is not known to be anywhere: every answer may be "unknown".
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from crossread.text.countries import countries, regions, rows
from crossread.text.data import load
from crossread.text.terms import fold

PlaceKind = Literal["country", "region", "city"]

NEAR_KM = 50.0
"""Cities nearer than this may be parts of one another: "Versailles" and "Paris"."""

LARGER = 5
"""How many times the inhabitants of its next namesake a city must have to be meant by a bare name."""

_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A country, a first-level region or a city.

    ``country`` is an ISO 3166-1 code and ``region`` a GeoNames first-level code, empty where unknown.
    ``population`` counts thousands, and is 0 for countries and regions, as are the degrees of latitude
    and longitude.
    """

    name: str
    kind: PlaceKind
    country: str
    region: str = ""
    population: int = 0
    latitude: float = 0.0
    longitude: float = 0.0


def places_named(name: str) -> tuple[Place, ...]:
    """The places that a name can mean, countries first and then the larger; none where it is unknown.

    Accents, case and a leading "the" make no difference, but abbreviations are known by their
    capitals: "US" is a country and "us" is none.
    """
    return _gazetteer().get(_key(re.sub(r"^[Tt]he\s+", "", name.strip())), ())


def meant(name: str, *, among: frozenset[str] = frozenset()) -> Place | None:
    """The one place that a name means in a text about the countries ``among``; None where in doubt.

    Of several the one in those countries; the widest, where all others lie in it ("New York"); the
    one that has many times more inhabitants than the rest ("Paris").
    """
    known = places_named(name)
    local = tuple(place for place in known if place.country in among) or known
    if len(local) < 2:
        return local[0] if local else None
    first, *others = local
    if all(contains(first, other) for other in others):
        return first
    largest, second = sorted((place.population for place in local), reverse=True)[:2]
    dominant = all(place.kind == "city" for place in local) and largest >= LARGER * second
    return next(place for place in local if place.population == largest) if dominant else None


def contains(outer: Place, inner: Place) -> bool | None:
    """Whether ``inner`` lies in ``outer``; None where that is not known.

    A place does not lie in itself. Cities near one another may be parts of one, and some territories
    are a matter of dispute: both are unknown.
    """
    if outer == inner:
        return False
    if outer.country != inner.country:
        return None if frozenset((outer.country, inner.country)) in _unsettled() else False
    if outer.kind == "country":
        return inner.kind != "country"
    if outer.kind == "region":
        return _in_region(outer, inner)
    return _in_city(outer, inner)


def apart(one: Place, other: Place) -> bool:
    """Whether two places are known to share no ground."""
    return one != other and contains(one, other) is False and contains(other, one) is False


def countries_in(text: str) -> frozenset[str]:
    """The codes of countries that a text names, as such or by an adjective or people: "the Dutch crew".

    Names that are also those of a region ("Georgia") tell nothing.
    """
    pattern, codes = _country_words()
    return frozenset(codes[match.group("name")] for match in pattern.finditer(text))


def _in_region(outer: Place, inner: Place) -> bool | None:
    if inner.kind == "city":
        return outer.region == inner.region if inner.region else None
    return False


def _in_city(outer: Place, inner: Place) -> bool | None:
    """A city holds no country or region, but one of its own name: a state that is a city."""
    if inner.kind == "city":
        return None if distance_km(outer, inner) < NEAR_KM else False
    return None if fold(outer.name) == fold(inner.name) else False


def distance_km(one: Place, other: Place) -> float:
    """The great-circle distance between two cities in kilometres (haversine formula)."""
    south, north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    chord = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, chord)))


def _key(name: str) -> str:
    """What a name is looked up by: abbreviations as they are written, other names folded."""
    bare = name.replace(".", "")
    if bare.isupper() and len(bare) < 5:
        return bare
    return name if name.endswith(".") else fold(name).replace("'", "")


@cache
def _gazetteer() -> dict[str, tuple[Place, ...]]:
    found: dict[str, set[Place]] = defaultdict(set)
    for area in (*countries(), *regions()):
        kind: PlaceKind = "region" if area.region else "country"
        for name in area.names:
            found[_key(name)].add(Place(area.names[0], kind, area.country, area.region or ""))
    for city in _cities():
        found[_key(city.name)].add(city)
    for alias, country, name in rows("aliases"):
        found[_key(alias)] |= {p for p in found[_key(name)] if p.kind == "city" and p.country == country}
    return {name: tuple(sorted(places, key=_rank)) for name, places in found.items()}


def _rank(place: Place) -> tuple[int, int, Place]:
    return ("country", "region", "city").index(place.kind), -place.population, place


def _cities() -> list[Place]:
    """The rows of ``data/cities.toml``."""
    lines = load("cities")["cities"].strip().splitlines()
    cells = (line.split("|") for line in lines)
    return [Place(c[0], "city", c[1], c[2], int(c[3]), float(c[4]), float(c[5])) for c in cells]


@cache
def _unsettled() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in load("en/places")["unsettled"].split(";"))


@cache
def _country_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """Names, adjectives and peoples with a capital, as one pattern, and the country of each."""
    shared = {name for region in regions() for name in region.names}
    codes: dict[str, str] = {}
    for area in (*regions(), *countries()):
        names = area.names if area.region is None else ()
        words = (*names, *(word.capitalize() for word in area.people))
        codes |= {word: area.country for word in words if word not in shared}
    longest = sorted(codes, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?P<name>{'|'.join(map(re.escape, longest))})n?s?(?!\w)"), codes
