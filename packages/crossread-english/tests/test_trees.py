from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossread_english.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """One root, and every word reaches it."""
    for node in range(1, len(heads) + 1):
        seen: set[int] = set()
        while node and node not in seen:
            seen.add(node)
            node = heads[node - 1]
        if node:
            return False
    return heads.count(0) == 1


def worth(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    shares = scores.astype(float) - np.log(np.exp(scores.astype(float)).sum(1, keepdims=True))
    return float(sum(shares[child, head] for child, head in enumerate(heads, 1)))


@given(st.integers(1, 5), st.integers(0, 10_000))
def test_no_tree_is_better_than_the_best(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 3, (words + 1, words + 1)).astype(np.float32)
    found = tuple(best_tree(scores))
    every = (heads for heads in product(range(words + 1), repeat=words) if is_tree(heads))
    assert is_tree(found)
    assert worth(scores, found) >= max(worth(scores, heads) for heads in every) - 1e-6
