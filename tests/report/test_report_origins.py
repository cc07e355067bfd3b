"""What every format shows of origins: merges, the user's word, families, outlets not at hand, claims."""

from __future__ import annotations

import pytest

import crossread
from accounts import account
from crossread.pipeline import compare
from crossread.records import Dossier
from crossread.report import Format, json
from crossread.report.explain import explain
from crossread.report.screen import build_view, headline
from crossread.text.outlet_table import Outlet, with_outlets
from events import OWN, RUN, WIRE

SCREENS: tuple[Format, ...] = ("terminal", "markdown", "html")
CITING = "\nSatellites saw thirty ships off the coast, CNN reported."
OWNED = [Outlet(f"The {name} Courier", "newspaper", family="Aldan House") for name in ("One", "Three")]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """One and two share copy and are said to be independent; three cites CNN as one does."""
    articles = (
        account("one", WIRE + CITING),
        account("two", RUN),
        account("three", OWN + CITING),
    )
    with with_outlets(OWNED):
        return compare(articles, independent=[("one", "two")])


def shown(dossier: Dossier, format: Format) -> str:
    return " ".join(crossread.render(dossier, format).replace("\\", "").replace("&#39;", "'").split())


@pytest.mark.parametrize("format", SCREENS)
def test_the_users_word_is_shown_with_what_it_overrules(dossier: Dossier, format: Format) -> None:
    text = shown(dossier, format)
    word = "the user says that The One Courier and The Two Courier are independent"
    assert f"Not found but told: {word}." in text
    assert "overruled by the user's word" in text
    assert f"quotes aside, are in the other), but {word} [one_copy: d-" in text


@pytest.mark.parametrize("format", SCREENS)
def test_an_outlet_not_at_hand_is_an_origin_with_the_words_that_credit_it(
    dossier: Dossier, format: Format
) -> None:
    text = shown(dossier, format)
    assert "Some claims rest on outlets not at hand: CNN, Kestwick Gazette." in text
    assert "Origin 4: CNN, not at hand" in text
    assert "elsewhere, credited to it" in text


@pytest.mark.parametrize("format", SCREENS)
def test_a_family_is_shown_with_its_origins(dossier: Dossier, format: Format) -> None:
    text = shown(dossier, format)
    assert "Family Aldan House: The One Courier, The Three Courier" in text
    assert "outlets of one owner or one feed stand behind origins 1, 2" in text


def test_the_headline_counts_the_origins_at_hand(dossier: Dossier) -> None:
    assert headline(dossier) == "3 articles, 3 independent origins"


def test_claims_of_a_fact_stand_under_the_origin_that_they_rest_on(dossier: Dossier) -> None:
    sections = {section.id: section for section in build_view(dossier).sections}
    (item,) = [i for i in sections["agreement"].folded if "thirty ships" in i.heading]
    assert item.tags == ("repeated", "1 origin", "2 articles")
    assert [group.label for group in item.groups] == ["Origin 4: CNN, not at hand"]
    assert {p.note for p in item.passages} == {"CNN; credited to it"}


def test_explaining_a_claim_shows_what_it_rests_on(dossier: Dossier) -> None:
    basis = dossier.bases[0]
    text = explain(dossier, basis.claim)
    assert f"Basis {basis.id}" in text
    assert "a claim is credited to another outlet" in text


@pytest.mark.parametrize("list", ["user_words", "families", "bases", "origins"])
def test_every_new_record_can_be_explained(dossier: Dossier, list: str) -> None:
    for record in getattr(dossier, list):
        assert record.id in explain(dossier, record.id)


def test_a_dossier_with_all_of_it_is_stored_and_loads_equal(dossier: Dossier) -> None:
    assert json.decode(json.encode(dossier)) == dossier
