"""What stands behind a fact: origins by claim, and one authority behind several origins."""

from __future__ import annotations

import pytest

from accounts import told
from crossread.records import Dossier, Fact

TITLE = "A night in Port Aldan\n"
CHOIR = " A choir sang for the baker and his seven sons. Old sailors on the quay blamed the fog and the tide."
NURSES = " Nurses counted eighteen patients at noon. The mayor wants tugs for every ship, as in her youth."


def fact_with(dossier: Dossier, words: str) -> Fact:
    """The fact with most claims that hold these words."""
    claims = {claim.id for claim in dossier.claims if words in claim.span.text}
    return max(dossier.facts, key=lambda fact: len(claims & set(fact.claims)))


@pytest.mark.parametrize(
    ("first", "second", "name", "rule"),
    [
        ("Mara Ellison said", "Mara Ellison told reporters", "Mara Ellison", "same_identity"),
        ("the coroner said", "the coroner told reporters", "coroner", "same_role"),
        ("police said", "police told reporters", "police", "same_role"),
        ("a port spokesman said", "a port spokesman told reporters", "port spokesman", "same_role"),
        ("the inspection report said", "the inspection report states", "inspection report", "same_document"),
    ],
)
def test_origins_that_name_one_source_share_its_authority(
    first: str, second: str, name: str, rule: str
) -> None:
    dossier = told(
        f"{TITLE}The crane was rotten, {first}.{CHOIR}", f"{TITLE}The crane was all rotten, {second}.{NURSES}"
    )
    fact = fact_with(dossier, "rotten")
    assert fact.authority is not None
    assert (fact.authority.name, fact.authority.rule, fact.status) == (name, rule, "corroborated")
    assert len({span.article for span in fact.authority.spans}) == 2
    assert f"all by one authority: {name}" in fact.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("officials said", "officials told reporters"),
        ("a witness said", "a witness told reporters"),
        ("Mara Ellison said", "Tom Pell told reporters"),
        ("the coroner said", "the mayor told reporters"),
    ],
)
def test_sources_that_can_be_several_are_no_one_authority(first: str, second: str) -> None:
    dossier = told(
        f"{TITLE}The crane was rotten, {first}.{CHOIR}", f"{TITLE}The crane was all rotten, {second}.{NURSES}"
    )
    fact = fact_with(dossier, "rotten")
    assert len(fact.origins) == 2
    assert fact.authority is None


def test_a_role_that_one_person_of_the_story_holds_is_that_person() -> None:
    dossier = told(
        f"{TITLE}Fire Chief Mara Ellison came late. The crane was rotten, Ellison said.{CHOIR}",
        f"{TITLE}The crane was all rotten, the fire chief told reporters.{NURSES}",
    )
    authority = fact_with(dossier, "rotten").authority
    assert authority is not None
    assert (authority.name.removeprefix("Fire Chief "), authority.rule) == ("Mara Ellison", "same_identity")


def test_an_origin_that_states_it_in_its_own_voice_shares_no_authority() -> None:
    dossier = told(
        f"{TITLE}The crane was rotten, Mara Ellison said.{CHOIR}",
        f"{TITLE}The crane was all rotten.{NURSES}",
    )
    assert fact_with(dossier, "rotten").authority is None


def test_a_first_line_leans_on_what_a_later_line_credits() -> None:
    dossier = told(
        f"{TITLE}Satellites saw thirty ships off the coast.{CHOIR}\n"
        "The satellites saw thirty ships, CNN reported."
    )
    fact = fact_with(dossier, "thirty ships")
    assert len(fact.claims) == 2
    assert [o.outlet for o in dossier.origins if o.id in fact.origins] == ["CNN"]
    assert fact.status == "single"


def test_reporting_of_its_own_beside_a_wires_paragraph_are_two_origins() -> None:
    dossier = told(
        f"{TITLE}The crane was rotten, Mara Ellison told this newspaper.{CHOIR}\n"
        "The crane was rotten, Tom Pell said. (AP)\nThe mayor went home. He slept badly. He rose. He had tea."
    )
    fact = fact_with(dossier, "rotten")
    assert len(fact.articles) == 1
    assert {o.outlet for o in dossier.origins if o.id in fact.origins} == {None, "Associated Press"}
    assert fact.status == "corroborated"
