from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.clusters import average_linkage, joiners
from crossread.text.vectors import cosine, similar_pairs, weigh


def test_a_chain_of_near_matches_does_not_hold_unlike_items_together() -> None:
    chain = [(0, 1, 0.6), (1, 2, 0.6), (2, 3, 0.6)]
    assert average_linkage(4, chain, threshold=0.5) == [[0, 1], [2, 3]]


def test_items_alike_in_all_pairs_are_one_cluster() -> None:
    assert average_linkage(3, [(0, 1, 0.9), (0, 2, 0.8), (1, 2, 0.7)], threshold=0.5) == [[0, 1, 2]]


def test_an_item_joins_a_cluster_that_it_is_like_on_average() -> None:
    assert joiners([[0, 1], [2, 3]], [(0, 2, 0.9), (0, 3, 0.3), (1, 2, 0.2)], threshold=0.5) == [[2], [0]]


def test_an_item_does_not_join_by_way_of_one_that_joined() -> None:
    assert joiners([[0], [1, 2], [3]], [(0, 1, 0.9), (1, 3, 0.9)], threshold=0.5) == [[1], [], [1]]


similarities = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.01, 1.0),
    max_size=30,
)


@given(similarities, st.randoms())
def test_clusters_partition_the_items_whatever_the_order_of_pairs(
    found: dict[tuple[int, int], float], rng: random.Random
) -> None:
    pairs = [(i, j, s) for (i, j), s in found.items()]
    clusters = average_linkage(10, pairs, threshold=0.4)
    rng.shuffle(pairs)
    assert sorted(i for cluster in clusters for i in cluster) == list(range(10))
    assert average_linkage(10, pairs, threshold=0.4) == clusters


@given(st.lists(st.lists(st.sampled_from("abcdefg"), min_size=1), min_size=2, max_size=8))
def test_the_inverted_index_finds_the_pairs_that_all_against_all_finds(documents: list[list[str]]) -> None:
    vectors = weigh(documents)
    brute = {
        (i, j) for j in range(len(vectors)) for i in range(j) if cosine(vectors[i], vectors[j]) >= 0.5 + 1e-9
    }
    found = {(i, j) for i, j, _ in similar_pairs(vectors, at_least=0.5)}
    assert brute <= found
