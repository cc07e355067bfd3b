"""Dialogue that dashes set off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.dialogue import dialogue


def said(paragraph: str, language: str = "es") -> list[str]:
    return [paragraph[q.start : q.end] for q in dialogue(paragraph, language=language)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("—No queda nada —dijo Elena Duarte.", ["No queda nada"]),
        ("—No queda nada —dijo Elena Duarte—. Volveremos.", ["No queda nada", "Volveremos."]),
        ("—El muelle —explicó la alcaldesa—, está cerrado.", ["El muelle", "está cerrado."]),
        ("—¿Por qué cerraron el muelle? —preguntó.", ["¿Por qué cerraron el muelle?"]),
        ("— No lo sé — respondió ella.", ["No lo sé"]),
        ("—La casa —la de mi madre— ardió —dijo Ana Beltrán.", ["La casa —la de mi madre— ardió"]),
        ("– No queda nada –dijo Elena Duarte–. Volveremos.", ["No queda nada", "Volveremos."]),
    ],
)
def test_dashes_part_what_is_said_from_who_says_it(paragraph: str, expected: list[str]) -> None:
    assert said(paragraph) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "—Tres muertos y dos heridos.",
        "El muelle —el viejo— ardió.",
        "— Ana Beltrán",
        "No dijo nada —dijo Ana.",
    ],
)
def test_a_dash_alone_is_no_dialogue(paragraph: str) -> None:
    assert said(paragraph) == []


def test_a_language_without_the_custom_has_no_dialogue() -> None:
    assert said("—It is gone —said Mara Ellison.", "en") == []


def test_the_first_dash_belongs_to_the_mark_around_what_is_said() -> None:
    (quotation,) = dialogue("—No queda nada —dijo Elena Duarte.", language="es")
    assert quotation.outer == (0, len("—No queda nada"))


@given(st.text(alphabet="—– .,aDé\ndijo", max_size=200), st.sampled_from(["en", "es", "fr"]))
def test_stretches_lie_in_order_inside_the_paragraph(text: str, language: str) -> None:
    end = 0
    for quotation in dialogue(text, language=language):
        assert end <= quotation.outer[0] <= quotation.start < quotation.end <= len(text)
        end = quotation.outer[1]
