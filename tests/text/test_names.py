"""What a capitalised name seems to name, by its words and its surroundings."""

from __future__ import annotations

import pytest

from crossread.text.names import find_names


def kinds(sentence: str) -> dict[str, str]:
    return {name.text: name.kind for name in find_names(sentence)}


@pytest.mark.parametrize("name", ["Kyrgyzstan", "Nova Scotia", "Salt Lake City"])
def test_a_name_of_the_gazetteer_is_a_place_wherever_it_stands(name: str) -> None:
    assert kinds(f"The crew thanked {name} for its help.")[name] == "place"


def test_one_word_that_is_a_city_may_be_a_surname() -> None:
    assert kinds("The crew thanked Lincoln for his help.")["Lincoln"] == "other"


def test_what_a_comma_joins_to_a_place_is_a_place() -> None:
    assert kinds("The shed stood in Marsh Road, Dunmore.")["Dunmore"] == "place"


def test_a_name_after_a_place_that_goes_on_is_left_open() -> None:
    assert kinds("After a night in Marsh Road, Dunmore said nothing.")["Dunmore"] == "other"
