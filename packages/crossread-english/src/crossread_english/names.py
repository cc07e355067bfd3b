"""Names from token scores: the best sequence of tags in which every name begins before it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args

import numpy as np
from numpy.typing import NDArray

from crossread_english.analysis import NameKind

_NEVER = -1e9
_SHOWN = frozenset(get_args(NameKind))


def transitions(tags: Sequence[str]) -> NDArray[np.float64]:
    """Allowed steps (from, to): I-X only after B-X or I-X."""
    allowed = np.zeros((len(tags), len(tags)))
    for column, tag in enumerate(tags):
        if tag.startswith("I-"):
            for row, before in enumerate(tags):
                if before[2:] != tag[2:]:
                    allowed[row, column] = _NEVER
    return allowed


def best_tags(scores: NDArray[np.float32], allowed: NDArray[np.float64]) -> list[int]:
    """The best allowed sequence of tags (Viterbi); the first tag is number 0, 'O', before the start."""
    if not len(scores):
        return []
    total = scores[0] + allowed[0]
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        paths = total[:, None] + allowed
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return best[::-1]


def spans(tags: Sequence[str]) -> tuple[tuple[int, int, NameKind], ...]:
    """(first token, last token + 1, kind) of every person, organisation and place."""
    found: list[tuple[int, int, NameKind]] = []
    for start, tag in enumerate(tags):
        if tag.startswith("B-") and tag[2:] in _SHOWN:
            end = start + 1
            while end < len(tags) and tags[end] == "I-" + tag[2:]:
                end += 1
            found.append((start, end, cast(NameKind, tag[2:])))
    return tuple(found)
