"""Vectors of terms: the search for like ones finds what holding all against all finds, to the last bit."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.vectors import Vector, similar_pairs, weigh

DOCUMENTS = st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=7), max_size=25)


def all_against_all(
    vectors: list[dict[str, float]], at_least: float, least_shared: int
) -> list[tuple[int, int, float]]:
    found = []
    for i, j in combinations(range(len(vectors)), 2):
        shared = [term for term in vectors[j] if term in vectors[i]]
        score = 0.0
        for term in shared:
            score += vectors[j][term] * vectors[i][term]
        if len(shared) >= max(least_shared, 1) and score >= at_least:
            found.append((i, j, score))
    return sorted(found, key=lambda pair: (pair[1], pair[0]))


@given(DOCUMENTS, st.sampled_from([0.02, 0.1, 0.3, 0.45, 0.6, 0.95, 1.0]), st.integers(1, 4))
def test_no_pair_that_is_alike_enough_is_lost(
    documents: list[list[str]], at_least: float, least_shared: int
) -> None:
    vectors = weigh(documents)
    found = list(similar_pairs(vectors, at_least=at_least, least_shared=least_shared))
    assert found == all_against_all(vectors, at_least, least_shared)


@given(st.integers(0, 60))
def test_pairs_among_many_vectors_are_those_among_few(strangers: int) -> None:
    """Vectors that share nothing with a pair stand before it, so that few of all are met."""
    vectors: list[Vector] = [{f"stranger {n}": 1.0} for n in range(strangers)]
    vectors += [{"ferry": 0.6, "pier": 0.8}, {"ferry": 0.6, "quay": 0.8}]
    assert [(i - strangers, j - strangers) for i, j, _ in similar_pairs(vectors, at_least=0.3)] == [(0, 1)]


def test_vectors_without_terms_are_like_nothing() -> None:
    assert list(similar_pairs([{}, {}, {"ferry": 1.0}], at_least=0.1)) == []
