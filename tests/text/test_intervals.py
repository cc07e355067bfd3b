from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.intervals import (
    clocks_apart,
    day_range,
    inside,
    meet,
    number_range,
    relation,
    times_apart,
    widened,
)


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


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("2021-06-15T20:30", "2021-06-18T20:30", False),
        ("2021-06-15T20:30", "2021-06-18T20:40", True),
        ("2021-06-15T23:50/2021-06-16T00:20", "2021-06-18T00:10", False),
        ("2021-06-15T20:30Z", "2021-06-18T22:30+02:00", False),
        ("2021-06-15T20:30Z", "2021-06-18T22:30", False),
        ("2021-06-15", "2021-06-18T22:30", False),
        ("soon", "2021-06-18T22:30", False),
    ],
)
def test_clocks_are_held_against_each_other_whatever_the_day(a: str, b: str, apart: bool) -> None:
    assert clocks_apart(a, b) is clocks_apart(b, a) is apart


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-06-15T06:00Z", "2021-06-15T05:45Z/2021-06-15T06:30Z"),
        ("2021-06-15T23:50-05:00", "2021-06-15T23:35-05:00/2021-06-16T00:20-05:00"),
        ("soon", "soon"),
    ],
)
def test_a_time_is_widened_by_minutes_and_keeps_its_zone(value: str, expected: str) -> None:
    assert widened(value, before=15, after=30) == expected


DAYS = st.dates(min_value=date(1900, 1, 3), max_value=date(2100, 1, 1))
ZONES = st.sampled_from(["", "Z", "+02:00", "-05:00", "+13:00"])


@st.composite
def values(draw: st.DrawFn, zones: st.SearchStrategy[str] = ZONES) -> str:
    """A year, month, day, minute or interval in ISO 8601."""
    day = draw(DAYS)
    form = draw(st.sampled_from(["year", "month", "day", "minute", "interval"]))
    if form == "interval":
        return f"{day}/{day + timedelta(days=draw(st.integers(0, 400)))}"
    if form == "minute":
        return f"{day}T{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}{draw(zones)}"
    return str(day)[: {"year": 4, "month": 7, "day": 10}[form]]


CONVERSE = {"inside": "containing", "containing": "inside", "before": "after", "after": "before"}


@given(values(), values())
def test_a_relation_read_the_other_way_is_its_converse(a: str, b: str) -> None:
    found = relation(a, b)
    assert relation(b, a) == CONVERSE.get(found, found)


@given(values())
def test_a_time_equals_itself(value: str) -> None:
    assert relation(value, value) == "equal"


@given(values(st.just("")), values(st.just("")), values(st.just("")))
def test_inside_and_before_are_transitive_without_zones(a: str, b: str, c: str) -> None:
    for kind in ("inside", "before"):
        if relation(a, b) == kind and relation(b, c) == kind:
            assert relation(a, c) == kind


@given(values(), values(), values())
def test_what_lies_inside_is_never_apart_from_what_is_around(a: str, b: str, c: str) -> None:
    if relation(a, b) in ("inside", "equal") and relation(b, c) in ("inside", "equal"):
        assert not times_apart(a, c)


@given(values())
def test_a_value_printed_and_read_again_covers_the_same_minutes(value: str) -> None:
    printed = widened(value, before=0, after=0)
    assert day_range(printed) == day_range(value)
    assert widened(printed, before=0, after=0) == printed


@given(values(), values(), st.integers(0, 600), st.integers(0, 600))
def test_times_that_meet_still_meet_when_one_is_widened(a: str, b: str, before: int, after: int) -> None:
    if not times_apart(a, b):
        assert not times_apart(widened(a, before=before, after=after), b)
