"""Families: outlets of one owner, or one outlet, behind several origins."""

from __future__ import annotations

from dataclasses import replace

from accounts import account
from crossread.pipeline import compare
from crossread.records import Article, Dossier, Sourced
from crossread.text.outlet_table import Outlet, with_outlets

TITLE = "A night in Port Aldan\n"
FALL = "Two men fell from the crane at the eastern quay on Monday."
ONE = (
    TITLE
    + FALL
    + " A choir sang for the baker and his seven sons. Old sailors blamed the fog, the tide and the lights."
)
TWO = (
    TITLE
    + "On Monday two men fell from a crane at the quay. Nurses counted eighteen patients at noon."
    + " Passengers slept in the church and ate soup."
)
OWNED = [Outlet(f"The {name} Courier", "newspaper", family="Aldan House") for name in ("One", "Two")]


def published_by(outlet: str, article: Article) -> Article:
    return replace(article, outlet=Sourced(outlet, "text"))


def owned(*articles: Article) -> Dossier:
    with with_outlets(OWNED):
        return compare(articles)


def test_two_papers_of_one_owner_stay_two_origins_and_are_shown_as_a_family() -> None:
    dossier = owned(account("one", ONE), account("two", TWO))
    (family,) = dossier.families
    assert (family.name, family.rule) == ("Aldan House", "one_owner")
    assert family.outlets == ("The One Courier", "The Two Courier")
    assert family.origins == tuple(origin.id for origin in dossier.origins)


def test_a_fact_of_one_family_says_so_and_keeps_its_status() -> None:
    dossier = owned(account("one", ONE), account("two", TWO))
    (fact,) = [f for f in dossier.facts if len(f.origins) == 2 and "fell" in _lead(dossier, f.lead)]
    assert (fact.family, fact.status) == ("Aldan House", "corroborated")
    assert fact.reason.endswith("all of one family: Aldan House")


def test_a_fact_that_a_paper_of_another_owner_states_is_of_no_family() -> None:
    three = account("three", TITLE + "Two men fell from the crane on Monday, and the fog came in at six.")
    dossier = owned(account("one", ONE), account("two", TWO), three)
    (fact,) = [f for f in dossier.facts if len(f.origins) == 3 and "fell" in _lead(dossier, f.lead)]
    assert fact.family is None


def test_of_equal_facts_those_of_one_family_come_last() -> None:
    other = "The mayor wants tugs for every ship above a thousand tons."
    articles = (
        account("one", f"{ONE} {other}"),
        account("two", f"{TWO}"),
        account("three", f"{TITLE}Tugs for every ship above a thousand tons are what the mayor wants."),
    )
    families = [fact.family for fact in owned(*articles).facts if len(fact.origins) == 2]
    assert families == sorted(families, key=lambda family: family is not None)
    assert {None, "Aldan House"} <= set(families)


def test_two_accounts_of_one_outlet_are_a_family_too() -> None:
    gull = [published_by("Harbour Gull", account(name, text)) for name, text in (("one", ONE), ("two", TWO))]
    (family,) = compare(gull).families
    assert (family.name, family.rule) == ("Harbour Gull", "one_outlet")


def test_a_copy_that_papers_of_two_owners_ran_is_of_neither_family() -> None:
    copy = account("three", ONE)
    dossier = owned(account("one", ONE), account("two", TWO), copy)
    assert len(dossier.origins) == 2
    assert dossier.families == ()


def _lead(dossier: Dossier, id: str) -> str:
    return next(claim.span.text for claim in dossier.claims if claim.id == id)
