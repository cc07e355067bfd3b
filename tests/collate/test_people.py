"""Who is the same person or organisation across invented accounts of one event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.collate.people import match_entities
from crossread.records import Entity, EntityKind, Gender, Identity, Span, Story


def entity(
    article: str, name: str, *, kind: EntityKind = "person", gender: Gender | None = None, also: str = ""
) -> Entity:
    """An entity with one mention of its name, and one of another where that is given."""
    mentions = [Span(article, 0, len(name), name)]
    if also:
        mentions.append(Span(article, 100, 100 + len(also), also))
    return Entity(f"e-{article}-{name}", name, kind, tuple(mentions), gender)


def matched(*entities: Entity) -> list[Identity]:
    """The identities of entities whose articles are one story."""
    articles = tuple(dict.fromkeys(e.mentions[0].article for e in entities))
    return list(match_entities(entities, (Story("s", articles, ""),)))


def organisation(article: str, name: str, *, also: str = "") -> Entity:
    return entity(article, name, kind="organisation", also=also)


def test_a_person_has_the_fullest_name_that_any_account_gives() -> None:
    (identity,) = matched(entity("a", "Mr Ellison"), entity("b", "Tom Ellison"), entity("c", "Ellison"))
    assert (identity.name, identity.kind, identity.rule) == ("Tom Ellison", "person", "shorter_name")
    assert identity.articles == ("a", "b", "c")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor Mara Ellison", "Mara Ellison"),
        ("Kim Jae-ho", "Kim Jae Ho"),
        ("Mara J. Ellison", "Mara Ellison"),
    ],
)
def test_titles_hyphens_and_middle_names_make_no_difference(one: str, other: str) -> None:
    assert len(matched(entity("a", one), entity("b", other))) == 1


def test_two_people_with_one_surname_stay_two_and_the_surname_alone_is_neither() -> None:
    found = matched(entity("a", "Robin Pell"), entity("b", "Joan Pell"), entity("c", "Pell"))
    assert [identity.name for identity in found] == ["Robin Pell", "Joan Pell", "Pell"]


def test_gender_tells_which_of_two_a_surname_means() -> None:
    found = matched(
        entity("a", "Robin Pell", gender="male"),
        entity("b", "Joan Pell", gender="female"),
        entity("c", "Ms Pell"),
    )
    assert [i.name for i in found if "c" in i.articles] == ["Joan Pell"]


def test_what_one_article_tells_apart_is_not_joined() -> None:
    assert len(matched(entity("a", "Mara Ellison"), entity("a", "Ellison"))) == 2


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Port Dunmore Council", "PDC", "acronym"),
        ("The Lanning Mill Ltd", "Lanning Mill", "same_name"),
        ("U.N. Harbour Board", "United Nations Harbour Board", "same_name"),
        ("US Coast Patrol", "United States Coast Patrol", "same_name"),
        ("AP", "The Associated Press", "same_name"),
    ],
)
def test_forms_of_an_organisations_name_meet(one: str, other: str, rule: str) -> None:
    (identity,) = matched(organisation("a", one), organisation("b", other))
    assert identity.rule == rule


def test_a_short_form_that_one_account_defines_is_known_in_the_others() -> None:
    found = matched(
        organisation("a", "Dunmore Water Trust", also="the Watermen"), organisation("b", "Watermen")
    )
    assert len(found) == 1


def test_two_names_with_the_same_initials_are_two_organisations() -> None:
    assert (
        len(matched(organisation("a", "Dunmore Port Board"), organisation("b", "District Police Bureau")))
        == 2
    )


def test_an_acronym_of_two_organisations_is_neither() -> None:
    found = matched(
        organisation("a", "Dunmore Port Board"),
        organisation("b", "District Police Bureau"),
        organisation("c", "DPB"),
    )
    assert len(found) == 3


def test_people_of_two_stories_are_not_compared() -> None:
    stories = (Story("s", ("a",), ""), Story("t", ("b",), ""))
    assert len(match_entities((entity("a", "Mara Ellison"), entity("b", "Mara Ellison")), stories)) == 2


def test_places_have_no_identity() -> None:
    assert matched(entity("a", "Port Dunmore", kind="place")) == []


NAMES = [
    "Mara Ellison",
    "Ms Ellison",
    "Ellison",
    "Robin Pell",
    "Pell",
    "Mr Pell",
    "Dunmore Port Board",
    "DPB",
]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(NAMES)), unique=True, max_size=12))
def test_every_entity_is_in_one_identity(named: list[tuple[str, str]]) -> None:
    entities = [organisation(a, n) if n.startswith("D") else entity(a, n) for a, n in sorted(named)]
    found = matched(*entities)
    assert sorted(id for identity in found for id in identity.entities) == sorted(e.id for e in entities)
    assert all(list(identity.articles) == sorted(set(identity.articles)) for identity in found)
