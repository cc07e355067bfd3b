"""The cases of ``tests/cases/numbers_compared.toml``: two accounts, and how their numbers stand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from accounts import told

FILE = Path(__file__).parents[1] / "cases" / "numbers_compared.toml"
CASES = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]
HEAD = "News of the day\n"


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_numbers_stand_to_one_another_as_the_case_says(case: dict[str, Any]) -> None:
    dossier = told(HEAD + case["a"], HEAD + case["b"])
    found = {conflict.status for conflict in dossier.conflicts if conflict.type == "number"}
    assert found == ({case["status"]} if case["status"] != "none" else set())


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_the_order_of_the_accounts_does_not_matter(case: dict[str, Any]) -> None:
    one, other = (
        {c.status for c in told(HEAD + a, HEAD + b).conflicts if c.type == "number"}
        for a, b in ((case["a"], case["b"]), (case["b"], case["a"]))
    )
    assert one == other
