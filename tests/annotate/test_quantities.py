"""Quantities: the cases of tests/cases/quantities.toml, and what is counted."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from plain_article import quantities

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "quantities.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    found = [
        [q.span.text, list(q.value) if isinstance(q.value, tuple) else q.value, q.bound, q.unit or ""]
        for q in quantities(case["text"])
    ]
    assert found == case["quantities"]


def test_what_is_counted_leaves_the_number_out() -> None:
    (found,) = quantities("They sent 30 ship-to-ship transfers of oil.")
    assert found.counted is not None
    assert found.counted.text == "ship-to-ship transfers"


def test_what_a_measure_is_of_is_counted() -> None:
    (found,) = quantities("They sold 500,000 barrels of refined oil products.")
    assert found.counted is not None
    assert found.counted.text == "refined oil products"


def test_a_name_after_a_number_is_not_counted() -> None:
    (found,) = quantities("A crash injuring another 40 Steve Parsons/PA")
    assert (found.span.text, found.counted) == ("another 40", None)


def test_an_attached_m_before_people_is_a_million() -> None:
    assert [(q.value, q.unit) for q in quantities("It carried 27m passengers on a 27m ferry.")] == [
        (27e6, "person"),
        (27.0, "m"),
    ]


def test_a_quantity_names_the_rule_that_read_it() -> None:
    found = quantities("Nobody paid $5 for several boats, 12 ropes and 3 km of chain.")
    assert [q.rule for q in found] == ["nobody", "money", "vague_number", "count", "measure"]


def test_two_numbers_that_make_no_range_are_read_apart() -> None:
    assert [q.value for q in quantities("It fell from 50 to 30 boats, with 20 and 40 people aboard.")] == [
        50.0,
        30.0,
        20.0,
        40.0,
    ]
