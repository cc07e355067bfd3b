"""Passages that two accounts share, from a file of cases."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from accounts import account
from collate_steps import collate
from crossread.records import Change, Reuse

FILE = Path(__file__).parents[1] / "cases" / "reuse.toml"
CASES = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_the_passages_of_a_case_are_found_and_no_others(case: dict[str, Any]) -> None:
    found = collate(account("one", f"A\n{case['left']}"), account("two", f"B\n{case['right']}")).reuse
    assert [passage(reuse) for reuse in found] == [
        (wanted["kind"], wanted["left"], wanted["right"]) for wanted in case["passages"]
    ]
    for reuse, wanted in zip(found, case["passages"], strict=True):
        if "changes" in wanted:
            assert [written(change) for change in reuse.changes] == wanted["changes"]


def passage(reuse: Reuse) -> tuple[str, str, str]:
    """What a case says of a passage, in its order."""
    return reuse.kind, reuse.left.text, reuse.right.text


def written(change: Change) -> str:
    """A change as a case has it."""
    left, right = (side.text if side else "-" for side in (change.left, change.right))
    return f"{change.kind}: {left} -> {right}"
