"""Conflicts of more than numbers and times: denials, ranks, causes, roles, doers, states, first reports."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from accounts import told
from crossread.records import Conflict

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases/kinds_of_conflict.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_accounts_have_the_conflict_that_a_case_names_or_none(case: dict[str, Any]) -> None:
    found = [conflict for conflict in told(*case["accounts"]).conflicts if conflict.type == case["type"]]
    assert [(c.rule, c.status) for c in found] == ([tuple(case["conflict"])] if "conflict" in case else [])


def test_the_order_of_the_accounts_changes_no_conflict() -> None:
    texts = [text for case in CASES[:6] for text in case["accounts"]]
    one = told(*texts[:5]).conflicts
    assert {_words(c) for c in one} == {_words(c) for c in told(*reversed(texts[:5])).conflicts}


def _words(conflict: Conflict) -> tuple[str, frozenset[tuple[str, ...]]]:
    return conflict.rule, frozenset(tuple(sorted(s.text for s in side.spans)) for side in conflict.sides)
