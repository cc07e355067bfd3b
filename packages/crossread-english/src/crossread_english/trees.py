"""The best tree over scored arcs (Chu and Liu 1965; Edmonds 1967)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
_ONE_ROOT = 1e6
_NEVER = -1e12


def best_tree(arcs: NDArray[np.float32]) -> list[int]:
    """Heads of words 1..n from scores (child, head), 0 the root; exactly one word hangs on the root.

    The heads' list has n items; item i is the head of word i + 1.
    """
    scores = _log_shares(arcs.astype(np.float64))
    np.fill_diagonal(scores, _NEVER)
    scores[0] = _NEVER
    heads = scores.argmax(1)
    if np.count_nonzero(heads[1:] == 0) != 1 or _cycle(heads) is not None:
        scores[1:, 0] -= _ONE_ROOT  # with a price this high the best tree has the fewest roots: one
        heads = _spanning(scores)
    return [int(head) for head in heads[1:]]


def _log_shares(scores: Scores) -> Scores:
    top = scores.max(1, keepdims=True)
    return np.asarray(scores - top - np.log(np.exp(scores - top).sum(1, keepdims=True)))


def _cycle(heads: NDArray[np.intp]) -> list[int] | None:
    """The nodes of one cycle, if the heads have one."""
    state = np.zeros(len(heads), dtype=np.int64)
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while not state[node]:
            state[node] = start
            node = int(heads[node])
        if state[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(int(heads[cycle[-1]]))
            return cycle
    return None


def _spanning(scores: Scores) -> NDArray[np.intp]:
    """Heads of the best tree: break each cycle where that costs least, by contracting it."""
    heads: NDArray[np.intp] = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = [node for node in range(len(heads)) if node not in set(cycle)]
    inside = scores[cycle, heads[cycle]]
    loss = scores[np.ix_(cycle, rest)] - inside[:, None]  # entering the cycle at a member from outside
    leaving = scores[np.ix_(rest, cycle)]
    size = len(rest)
    smaller = np.full((size + 1, size + 1), _NEVER)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    smaller[size, :size] = loss.max(0)
    smaller[:size, size] = leaving.max(1)
    return _expanded(_spanning(smaller), heads, cycle, rest, loss.argmax(0), leaving.argmax(1))


def _expanded(
    small: NDArray[np.intp],
    heads: NDArray[np.intp],
    cycle: list[int],
    rest: list[int],
    entry: NDArray[np.intp],
    exit_: NDArray[np.intp],
) -> NDArray[np.intp]:
    """The tree over all nodes from the tree with the cycle as one node."""
    full = heads.copy()
    for place, node in enumerate(rest):
        chosen = int(small[place])
        full[node] = cycle[int(exit_[place])] if chosen == len(rest) else rest[chosen]
    outside = int(small[len(rest)])
    full[cycle[int(entry[outside])]] = rest[outside]
    full[0] = 0
    return full
