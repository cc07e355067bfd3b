"""What a news text is about: its terms, with names and the words of its headline counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from crossread.text.terms import terms

_MID_SENTENCE_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_NAME_FACTOR = 2.0
_HEADLINE_FACTOR = 2.0


def topic_terms(text: str, *, headline: str) -> dict[str, float]:
    """Weight of each content term: 1 + ln(count), doubled for names and again for headline words.

    Events differ in who, where and what, which is what names and headlines tell.
    """
    names = set(terms(" ".join(_MID_SENTENCE_NAME.findall(text))))
    head = set(terms(headline))
    weights: dict[str, float] = {}
    for term, count in sorted(Counter(terms(f"{headline}\n{text}")).items()):
        weight = 1 + math.log(count)
        weight *= _NAME_FACTOR if term in names else 1.0
        weights[term] = weight * (_HEADLINE_FACTOR if term in head else 1.0)
    return weights


def topic_vectors(documents: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """Unit vectors of weighted terms, each term weighted by how few of the documents have it."""
    frequency = Counter(term for document in documents for term in document)
    return [
        _unit({term: w * math.log(1 + len(documents) / frequency[term]) for term, w in document.items()})
        for document in documents
    ]


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {term: value / length for term, value in vector.items()}


def surface_words(text: str) -> dict[str, str]:
    """Each term of a text with the word that stands for it most often, to show terms to readers."""
    seen: dict[str, Counter[str]] = {}
    for word in re.findall(r"[^\W_][\w’'-]*", text):
        for term in terms(word):
            seen.setdefault(term, Counter())[word] += 1
    return {term: min(words, key=lambda w: (-words[w], w)) for term, words in seen.items()}
