"""What a news text is about: its terms, with names and the words of its headline counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from crossread.text.terms import terms

_MID_SENTENCE_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_CALENDAR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
)
_NAME_FACTOR = 2.0
_HEADLINE_FACTOR = 2.0
_EVEN = 3.0


def topic_terms(text: str, *, headline: str) -> dict[str, float]:
    """Weight of each content term: 1 + ln(count), doubled for names and again for headline words.

    Events differ in who, where and what, which is what names and headlines tell.
    """
    names = topic_names(text)
    head = set(terms(headline))
    weights: dict[str, float] = {}
    for term, count in sorted(Counter(terms(f"{headline}\n{text}")).items()):
        weight = 1 + math.log(count)
        weight *= _NAME_FACTOR if term in names else 1.0
        weights[term] = weight * (_HEADLINE_FACTOR if term in head else 1.0)
    return weights


def topic_names(text: str) -> frozenset[str]:
    """Terms of the names in a text: words with a capital within a sentence, days and months aside."""
    found = _MID_SENTENCE_NAME.findall(text)
    return frozenset(terms(" ".join(name for name in found if not _CALENDAR.match(name))))


def topic_vectors(documents: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """Unit vectors of weighted terms, those that few of the documents have weighing up to twice as much.

    Plain inverse document frequency would take the weight from what all accounts of one event share,
    which is the event; the constant beside it keeps that weight.
    """
    frequency = Counter(term for document in documents for term in document)
    rarity = {term: _EVEN + math.log(1 + len(documents) / count) for term, count in frequency.items()}
    return [_unit({term: w * rarity[term] for term, w in document.items()}) for document in documents]


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
