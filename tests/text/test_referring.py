"""Articles and pronouns, in each language."""

from __future__ import annotations

import pytest

from crossread.text.referring import gender_of_pronoun, is_definite, is_pronoun, is_relative, without_article


@pytest.mark.parametrize(
    ("phrase", "language", "expected"),
    [
        ("the harbour master", "en", "harbour master"),
        ("Theo Pell", "en", "Theo Pell"),
        ("la alcaldesa", "es", "alcaldesa"),
        ("la alcaldesa", "en", "la alcaldesa"),
        ("the", "en", "the"),
    ],
)
def test_the_article_that_opens_a_phrase_is_left_out(phrase: str, language: str, expected: str) -> None:
    assert without_article(phrase, language=language) == expected


@pytest.mark.parametrize(
    ("phrase", "language", "expected"),
    [
        ("the mayor", "en", True),
        ("a mayor", "en", False),
        ("el alcalde", "es", True),
        ("un alcalde", "es", False),
    ],
)
def test_a_definite_article_tells_that_somebody_is_known(phrase: str, language: str, expected: bool) -> None:
    assert is_definite(phrase, language=language) is expected


@pytest.mark.parametrize(
    ("word", "language"), [("she", "en"), ("They", "en"), ("ella", "es"), ("quien", "es")]
)
def test_pronouns_can_name_a_source(word: str, language: str) -> None:
    assert is_pronoun(word, language=language)


def test_a_relative_pronoun_is_told_from_others() -> None:
    assert (is_relative("who"), is_relative("she"), is_relative("que", language="es")) == (True, False, True)


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("She", "en", "female"), ("él", "es", "male"), ("they", "en", None), ("él", "en", None)],
)
def test_a_pronoun_tells_man_from_woman(word: str, language: str, expected: str | None) -> None:
    assert gender_of_pronoun(word, language=language) == expected
