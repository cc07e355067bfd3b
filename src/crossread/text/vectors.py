"""Sparse vectors of weighted terms, and their cosine."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Vector = Mapping[str, float]


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


def similar_pairs(vectors: Sequence[Vector], *, at_least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs ``(i, j, cosine)`` with ``i < j`` and a cosine of ``at_least``, found by an inverted index."""
    postings: dict[str, list[int]] = defaultdict(list)
    for j, vector in enumerate(vectors):
        scores: dict[int, float] = defaultdict(float)
        for term, value in vector.items():
            for i in postings[term]:
                scores[i] += value * vectors[i][term]
            postings[term].append(j)
        for i in sorted(scores):
            if scores[i] >= at_least:
                yield i, j, scores[i]
