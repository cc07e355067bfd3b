from __future__ import annotations

import math

import pytest

from crossread.text.intervals import day_range, inside, meet, number_range, relation


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (40.0, "exact", (40.0, 40.0)),
        (40.0, "at_least", (40.0, math.inf)),
        (40.0, "at_most", (-math.inf, 40.0)),
        ((3.0, 9.0), "exact", (3.0, 9.0)),
    ],
)
def test_a_bound_opens_the_range_on_its_side(
    value: float | tuple[float, float], bound: str, expected: tuple[float, float]
) -> None:
    assert number_range(value, bound) == expected


def test_about_a_number_meets_its_neighbours() -> None:
    assert meet(number_range(40, "about"), number_range(42, "exact"))
    assert not meet(number_range(40, "about"), number_range(60, "exact"))


def test_a_day_lies_inside_its_week_and_outside_the_next() -> None:
    day, week, later = (
        day_range(v) for v in ("2024-05-01", "2024-04-29/2024-05-05", "2024-05-06/2024-05-12")
    )
    assert None not in (day, week, later)
    assert inside(day, week)
    assert not meet(day, later)


def test_a_clock_time_lies_inside_its_day() -> None:
    moment, day = day_range("2024-05-01T06:10"), day_range("2024-05-01")
    assert None not in (moment, day)
    assert inside(moment, day)


@pytest.mark.parametrize("value", ["", "PT2H", "2024-13", "soon"])
def test_what_is_no_date_has_no_range(value: str) -> None:
    assert day_range(value) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2021-06-17", "2021-06-17", "equal"),
        ("2021-06", "2021-06-01/2021-06-30", "equal"),
        ("2021-06-09", "2021-06-07/2021-06-13", "inside"),
        ("2021", "2021-06", "containing"),
        ("2021-06-01/2021-06-10", "2021-06-05/2021-06-15", "overlapping"),
        ("2021-08-01/2021-08-07", "2021-12", "before"),
        ("2022", "2021-12-31T23:59", "after"),
        ("2021-06-17", None, "unknown"),
        ("soon", "2021-06-17", "unknown"),
    ],
)
def test_two_times_have_a_relation(a: str | None, b: str | None, expected: str) -> None:
    assert relation(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2021-06-15T20:30Z", "2021-06-15T22:30+02:00", "equal"),
        ("2021-06-15T23:30-05:00", "2021-06-16T04:00Z", "after"),
        ("2021-06-15T20:30Z", "2021-06-15T18:00", "unknown"),
        ("2021-06-15T20:30Z", "2021-06-18", "before"),
        ("2021-06-15T20:30Z", "2021-06-15", "inside"),
    ],
)
def test_only_times_with_known_zones_are_held_against_each_other_to_the_hour(
    a: str, b: str, expected: str
) -> None:
    assert relation(a, b) == expected
