"""Quotes in Spanish and who says them: the cases of tests/cases/quotes_es.toml."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.annotate.reading import article_of

from crossread.annotate.entities import find_entities
from crossread.annotate.people import describe_people
from crossread.annotate.sentences import find_sentences
from crossread.annotate.speech import find_speech
from crossread.records import Quote, Sourced

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "quotes_es.toml").read_text(encoding="utf-8")
)["case"]


def quotes_in(*paragraphs: str, language: str = "es") -> tuple[Quote, ...]:
    article = replace(article_of(*paragraphs), language=Sourced(language, "declared"))
    sentences = find_sentences(article)
    entities = describe_people(article, sentences, find_entities(article, sentences))
    return find_speech(article, sentences, entities)[1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    found = [[q.span.text, q.speaker.name if q.speaker else ""] for q in quotes_in(*case["text"])]
    assert found == case["quotes"]


def test_in_a_language_without_word_lists_quotes_are_found_and_no_speaker_is_guessed() -> None:
    (quote,) = quotes_in("« Qui a fermé le quai ? », a demandé Elena Duarte.", language="fr")
    assert (quote.span.text, quote.speaker) == ("Qui a fermé le quai ?", None)
