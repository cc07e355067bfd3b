"""How alike what two sentences mean is, by the vectors of an engine, less what their whole story means."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from crossread.records import Meaning, Span

DECIMALS = 2
"""Digits to which a likeness is rounded: far coarser than what one vector differs by between machines."""

FEWEST = 20
"""Sentences below which their mean is more of each than of the story, and meanings are left out."""


class SentenceMeanings:
    """The vectors of the sentences of one story.

    Sentences of one story are all about one event, and their vectors all point much the same way. What they
    share is taken from each, so that what is left tells them apart (the "all-but-the-top" of Mu and
    Viswanath 2018, without its components).
    """

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        """``meanings`` are those of one story's sentences; there may be none, and few are not used."""
        given = list(meanings)
        found = given if len(given) >= FEWEST else []
        centred = _centred(np.array([meaning.vector for meaning in found], dtype=np.float32))
        self._vectors = {(m.article, m.start): row for m, row in zip(found, centred, strict=True)}

    def likeness(self, a: Span, b: Span) -> float | None:
        """Cosine of two sentences, from -1 to 1; None where one has no vector."""
        one, other = self._vectors.get((a.article, a.start)), self._vectors.get((b.article, b.start))
        if one is None or other is None:
            return None
        return round(float(one @ other), DECIMALS)


def _centred(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    if not len(rows):
        return rows
    rest = rows - rows.mean(axis=0)
    length = np.linalg.norm(rest, axis=1, keepdims=True)
    centred: NDArray[np.float32] = rest / np.where(length > 0, length, 1)
    return centred
