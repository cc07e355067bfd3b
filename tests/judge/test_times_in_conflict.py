"""The cases of ``tests/cases/times_in_conflict.toml``: two accounts of one event, and their times."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from accounts import told

FILE = Path(__file__).parents[1] / "cases" / "times_in_conflict.toml"
TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))
HEAD = "Fire destroys a harbour shed in Port Dunmore\n"


@pytest.mark.parametrize("case", TABLE["case"], ids=[case["says"] for case in TABLE["case"]])
def test_times_stand_to_one_another_as_the_case_says(case: dict[str, Any]) -> None:
    dates = (TABLE["published"], case.get("published_b", TABLE["published"]))
    dossier = told(HEAD + case["a"], HEAD + case["b"], published=dates)
    found = {conflict.status for conflict in dossier.conflicts if conflict.type == "date"}
    assert found == ({case["status"]} if case["status"] != "none" else set())
