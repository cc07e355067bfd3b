"""Times: the cases of tests/cases/times.toml, and what they are resolved from."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from plain_article import times

CASES: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "times.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    found = times(case["text"], case.get("published", CASES["published"]))
    assert [[t.span.text, t.value or ""] for t in found] == case["times"]


def test_without_a_publication_date_only_absolute_times_have_a_value() -> None:
    found = times("It burned on Monday, as it did on May 3, 1987, and last week.")
    assert [(t.span.text, t.value, t.anchor) for t in found] == [
        ("Monday", None, None),
        ("May 3, 1987", "1987-05-03", "absolute"),
        ("last week", None, None),
    ]


def test_without_a_publication_date_a_told_date_still_anchors() -> None:
    *_, later = times("It burned on May 3, 1987. Two days later it rained.")
    assert (later.value, later.anchor) == ("1987-05-05", "narrative")


def test_a_narrative_time_shows_the_words_it_counts_from() -> None:
    *_, earlier = times("He spoke on Friday about a fire two days earlier.", "2021-06-17")
    assert earlier.anchor_span is not None
    assert earlier.anchor_span.text == "Friday"


def test_an_inferred_publication_marks_what_is_resolved_from_its_end() -> None:
    (found,) = times("It sank on Monday.", "2021-06-17/2021-06-22", how="inferred")
    assert (found.value, found.anchor) == ("2021-06-21", "inferred")


def test_an_unreadable_publication_date_leaves_relative_times_unresolved() -> None:
    (found,) = times("It sank on Monday.", "some time in June")
    assert found.value is None


def test_a_time_names_the_rule_that_read_it() -> None:
    found = times("It sank on Monday at noon, in the first week of May 2020.", "2021-06-17")
    assert [t.rule for t in found] == ["time_on_day", "nth_part"]


def test_no_break_spaces_are_read() -> None:
    (found,) = times("It sank on Dec.\u00a022,\u00a02017.")
    assert found.value == "2017-12-22"


def test_a_day_that_is_not_in_the_calendar_is_no_date() -> None:
    assert [t.span.text for t in times("Signed on February 30, 2020.")] != ["February 30, 2020"]


def test_times_beyond_the_calendar_have_no_value() -> None:
    assert all(
        t.value is None or t.value[:4].isdigit() for t in times("It fell 90000 years ago.", "2021-06-17")
    )
