"""Numbers in figures and words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.numbers import NUMBER, may_hold_number, parse_fraction, parse_number, parse_ordinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("284.46", 284.46),
        ("2.5 million", 2.5e6),
        ("$", None),
        ("4m", 4e6),
        ("2.5bn", 2.5e9),
        ("seven", 7),
        ("Twenty-Five", 25),
        ("ninety nine", 99),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 5e5),
        ("a quarter of a million", 2.5e5),
        ("two and a half million", 2.5e6),
        ("one hundred and five", 105),
        ("two million three hundred thousand", 2.3e6),
        ("two and three", None),
        ("nine eleven", None),
        ("the", None),
        ("", None),
    ],
)
def test_a_number_expression_has_its_value(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@given(st.integers(0, 10**15))
def test_figures_with_commas_read_as_they_were_written(number: int) -> None:
    assert parse_number(f"{number:,}") == number


@given(st.text(max_size=30))
def test_any_text_reads_as_a_number_or_as_none(text: str) -> None:
    value = parse_number(text)
    assert value is None or value >= 0


def test_the_expression_finds_whole_numbers_in_running_text() -> None:
    found = re.findall(
        rf"(?<!\w){NUMBER}", "Twenty-five of 1,200 men and half a million others, someone said."
    )
    assert found == ["Twenty-five", "1,200", "half a million"]


def test_ordinals_are_read_in_words_and_figures() -> None:
    assert [parse_ordinal(word) for word in ("third", "3rd", "21st", "three")] == [3, 3, 21, None]


def test_fractions_are_read_in_words() -> None:
    assert parse_fraction("half") == 0.5
    assert parse_fraction("two-thirds") == pytest.approx(2 / 3)
    assert parse_fraction("a quarter") == 0.25
    assert parse_fraction("two") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2½", 2.5),
        ("10 1/2", 10.5),
        (".5", 0.5),
        ("12,34,567", 1234567),
        ("40\u202f000", 40000),
        ("6 crore", 6e7),
        ("half million", 5e5),
        ("three quarters of a million", 7.5e5),
        ("twenty and three fifths", 20.6),
        ("three million and a half", 3.5e6),
        ("five point two million", 5.2e6),
        ("hundred thousand", 1e5),
        ("a million and a half", 1.5e6),
    ],
)
def test_fractions_decimals_and_groupings_of_other_places_are_read(text: str, value: float) -> None:
    assert parse_number(text) == pytest.approx(value)


def test_a_scaled_figure_has_no_noise() -> None:
    assert parse_number("34.3 billion") == 34_300_000_000


def test_ordinals_go_beyond_ten() -> None:
    assert [parse_ordinal(word) for word in ("twelfth", "twenty-first", "ninetieth")] == [12, 21, 90]


@given(st.integers(0, 100), st.sampled_from(["million", "hundred", "dozen", "people"]))
def test_a_text_with_a_number_is_never_passed_over(number: int, word: str) -> None:
    assert may_hold_number(f"some {number} {word}")
