from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.annotate.reading import article_of

from crossread.annotate.certainty import MAX_SCOPE, CertaintyReader, certainty_of
from crossread.annotate.certainty_rules import RULES
from crossread.annotate.certainty_words import word_polarity
from crossread.engines import load_engine
from crossread.records import Hedge, Parse, Word

CASES = Path(__file__).parents[1] / "cases" / "certainty.toml"


def cases() -> list[Any]:
    held = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=case["says"]) for case in held]


def parse_of(text: str) -> Parse:
    return load_engine("english").analyse([text])[0]


def read(text: str, claim: str | None = None) -> tuple[tuple[Hedge, ...], str]:
    """The hedges and the polarity of a claim in a sentence."""
    reader = CertaintyReader(article_of(text), parse_of(text))
    start = text.index(claim or text)
    end = start + len(claim or text)
    return reader.hedges(start, end), reader.polarity(start, end)


@pytest.mark.parametrize("case", cases())
def test_a_claim_is_as_certain_as_its_case_says(case: dict[str, Any]) -> None:
    hedges, polarity = read(case["text"], case.get("claim"))
    told = [[h.span.text, h.rule, h.scope.text if h.scope else ""] for h in hedges]
    assert (told, certainty_of(hedges), polarity) == (
        case.get("hedges", []),
        case.get("level", "certain"),
        case.get("polarity", "affirmed"),
    )


def test_every_rule_has_a_case() -> None:
    named = {rule for case in cases() for _, rule, _ in case.values[0].get("hedges", [])}
    assert set(RULES) == named


def test_every_rule_shows_an_example() -> None:
    assert [name for name, rule in RULES.items() if '"' not in (rule.__doc__ or "")] == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The shed was reportedly empty.", "possible"),
        ("The shed closed in May.", "certain"),
        ("The toll was not confirmed.", "unknown"),
        ("The toll was confirmed.", "certain"),
        ("He could not open the door.", "certain"),
        ("It is not clear whether the shed was empty.", "unknown"),
    ],
)
def test_without_a_parse_the_words_alone_tell(text: str, level: str) -> None:
    hedges = CertaintyReader(article_of(text), Parse()).hedges(0, len(text))
    assert certainty_of(hedges) == level
    assert all(hedge.scope is None for hedge in hedges)


def test_without_a_parse_negations_are_counted() -> None:
    assert [word_polarity(text) for text in ("The gate was not locked.", "No one was not found.")] == [
        "negated",
        "affirmed",
    ]


def test_a_claim_outside_the_parse_is_read_by_its_words() -> None:
    text = "The shed may be empty."
    hedges = CertaintyReader(article_of(text), Parse()).hedges(0, len(text))
    assert [hedge.rule for hedge in hedges] == ["modal_verb"]


def test_a_tree_that_runs_in_a_circle_is_read() -> None:
    text = "may may may"
    words = tuple(
        Word(4 * k, 4 * k + 3, "AUX", "_", "may", (k + 1) % 3, "ccomp" if k else "aux") for k in range(3)
    )
    reader = CertaintyReader(article_of(text), Parse(words))
    assert reader.polarity(0, len(text)) == "affirmed"
    assert all(hedge.span.text for hedge in reader.hedges(0, len(text)))


def test_a_list_of_thousands_read_as_one_sentence_gives_no_endless_scopes() -> None:
    text = "may " * 3000
    words = tuple(Word(4 * k, 4 * k + 3, "AUX", "_", "may", 0 if k else -1, "aux") for k in range(3000))
    hedges = CertaintyReader(article_of(text), Parse(words)).hedges(0, len(text))
    assert max(len(hedge.scope.text) for hedge in hedges if hedge.scope) <= MAX_SCOPE
