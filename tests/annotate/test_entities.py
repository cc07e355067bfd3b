"""Entities: names of an article and their mentions, in invented news."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.entities import find_entities
from crossread.annotate.sentences import find_sentences
from crossread.records import Article, Block, Entity


def entities(text: str, *, title: str = "") -> tuple[Entity, ...]:
    body = f"{title}\n{text}" if title else text
    blocks = (Block("title", 0, len(title)), Block("paragraph", len(title) + 1, len(body)))
    article = Article("a", "a.txt", body, blocks if title else (Block("paragraph", 0, len(body)),), "0")
    found = find_entities(article, find_sentences(article))
    assert all(body[m.start : m.end] == m.text for entity in found for m in entity.mentions)
    return found


def names(text: str, kind: str, *, title: str = "") -> list[str]:
    return [entity.name for entity in entities(text, title=title) if entity.kind == kind]


def test_mentions_of_one_person_are_one_entity_with_the_fullest_name() -> None:
    text = "Mayor Mara Ellison spoke first. Ms Ellison left early. Ellison did not return."
    (entity,) = entities(text)
    assert entity.name == "Mayor Mara Ellison"
    assert [m.text for m in entity.mentions] == ["Mayor Mara Ellison", "Ms Ellison", "Ellison"]


def test_two_people_with_one_surname_stay_two() -> None:
    text = "Martin Smith drove the bus. Robin Smith was on it. Mr Smith, the driver, was unhurt."
    assert names(text, "person") == ["Martin Smith", "Robin Smith"]


def test_titles_of_different_sex_part_two_people() -> None:
    assert len(names("Mr Pell called. Mrs Pell answered.", "person")) == 2


def test_a_surname_may_stand_first() -> None:
    text = "Colonel Wen Haoran denied it. Wen was firm."
    assert names(text, "person") == ["Colonel Wen Haoran"]


def test_an_acronym_in_brackets_names_the_organisation_before_it() -> None:
    text = "The Port Safety Agency (PSA) sent a team. The PSA said so on Friday."
    (entity,) = [e for e in entities(text) if e.kind == "organisation"]
    assert [m.text for m in entity.mentions] == ["Port Safety Agency", "PSA", "PSA"]


def test_dotted_and_plain_acronyms_are_one_organisation() -> None:
    assert names("The N.H.A. paid. Then the NHA stopped.", "organisation") == ["N.H.A."]


def test_an_office_is_no_part_of_the_organisations_name() -> None:
    text = "Joan Pell, Chief Constable of the Dunmore Police, spoke."
    assert names(text, "organisation") == ["Dunmore Police"]
    assert names(text, "person") == ["Joan Pell"]


def test_an_office_of_state_belongs_to_the_name_of_its_holder() -> None:
    assert names("They met Secretary of State Joan Pell.", "person") == ["Secretary of State Joan Pell"]


def test_countries_and_what_stands_after_in_are_places() -> None:
    assert names("Crews from Norway met in Dunmore on Friday.", "place") == ["Norway", "Dunmore"]


def test_words_that_only_start_a_sentence_are_no_names() -> None:
    assert entities("Later they left. However, nobody came. Speaking on Friday, he agreed.") == ()


def test_a_title_case_headline_makes_no_names() -> None:
    found = names("The ferry hit a pier.", "other", title="Ferry Hits Pier Near Old Harbour Wall")
    assert found == []


def test_accents_do_not_part_mentions() -> None:
    assert names("President José Almar left. Jose Almar later returned.", "person") == [
        "President José Almar"
    ]


_WORDS = "Mara Ellison Mr of the (PSA) PSA St George's Hospital said . in , U.S. –"


@given(st.lists(st.sampled_from(_WORDS.split())))
def test_any_order_of_words_keeps_its_offsets(words: list[str]) -> None:
    text = " ".join(words) or "x"
    assert entities(text) == entities(text)  # and every offset is checked


def test_an_acronym_in_brackets_is_another_name() -> None:
    text = "The Dunmore Port Trust (DPT) met on Monday. DPT said nothing."
    assert names(text, "organisation") == ["Dunmore Port Trust"]


def test_an_agency_in_brackets_after_a_dateline_is_no_other_name_for_the_town() -> None:
    text = "VELMOUTH (BPA) - The pier burned on Monday. BPA said nothing."
    assert [m.text for entity in entities(text) for m in entity.mentions if entity.name == "BPA"] == [
        "BPA",
        "BPA",
    ]
