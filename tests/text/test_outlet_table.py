"""Outlets that a user adds: known within a block, beside and before the shipped ones."""

from __future__ import annotations

from crossread.text.organisations import plain_organisation
from crossread.text.outlet_mentions import outlet_mentions
from crossread.text.outlet_table import Outlet, with_outlets
from crossread.text.outlets import canonical_outlet, known_outlets, outlet_at, outlet_family, outlet_named

GULL = Outlet("The Harbour Gull", "newspaper", ("HG Dunmore",), ("harbourgull.example",), "Aldan House")


def test_an_added_outlet_is_known_by_name_alias_and_domain() -> None:
    with with_outlets([GULL]):
        assert {canonical_outlet(n) for n in ("Harbour Gull", "HG Dunmore", "www.harbourgull.example")} == {
            "The Harbour Gull"
        }
        assert outlet_family("Harbour Gull") == "Aldan House"
        assert [mention.name for mention in outlet_mentions("as Harbour Gull wrote")] == ["The Harbour Gull"]


def test_an_added_outlet_is_forgotten_after_the_block() -> None:
    with with_outlets([GULL]):
        assert plain_organisation("HG Dunmore") == "harbour gull"
    assert outlet_named("Harbour Gull") is None
    assert plain_organisation("HG Dunmore") == "hg dunmore"
    assert outlet_mentions("as Harbour Gull wrote") == ()


def test_an_added_outlet_of_a_known_name_keeps_what_is_known_of_it() -> None:
    with with_outlets([Outlet("CNN", "broadcaster", family="Aldan House")]):
        assert outlet_family("CNN") == "Aldan House"
        found = outlet_at("https://edition.cnn.com/x")
        assert found is not None
        assert found.family == "Aldan House"


def test_a_domain_goes_to_the_outlet_that_claims_it_last() -> None:
    with with_outlets([Outlet("The Harbour Gull", "newspaper", domains=("cnn.com",))]):
        found = outlet_at("cnn.com")
        assert found is not None
        assert found.name == "The Harbour Gull"
        domains = [domain for outlet in known_outlets() for domain in outlet.domains]
        assert len(domains) == len(set(domains))


def test_blocks_within_blocks_add_up() -> None:
    with with_outlets([GULL]), with_outlets([Outlet("Aldan Bell", "site")]):
        assert [outlet_family(name) for name in ("Harbour Gull", "Aldan Bell")] == [
            "Aldan House",
            "Aldan Bell",
        ]
