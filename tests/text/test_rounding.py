from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.rounding import COUNTED, MEASURED, Reading, last_place, slack


@pytest.mark.parametrize(
    ("value", "place"),
    [(25, 1), (40, 10), (4400, 100), (2.5, 0.1), (1.5e9, 1e8), (57 * 0.01, 0.01), (-30, 10)],
)
def test_the_last_place_is_that_of_the_last_digit_that_is_not_zero(value: float, place: float) -> None:
    assert last_place(value) == pytest.approx(place)


@pytest.mark.parametrize(
    ("value", "reading", "expected"),
    [
        (25, "measured", 0.5),
        (40, "measured", 5),
        (100, "measured", 15),
        (40, "to_the_unit", 0.5),
        (51.7, "to_the_unit", 0.05),
        (200, "counted", 8),
        (12, "counted", 0),
        (20_000_000, "counted", 800_000),
        (200, "as_written", 0),
        (0, "measured", 0),
    ],
)
def test_a_figure_may_be_rounded_as_it_is_written(value: float, reading: Reading, expected: float) -> None:
    assert slack(value, reading) == pytest.approx(expected)


@given(st.floats(min_value=-1e12, max_value=1e12), st.sampled_from(["measured", "counted"]))
def test_rounding_never_goes_past_its_share_of_the_value(value: float, reading: Reading) -> None:
    assert 0 <= slack(value, reading) <= max(MEASURED, COUNTED) * abs(value)
