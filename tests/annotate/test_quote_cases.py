"""Quotation marks and what they mean: the cases of tests/cases/quotes.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.annotate.reading import quotes_of

from crossread.records import BlockKind

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "quotes.toml").read_text(encoding="utf-8")
)["case"]


def blocks(case: dict[str, Any]) -> list[str | tuple[BlockKind, str]]:
    """The headline, the paragraphs and the caption of a case."""
    text = case["text"]
    head: list[str | tuple[BlockKind, str]] = [("title", case["headline"])] if "headline" in case else []
    foot: list[str | tuple[BlockKind, str]] = [("caption", case["caption"])] if "caption" in case else []
    return [*head, *([text] if isinstance(text, str) else text), *foot]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    quotes, marked = quotes_of(*blocks(case))
    assert [[q.span.text, q.kind] for q in quotes] == case.get("quotes", [])
    assert [[m.span.text, m.kind] for m in marked] == case.get("marked", [])
