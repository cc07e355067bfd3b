"""Claims: the cases of tests/cases/claims.toml, cut by the tree of the English model and by word forms."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crossread.annotate.claim_kinds import no_claim
from crossread.annotate.claim_tree import tree_clauses
from crossread.engines.english import EnglishEngine
from crossread.records import Parse
from crossread.text.clauses import split_clauses

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "claims.toml").read_text(encoding="utf-8")
)["case"]


def claims(text: str, parse: Parse, *, headline: bool) -> list[str]:
    """What a sentence states, as the parts of it that are cut and do state something."""
    if no_claim(text, parse.words, headline=headline):
        return []
    cut = tree_clauses(text, parse.words) if parse.words else split_clauses(text)
    return [text[a:b] for a, b in cut if not no_claim(text[a:b], parse.part(a, b), headline=headline)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_by_tree(case: dict[str, Any]) -> None:
    [parse] = EnglishEngine().analyse([case["text"]])
    assert claims(case["text"], parse, headline=case.get("headline", False)) == case["claims"]


@pytest.mark.parametrize("case", [c for c in CASES if not c.get("tree")], ids=lambda case: case["says"])
def test_by_word_forms(case: dict[str, Any]) -> None:
    assert claims(case["text"], Parse(), headline=case.get("headline", False)) == case["claims"]
