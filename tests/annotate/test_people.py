"""Whom an article names (tests/cases/people.toml), what it says of them, whom roles and pronouns mean."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.annotate.reading import article_of, said

from crossread.annotate.entities import find_entities
from crossread.annotate.people import describe_people
from crossread.annotate.role_holders import RoleHolders
from crossread.annotate.sentences import find_sentences
from crossread.records import Entity, Span

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "people.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    headline = [("title", case["title"])] if "title" in case else []
    article = article_of(*headline, *case["text"].split("\n\n"))
    named: dict[str, list[tuple[int, str]]] = {}
    for entity in find_entities(article, find_sentences(article)):
        for mention in entity.mentions if entity.kind == "person" else ():
            named.setdefault(mention.text, []).append((mention.start, entity.name))
    found = {mention: max(named.get(mention, [(0, "")]))[1] for mention in case["people"]}
    assert found == case["people"]


def people(*paragraphs: str) -> dict[str, Entity]:
    """The people of an article by name, with what it says of them."""
    article = article_of(*paragraphs)
    sentences = find_sentences(article)
    found = describe_people(article, sentences, find_entities(article, sentences))
    return {entity.name: entity for entity in found if entity.kind == "person"}


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Ms Mara Ellison was there.", "female"),
        ("The port's spokesman, Mara Ellison, was there.", "male"),
        ("Mara Ellison, mother of two boys, was there.", "female"),
        ("Mara Ellison was there. She left early.", "female"),
        ("Mara Ellison said he was there.", "male"),
        ("Mara Ellison was there.", None),
        ("Mara Ellison met Joan Pell. She left early.", None),
        ("Mara Ellison was there. She left early. Joan Pell left. He ran.", "female"),
    ],
)
def test_gender_comes_from_titles_nouns_and_pronouns_that_can_mean_one_person(text: str, gender: str) -> None:
    found = next(entity for name, entity in people(text).items() if "Ellison" in name)
    assert found.gender == gender


def test_pronouns_that_differ_tell_nothing() -> None:
    text = "Mara Ellison was there. She left early.", "Ellison came back. He was tired."
    assert people(*text)["Mara Ellison"].gender is None


def test_a_title_counts_for_more_than_a_pronoun() -> None:
    assert people("Mr Ellison was there. She left early.")["Mr Ellison"].gender == "male"


def test_roles_are_nouns_that_the_article_uses_of_one_person() -> None:
    text = "Mayor Mara Ellison, head of the port, told reporters Mara Ellison had seen nothing."
    assert people(text)["Mayor Mara Ellison"].roles == ("head", "mayor")


def test_a_pronoun_passes_over_somebody_of_the_other_gender() -> None:
    text = "Ms Mara Ellison ran the port.", "Mr Ivo Brandt worked there.", "“It is gone,” she said."
    assert said(*text) == [("It is gone,", "Ms Mara Ellison")]


def test_a_role_that_two_people_hold_means_neither() -> None:
    found = people("Councillor Mara Ellison met Councillor Joan Pell. The councillor left.")
    holders = RoleHolders(tuple(found.values()))
    assert holders.holder(Span("a", 60, 74, "the councillor")) is None
    assert holders.holder(Span("a", 60, 68, "the port")) is None


def test_a_role_means_nobody_before_it_was_given() -> None:
    found = people("The councillor left. It was Councillor Mara Ellison.")
    assert RoleHolders(tuple(found.values())).holder(Span("a", 0, 14, "The councillor")) is None


def test_a_former_holder_is_somebody_else() -> None:
    found = people("Mayor Mara Ellison spoke. The former mayor left.")
    assert RoleHolders(tuple(found.values())).holder(Span("a", 26, 42, "The former mayor")) is None


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Mara Ellison spoke.",
        "With her brother, Mara Ellison left.",
        "Mara Ellison's son left.",
    ],
)
def test_whoever_belongs_to_a_person_is_somebody_else(text: str) -> None:
    found = people(text)["Mara Ellison"]
    assert (found.gender, found.roles) == (None, ())
