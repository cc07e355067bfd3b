from __future__ import annotations

import math

import pytest

from crossread.text.intervals import day_range, inside, meet, number_range


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
