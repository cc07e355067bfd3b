from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.data import load
from crossread.text.intervals import inside
from crossread.text.units import dimension, in_base

UNITS = [unit for table in load("units").values() for unit in table if unit != "base"]
VALUES = st.floats(min_value=0.001, max_value=1e9)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (25, "mile", 40_233.6),
        (12, "mph", 5.36448),
        (100, "celsius", 373.15),
        (212, "fahrenheit", 373.15),
        (-40, "fahrenheit", 233.15),
        (1, "hectare", 10_000),
        (1, "knot", 1852 / 3600),
        (2, "week", 1_209_600),
    ],
)
def test_a_unit_is_known_in_its_base(value: float, unit: str, expected: float) -> None:
    low, high = in_base((value, value), unit)
    assert low == high == pytest.approx(expected)


@pytest.mark.parametrize(
    ("unit", "low", "high"),
    [
        ("ton", 907.18474, 1016.0469088),
        ("gallon", 0.003785411784, 0.00454609),
        ("month", 28 * 86400, 31 * 86400),
        ("year", 365 * 86400, 366 * 86400),
    ],
)
def test_a_name_for_several_units_is_an_interval(unit: str, low: float, high: float) -> None:
    assert in_base((1, 1), unit) == pytest.approx((low, high))


def test_the_metric_ton_is_one_that_ton_may_mean() -> None:
    assert inside((1000, 1000), in_base((1, 1), "ton"))


@pytest.mark.parametrize(
    "unit", ["USD", "EUR", "person", "percent", "percentage_point", "degree", "night", None]
)
def test_what_does_not_convert_has_no_dimension(unit: str | None) -> None:
    assert dimension(unit) is None


def test_no_currency_converts() -> None:
    words = load("en/quantities")
    currencies = {*words["currency_before"].values(), *(code for code, _ in words["currency_after"].values())}
    assert not currencies & set(UNITS)


def test_units_that_convert_are_names_that_quantities_have() -> None:
    assert set(UNITS) <= {unit for unit, _ in load("en/quantities")["units"].values()}


def test_a_unit_without_a_dimension_cannot_be_converted() -> None:
    with pytest.raises(KeyError):
        in_base((1, 1), "USD")


@given(st.sampled_from(UNITS), VALUES, VALUES)
def test_conversion_keeps_the_order_of_numbers(unit: str, a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert in_base((low, low), unit)[0] <= in_base((high, high), unit)[0]
    assert in_base((low, high), unit) == (in_base((low, low), unit)[0], in_base((high, high), unit)[1])


def test_the_unit_library_is_imported_at_the_first_conversion_only() -> None:
    code = (
        "import json, sys, crossread.pipeline\n"
        "from crossread.text.units import dimension, in_base\n"
        "before = (dimension('mile'), 'pint' in sys.modules)\n"
        "in_base((1, 1), 'mile')\n"
        "print(json.dumps([*before, 'pint' in sys.modules]))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(run.stdout) == ["length", False, True]
