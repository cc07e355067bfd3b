"""Claims in Spanish: the cases of tests/cases/claims_es.toml."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.annotate.reading import article_of

from crossread import pipeline
from crossread.engines import load_engine
from crossread.records import Sourced

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "claims_es.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    article = replace(article_of(case["text"]), language=Sourced("es", "declared"))
    claims = pipeline.compare([article], engine=load_engine("rules")).claims
    found = [[c.span.text, c.attribution[-1].source if c.attribution else ""] for c in claims]
    assert found == case["claims"]
