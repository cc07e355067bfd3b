"""Fingerprints of a text: the few runs of five words by which it is recognised in another.

Every five words in a row (a *shingle*, Broder 1997) become a number of 64 bits. Of every four shingles in a
row the least is kept (*winnowing*, Schleimer, Wilkerson and Aiken 2003), some two of five. So two texts
that have eight words in a row in common always have a fingerprint in common, wherever the eight words
stand. The numbers depend on the words alone: they are the same on every machine, in every run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossread.text.fold import fold_words

Hashes: TypeAlias = NDArray[np.uint64]
"""Numbers of 64 bits, one for each word, shingle or fingerprint, in the order of the text."""

SHINGLE = 5
"""Words in a shingle: four in a row are often a phrase of the language, six break at any changed word."""

WINDOW = 4
"""Shingles of which the least is kept, so that shared runs of ``GUARANTEED`` words are never missed."""

GUARANTEED = SHINGLE + WINDOW - 1
"""The shortest run of words that two texts cannot share without sharing a fingerprint."""

_WORD_BYTES = 8
_REMEMBERED = 2_000_000
"""Spellings kept with the numbers of their words, some 300 MB at most; past it the memory starts anew."""

_BATCH = 64
"""Texts that are hashed in one go, which spares starting each sum anew for some hundred numbers."""

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_HALF = np.uint64(32)
_NONE = np.uint64(2**64 - 1)


class _Spellings(dict[str, bytes]):
    """What stands between two spaces, and the numbers of the words in it, one after the other."""

    def __missing__(self, spelling: str) -> bytes:
        if len(self) >= _REMEMBERED:
            self.clear()
        numbers = b"".join(map(_number, fold_words(spelling)))
        self[spelling] = numbers
        return numbers


@lru_cache(maxsize=_REMEMBERED // 2)
def _number(word: str) -> bytes:
    return blake2b(word.encode("utf-8", "surrogatepass"), digest_size=_WORD_BYTES).digest()


_spellings = _Spellings()


def fingerprints(texts: Iterable[str]) -> Iterator[Hashes]:
    """For each text the least of every four shingles in a row, in order, one of several alike in a row.

    At either end of a text fewer than four make do, so that five words already have a fingerprint.
    """
    waiting = iter(texts)
    while batch := [_word_bytes(text) for text in islice(waiting, _BATCH)]:
        ends = np.cumsum([len(words) // _WORD_BYTES for words in batch])
        least = _least(_shingles(np.frombuffer(b"".join(batch), dtype="<u8"), ends))
        kept = np.flatnonzero((least != _NONE) & (least != np.append(_NONE, least[:-1])))
        yield from np.split(least[kept], np.searchsorted(kept, ends[:-1]))


def _word_bytes(text: str) -> bytes:
    """Eight bytes for each word that ``fold_words`` finds in ``text``.

    No word reaches over white space, so the text is cut there and each spelling is folded once.
    """
    return b"".join(map(_spellings.__getitem__, text.split()))


def _shingles(words: Hashes, ends: NDArray[np.int64]) -> Hashes:
    """One number for the five words from each word on, ``_NONE`` where the text ends before the fifth.

    ``words`` are those of several texts, ``ends`` where each text ends in them. A number is a polynomial of
    those of its words, then mixed (after SplitMix64, Steele and others 2014), so that their order tells
    nothing of the words.
    """
    mixed = np.zeros(len(words), dtype=np.uint64)
    count = max(len(words) - SHINGLE + 1, 0)
    for offset in range(SHINGLE):
        mixed *= _STEP
        mixed[:count] += words[offset : offset + count]
    mixed ^= mixed >> _HALF
    mixed *= _MIX
    mixed ^= mixed >> _HALF
    broken = ends[:, None] - np.arange(1, SHINGLE)
    mixed[broken[broken >= 0]] = _NONE
    return mixed


def _least(found: Hashes) -> Hashes:
    """The least of each number and the three before it.

    Between two texts stand four that are ``_NONE``, so that no four hold shingles of both.
    """
    least = found.copy()
    for offset in range(1, WINDOW):
        np.minimum(least[offset:], found[:-offset], out=least[offset:])
    return least
