"""Names told by rules merged with those of an engine, in invented news."""

from __future__ import annotations

from crossread import records
from crossread.annotate.entities_seen import with_seen
from crossread.records import EntityKind
from crossread.text.names import find_names


def merged(sentence: str, *seen: tuple[str, EntityKind]) -> list[tuple[str, str]]:
    """Text and kind of the names of a sentence in which an engine saw some."""
    names = [
        records.Name(sentence.index(words), sentence.index(words) + len(words), kind) for words, kind in seen
    ]
    found = with_seen(sentence, find_names(sentence), names)
    assert all(sentence[name.start : name.end] == name.text for name in found)
    return [(name.text, name.kind) for name in found]


def test_a_bare_surname_has_the_kind_that_the_engine_saw() -> None:
    assert merged("Then Ellison left the pier.") == [("Ellison", "other")]
    assert merged("Then Ellison left the pier.", ("Ellison", "person")) == [("Ellison", "person")]


def test_a_title_stays_part_of_a_persons_name() -> None:
    assert merged("Then Mayor Mara Ellison left.", ("Mara Ellison", "person")) == [
        ("Mayor Mara Ellison", "person")
    ]


def test_an_acronym_keeps_its_kind() -> None:
    assert merged("Then the PSA left.", ("PSA", "person")) == [("PSA", "organisation")]


def test_a_place_on_the_list_keeps_its_kind() -> None:
    assert merged("They flew to Lisbon.", ("Lisbon", "organisation")) == [("Lisbon", "place")]


def test_names_of_a_headline_in_title_case_come_from_the_engine() -> None:
    headline = "Fire Closes Dunmore Dock After Ellison Warning"
    assert merged(headline) == []
    assert merged(headline, ("Dunmore", "place"), ("Ellison", "person")) == [
        ("Dunmore", "place"),
        ("Ellison", "person"),
    ]


def test_nationalities_and_directions_are_no_names() -> None:
    assert merged("Two Dutch crews sailed North.", ("Dutch", "place"), ("North", "place")) == []
