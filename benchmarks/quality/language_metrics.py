"""Scores of a language model: what is counted, apart from where the data lies.

Words, tags and arcs are counted as the CoNLL 2018 shared task does (Zeman et al. 2018): a system's
word is right where a gold word covers the same characters, an arc where its head is right as well.
Labels count with their subtypes; ``las_universal`` leaves those out, as CoNLL does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, gold or read; ``head`` is the span of its head, None for the root."""

    span: tuple[int, int]
    upos: str
    feats: str
    lemma: str
    head: tuple[int, int] | None
    deprel: str


def f1(right: int, found: int, gold: int) -> float:
    """Harmonic mean of precision and recall, in per cent."""
    return 200 * right / (found + gold) if found + gold else 100.0


def shared(found: Iterable[Hashable], gold: Iterable[Hashable]) -> float:
    """F1 of two collections of items, in per cent."""
    ours, theirs = Counter(found), Counter(gold)
    return f1((ours & theirs).total(), ours.total(), theirs.total())


def word_scores(found: Sequence[Word], gold: Sequence[Word]) -> dict[str, float]:
    """F1 of words, tags, lemmas and arcs; on gold words it is plain accuracy."""
    return {
        "words": shared((w.span for w in found), (w.span for w in gold)),
        "upos": shared(((w.span, w.upos) for w in found), ((w.span, w.upos) for w in gold)),
        "feats": shared(((w.span, w.feats) for w in found), ((w.span, w.feats) for w in gold)),
        "lemma": shared(((w.span, w.lemma) for w in found), ((w.span, w.lemma) for w in gold)),
        "uas": shared(((w.span, w.head) for w in found), ((w.span, w.head) for w in gold)),
        "las": shared(
            ((w.span, w.head, w.deprel) for w in found), ((w.span, w.head, w.deprel) for w in gold)
        ),
        "las_universal": shared(map(_universal, found), map(_universal, gold)),
    }


def _universal(word: Word) -> tuple[Hashable, ...]:
    return word.span, word.head, word.deprel.partition(":")[0]


def pearson(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Pearson's correlation."""
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    covariance = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    spread = sum((x - mean_x) ** 2 for x in xs) * sum((y - mean_y) ** 2 for y in ys)
    return float(covariance / spread**0.5)
