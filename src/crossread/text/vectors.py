"""Sparse vectors of weighted terms, and their cosine."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

Vector = Mapping[str, float]
Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_SPARSE = 32
"""Where fewer than one vector in so many is met, those met are sorted out rather than all counted."""


def weigh(
    documents: Sequence[Iterable[str]], *, among: Sequence[Iterable[str]] | None = None
) -> list[dict[str, float]]:
    """Unit vectors of the documents' terms, weighted by inverse document frequency.

    A term counts once a document: claims are short, and a repeated word says no more. ``among`` are the
    texts in which the frequency is counted where they are not the documents: the sentences of claims that
    stand inside one another.
    """
    bags = [set(document) for document in documents]
    weight = rarities({term for bag in bags for term in bag}, among=bags if among is None else among)
    return [_unit({term: weight[term] for term in sorted(bag)}) for bag in bags]


def rarities(terms: Iterable[str], *, among: Sequence[Iterable[str]]) -> dict[str, float]:
    """Inverse document frequency of terms: the logarithm of one and the texts for each that has the term."""
    frequency = Counter(term for text in among for term in set(text))
    return {term: math.log(1 + len(among) / (frequency[term] or 1)) for term in sorted(terms)}


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()}


def cosine(a: Vector, b: Vector) -> float:
    """Cosine of two unit vectors, from 0 to 1."""
    return sum(value * b[term] for term, value in a.items() if term in b)


def similar_pairs(
    vectors: Sequence[Vector], *, at_least: float, least_shared: int = 1
) -> Iterator[tuple[int, int, float]]:
    """Pairs ``(i, j, cosine)`` with ``i < j``, a cosine of ``at_least`` and ``least_shared`` terms in common.

    They come by ``j``, then ``i``. Of each unit vector only so many terms are indexed, rarest first, that two
    vectors alike enough must share one of them (prefix filtering, Bayardo, Ma and Srikant 2007); what the
    others can add is bounded before a cosine is worked out. Nothing is lost by it.
    """
    index = _Index(vectors, at_least, least_shared)
    for j, vector in enumerate(vectors):
        for i in index.candidates(j):
            other, score, shared = vectors[i], 0.0, 0
            for term, value in vector.items():
                if term in other:
                    score += value * other[term]
                    shared += 1
            if score >= at_least and shared >= least_shared:
                yield i, j, score


_MARGIN = 1e-9
"""Bounds are so much wider than they need be, as sums in another order differ in their last bits."""


class _Index:
    """Unit vectors by their rare terms; each vector must be asked for once, in order.

    Terms are numbered from the rarest on. ``_docs`` and ``_weights`` hold the postings of all terms one after
    another, those of term ``t`` from ``_starts[t]`` on, of which the first ``_filled[t]`` are in use.
    ``_rest`` is the length of what is not indexed of a vector, and ``_cut`` the first term of that.
    """

    def __init__(self, vectors: Sequence[Vector], at_least: float, least_shared: int) -> None:
        frequency = Counter(term for vector in vectors for term in vector)
        rank = {term: n for n, term in enumerate(sorted(frequency, key=lambda term: (frequency[term], term)))}
        self._at_least = at_least - _MARGIN
        self._terms: list[Numbers] = []
        self._values: list[Floats] = []
        self._tails: list[Floats] = []
        self._indexed: list[int] = []
        self._rest = np.zeros(len(vectors))
        self._cut = np.zeros(len(vectors), dtype=np.int64)
        for number, vector in enumerate(vectors):
            self._take(number, vector, rank, least_shared)
        counts = np.zeros(len(rank) + 1, dtype=np.int64)
        for terms, indexed in zip(self._terms, self._indexed, strict=True):
            counts[terms[:indexed] + 1] += 1
        self._starts = np.cumsum(counts)
        self._filled = np.zeros(len(rank), dtype=np.int64)
        self._docs = np.zeros(int(self._starts[-1]), dtype=np.int64)
        self._weights = np.zeros(len(self._docs))

    def _take(self, number: int, vector: Vector, rank: Mapping[str, int], least_shared: int) -> None:
        """Note a vector's terms from the rarest on, their weights, and the length of what follows each."""
        ranked = sorted((rank[term], value) for term, value in vector.items())
        terms = np.array([term for term, _ in ranked], dtype=np.int64)
        values = np.array([value for _, value in ranked])
        tails = np.sqrt(np.append(np.cumsum((values * values)[::-1])[::-1], 0.0))
        needed = int(np.searchsorted(-tails, -self._at_least, side="right"))
        indexed = max(0, min(needed, len(terms) - least_shared + 1))
        self._terms.append(terms)
        self._values.append(values)
        self._tails.append(tails)
        self._indexed.append(indexed)
        self._rest[number] = tails[indexed]
        self._cut[number] = terms[indexed] if indexed < len(terms) else len(rank)

    def candidates(self, number: int) -> list[int]:
        """The vectors before this one that may be alike enough, in order; then this one is added."""
        terms, values = self._terms[number], self._values[number]
        firsts, lengths = self._starts[terms], self._filled[terms]
        found = self._alike(number, firsts, lengths, values) if lengths.any() else []
        indexed = self._indexed[number]
        places = (firsts + lengths)[:indexed]
        self._docs[places] = number
        self._weights[places] = values[:indexed]
        self._filled[terms[:indexed]] += 1
        return found

    def _alike(self, number: int, firsts: Numbers, lengths: Numbers, values: Floats) -> list[int]:
        stretches = [slice(a, a + n) for a, n in zip(firsts.tolist(), lengths.tolist(), strict=True) if n]
        docs = np.concatenate([self._docs[stretch] for stretch in stretches])
        weights = np.concatenate([self._weights[stretch] for stretch in stretches])
        weights *= np.repeat(values, lengths)
        if len(docs) * _SPARSE > number:
            sums = np.bincount(docs, weights)
            met = np.flatnonzero(sums)
            known = sums[met]
        else:
            met, places = np.unique(docs, return_inverse=True)
            known = np.bincount(places, weights)
        beyond = self._tails[number][np.searchsorted(self._terms[number], self._cut[met])]
        return met[known + self._rest[met] * beyond >= self._at_least].tolist()  # type: ignore[no-any-return]
