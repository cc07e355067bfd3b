"""Sentences too long for the network are read in windows and joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from crossread_english.analysis import Analysis, NameKind

Window = tuple[int, int]
_MOST_PIECES = 250
_WIDTH = 384


def cut(pieces: Sequence[tuple[int, ...]]) -> Iterator[Window]:
    """Runs of tokens (first, last + 1) of at most 250 pieces; a single longer token stands alone.

    A token has at most 100 pieces, so every window fits the network's 512 positions.
    """
    start = size = 0
    for place, own in enumerate(pieces):
        if size + len(own) > _MOST_PIECES and place > start:
            yield start, place
            start, size = place, 0
        size += len(own)
    if start < len(pieces):
        yield start, len(pieces)


def joined(parts: Sequence[Analysis], *, vectors: bool) -> Analysis:
    """One analysis of all windows: later roots hang on the first as parataxis."""
    if not parts:
        return Analysis((), (), (), (), (), (), (), (0.0,) * _WIDTH if vectors else ())
    if len(parts) == 1:
        return parts[0]
    arcs = list(_arcs(parts))
    return Analysis(
        tuple(token for part in parts for token in part.tokens),
        tuple(upos for part in parts for upos in part.upos),
        tuple(feats for part in parts for feats in part.feats),
        tuple(lemma for part in parts for lemma in part.lemmas),
        tuple(head for head, _ in arcs),
        tuple(deprel for _, deprel in arcs),
        tuple(_names(parts)),
        _mean([part.vector for part in parts]) if vectors else (),
    )


def _mean(vectors: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """The unit mean of unit vectors."""
    mean = np.mean(vectors, axis=0)
    return tuple((mean / np.linalg.norm(mean)).tolist())


def _arcs(parts: Sequence[Analysis]) -> Iterator[tuple[int, str]]:
    """Head and label of every token, counted through all windows."""
    root = parts[0].heads.index(-1)
    before = 0
    for part in parts:
        for head, deprel in zip(part.heads, part.deprels, strict=True):
            if head >= 0:
                yield head + before, deprel
            else:
                yield (root, "parataxis") if before else (-1, deprel)
        before += len(part.tokens)


def _names(parts: Sequence[Analysis]) -> Iterator[tuple[int, int, NameKind]]:
    before = 0
    for part in parts:
        for start, end, kind in part.names:
            yield start + before, end + before, kind
        before += len(part.tokens)
