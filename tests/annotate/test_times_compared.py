"""How the times of two accounts lie to each other: the cases of tests/cases/times_compared.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crossread.text.intervals import relation
from plain_article import times

CASES: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "times_compared.toml").read_text(encoding="utf-8")
)
OPPOSITE = {"before": "after", "after": "before", "inside": "containing", "containing": "inside"}


def values(case: dict[str, Any]) -> tuple[str | None, str | None]:
    (a,) = times(case["a"], CASES["published"])
    (b,) = times(case["b"], case.get("published_b", CASES["published"]))
    return a.value, b.value


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    assert relation(*values(case)) == case["relation"]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["says"])
def test_seen_from_the_other_side_it_is_the_opposite(case: dict[str, Any]) -> None:
    a, b = values(case)
    assert relation(b, a) == OPPOSITE.get(case["relation"], case["relation"])
