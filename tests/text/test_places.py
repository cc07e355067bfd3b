"""What places a name can mean, and when one is known to lie in another."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.countries import countries, regions, rows
from crossread.text.places import Place, apart, contains, countries_in, meant, places_named

BRITAIN = frozenset({"GB"})
KNOWN = ("Glasgow", "Scotland", "United Kingdom", "London", "Croydon", "Lyon", "France", "Taiwan", "China")


def place(name: str, country: str = "") -> Place:
    """The place that a name means, among those of a country where one is given."""
    found = meant(name, among=frozenset({country}) - {""})
    assert found, name
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Scotland", "region"),
        ("the Netherlands", "country"),
        ("Zurich", "city"),
        ("Bogota", "city"),
        ("Calif.", "region"),
    ],
)
def test_a_name_is_found_whatever_its_accents_and_article(name, kind):
    assert place(name).kind == kind


def test_an_abbreviation_is_known_by_its_capitals():
    assert place("US") == place("U.S.") == place("United States")
    assert places_named("us") == places_named("pa") == places_named("in") == ()


def test_a_place_that_is_not_in_the_gazetteer_means_nothing():
    assert meant("Port Dunmore") is None


def test_a_bare_name_means_the_much_larger_city():
    assert place("London").country == "GB"


def test_a_name_of_several_places_means_none_of_them_without_a_country():
    assert meant("Georgia") is None
    assert meant("Springfield") is None


def test_a_country_in_the_text_tells_namesakes_apart():
    assert place("Georgia", "US").kind == "region"
    assert place("Athens", "GR").country == "GR"


def test_a_name_means_the_widest_of_places_that_lie_in_one_another():
    assert place("New York").kind == "region"


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Scotland", "Glasgow"),
        ("United Kingdom", "Glasgow"),
        ("United Kingdom", "Scotland"),
        ("Bavaria", "Munich"),
    ],
)
def test_a_city_lies_in_its_region_and_its_country(outer, inner):
    assert contains(place(outer), place(inner)) is True
    assert contains(place(inner), place(outer)) is False


@pytest.mark.parametrize(
    ("one", "other"), [("Glasgow", "Cardiff"), ("France", "Glasgow"), ("Scotland", "Wales")]
)
def test_places_that_share_no_ground_are_apart(one, other):
    assert apart(place(one), place(other))


def test_a_city_near_a_larger_one_may_be_a_part_of_it():
    assert contains(place("London"), place("Croydon", "GB")) is None


def test_what_is_a_matter_of_dispute_stays_unknown():
    assert contains(place("China"), place("Taiwan")) is None


def test_countries_are_named_as_such_by_an_adjective_or_by_a_people():
    assert countries_in("The Dutch crew met North Koreans and a Scot in the U.S. today") == {"NL", "KP", "US"}


def test_a_region_with_the_name_of_a_country_tells_of_no_country():
    assert countries_in("A plant in Georgia") == frozenset()


@given(st.sampled_from(KNOWN), st.sampled_from(KNOWN))
def test_no_two_places_lie_in_one_another(one, other):
    a, b = place(one, "GB"), place(other, "GB")
    assert not (contains(a, b) and contains(b, a))
    assert apart(a, b) == apart(b, a)


def test_every_alias_names_a_city_of_the_table():
    for alias, country, _ in rows("aliases"):
        assert any(p.kind == "city" and p.country == country for p in places_named(alias)), alias


def test_every_code_is_two_letters_and_stands_once():
    codes = [country.country for country in countries()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert {region.country for region in regions()} <= set(codes)


def test_nearly_every_capital_is_a_city_of_its_country():
    missing = [
        c.capital for c in countries() if c.country not in {p.country for p in places_named(c.capital)}
    ]
    assert len(missing) < 12, missing
