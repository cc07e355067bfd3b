"""What the model says about one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["PER", "ORG", "LOC"]


@dataclass(frozen=True, slots=True)
class Analysis:
    """One sentence read: parallel tuples, one value a token.

    ``tokens`` are (start, end) offsets into the sentence, in characters. ``upos``, ``feats``
    (``Number=Sing|Person=3`` or ``_``), ``lemmas`` and ``deprels`` follow Universal Dependencies;
    ``heads`` are token numbers from 0, -1 for the root. ``names`` are (first token, last token + 1,
    kind). ``vector`` is the sentence's unit vector, 384 numbers: the product of two is their
    likeness; it is empty where none was asked for. A sentence of white space alone has no tokens and
    a vector of noughts.
    """

    tokens: tuple[tuple[int, int], ...]
    upos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[tuple[int, int, NameKind], ...]
    vector: tuple[float, ...]
