from __future__ import annotations

import pytest

from crossread.text.outlets import (
    canonical_outlet,
    known_outlets,
    outlet_at,
    outlet_family,
    outlet_key,
    outlet_named,
    same_outlet,
)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("AP", "Associated Press"),
        ("the Associated Press", "Associated Press"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("The Erie Times News", "Erie Times-News"),
        ("People’s Daily", "People's Daily"),
        ("www.nytimes.com", "The New York Times"),
        ("https://edition.cnn.com/2017/12/28/politics/index.html", "CNN"),
        ("The Dunmore Courier", "The Dunmore Courier"),
    ],
)
def test_a_name_alias_or_address_gives_the_name_used_in_dossiers(given: str, name: str) -> None:
    assert canonical_outlet(given) == name


def test_an_unknown_name_is_no_outlet() -> None:
    assert outlet_named("The Dunmore Courier") is None


def test_a_host_that_only_ends_alike_is_another_outlet() -> None:
    assert outlet_at("notcnn.com") is None


def test_an_alias_never_hides_another_outlets_own_name() -> None:
    for outlet in known_outlets():
        found = outlet_named(outlet.name)
        assert found is not None
        assert outlet_key(found.name) == outlet_key(outlet.name)


def test_every_domain_belongs_to_one_outlet() -> None:
    domains = [domain for outlet in known_outlets() for domain in outlet.domains]
    assert len(domains) == len(set(domains))


def test_outlets_of_one_owner_share_a_family() -> None:
    assert outlet_family("Fox News") == outlet_family("foxbusiness.com") == "Fox"


def test_an_outlet_without_a_known_owner_is_a_family_of_its_own() -> None:
    assert outlet_family("El País") == outlet_family("Cadena SER") == "Prisa"
    assert outlet_family("The Dunmore Courier") == "The Dunmore Courier"


def test_two_spellings_mean_one_outlet() -> None:
    assert same_outlet("Buzzfeed News", "buzzfeednews.com")


@pytest.mark.parametrize("word", ["Time", "Hill", "map", "people"])
def test_an_everyday_word_is_no_outlet(word: str) -> None:
    assert outlet_named(word) is None


@pytest.mark.parametrize("name", ["TIME", "The Hill", "the Hill", "MAP"])
def test_the_same_word_written_as_the_outlet_is_one(name: str) -> None:
    assert outlet_named(name) is not None


def test_initials_mean_the_outlet_that_has_them() -> None:
    assert same_outlet("BPA", "Brightwater Press Association")
