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


def in_spanish(sentence: str) -> dict[str, str]:
    return {name.text: name.kind for name in find_names(sentence, language="es")}


def test_small_words_that_open_a_spanish_sentence_are_no_names() -> None:
    assert in_spanish("En Port Aldan llueve.") == {"Port Aldan": "place"}


def test_the_article_in_the_name_of_a_place_is_kept_in_spanish() -> None:
    assert in_spanish("El Salvador envió ayuda.") == {"El Salvador": "place"}


def test_del_joins_the_parts_of_a_spanish_name() -> None:
    assert in_spanish("Ayer llegó Tomás del Río al muelle.") == {"Tomás del Río": "person"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ayer dijo Ximena Ulloa que llueve.",
        "Ayer Ximena Ulloa dijo que llueve.",
        "Ayer vino Ximena Ulloa, de 41 años.",
        "Ayer vino Ximena Ulloa, portavoz de los bomberos.",
        "Ayer vino la ministra Ximena Ulloa.",
    ],
)
def test_what_stands_beside_a_spanish_name_tells_a_person(sentence: str) -> None:
    assert in_spanish(sentence)["Ximena Ulloa"] == "person"


def test_a_spanish_name_that_opens_with_a_body_is_an_organisation() -> None:
    assert in_spanish("Ayer el Ministerio de Puertos calló.") == {"Ministerio de Puertos": "organisation"}
