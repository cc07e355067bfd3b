from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossread.text import overlaps as module
from crossread.text.overlaps import LEAST_NEIGHBOURS, overlaps

FAR = 1 << 40
"""Numbers are given this far apart, as numbers that differ in their last bits are taken for one."""

sets = st.lists(st.lists(st.integers(0, 12), max_size=10), max_size=9)


def met(given_sets: list[list[int]], **options: int) -> dict[tuple[int, int], int]:
    found = overlaps(
        (np.array([number * FAR for number in numbers], dtype=np.uint64) for numbers in given_sets), **options
    )
    pairs = zip(found.left.tolist(), found.right.tolist(), strict=True)
    return dict(zip(pairs, found.shared.tolist(), strict=True))


def by_hand(given_sets: list[list[int]]) -> dict[tuple[int, int], int]:
    """Every set against every other."""
    shared = {
        (i, j): len(set(given_sets[i]) & set(right)) for j, right in enumerate(given_sets) for i in range(j)
    }
    return {pair: count for pair, count in shared.items() if count}


def test_no_sets_have_nothing_in_common() -> None:
    assert met([]) == {}


def test_sets_of_nothing_have_nothing_in_common() -> None:
    assert met([[], [], []]) == {}


@given(sets)
def test_the_index_counts_what_all_against_all_counts(given_sets: list[list[int]]) -> None:
    assert met(given_sets) == by_hand(given_sets)


@given(sets)
def test_counting_in_small_rounds_changes_nothing(given_sets: list[list[int]]) -> None:
    with patch.object(module, "_ROUND", 2):
        assert met(given_sets) == by_hand(given_sets)


@given(sets)
def test_pairs_come_in_order(given_sets: list[list[int]]) -> None:
    assert list(met(given_sets)) == sorted(by_hand(given_sets))


@given(sets)
def test_sizes_count_each_number_once(given_sets: list[list[int]]) -> None:
    found = overlaps(np.array([n * FAR for n in numbers], dtype=np.uint64) for numbers in given_sets)
    assert found.sizes.tolist() == [len(set(numbers)) for numbers in given_sets]


def test_a_number_that_very_many_sets_hold_pairs_neighbours_alone() -> None:
    found = met([[1]] * 100, most_holders=10)
    partners = Counter(right - left for left, right in found)
    assert sorted(partners) == list(range(1, LEAST_NEIGHBOURS + 1))


def test_a_rare_number_still_pairs_sets_that_share_a_very_common_one() -> None:
    everybody = [[1] for _ in range(100)]
    everybody[3], everybody[90] = [1, 2], [1, 2]
    assert met(everybody, most_holders=10)[3, 90] == 1
