from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread_english.lemmas import apply, script

WORD = st.text(st.characters(categories=["L"], max_codepoint=0x24F), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("studies", "study", "l:3:y"),
        ("Said", "say", "l:2:y"),
        ("went", "go", "=go"),
        ("Dunmore", "Dunmore", "k:0:"),
        ("PORT", "Port", "t:0:"),
    ],
)
def test_a_script_says_how_the_form_becomes_its_lemma(form: str, lemma: str, expected: str) -> None:
    assert script(form, lemma) == expected


def test_a_script_that_cuts_more_than_there_is_does_not_apply() -> None:
    assert apply("l:3:y", "as") is None


@given(WORD, WORD)
def test_every_script_makes_its_own_lemma(form: str, lemma: str) -> None:
    assert apply(script(form, lemma), form) == lemma
