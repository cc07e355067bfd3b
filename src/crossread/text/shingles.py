"""Fingerprints of a text: the few runs of five words by which it is recognised in another.

Every five words in a row (a *shingle*, Broder 1997) become a number of 64 bits. Of every four shingles in a
row the least is kept (*winnowing*, Schleimer, Wilkerson and Aiken 2003), some two of five. So two texts
that have eight words in a row in common always have a fingerprint in common, wherever the eight words
stand. The numbers depend on the words alone: they are the same on every machine, in every run.

A word is here a run of letters and digits, so that "don't" is two; what ``text.fold`` takes for the same
words is the same here too. Letters past U+FFFF are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossread.text.fold import fold

Hashes: TypeAlias = NDArray[np.uint64]
"""Numbers of 64 bits, one for each word, shingle or fingerprint, in the order of the text."""

SHINGLE = 5
"""Words in a shingle: four in a row are often a phrase of the language, six break at any changed word."""

WINDOW = 4
"""Shingles of which the least is kept, so that shared runs of ``GUARANTEED`` words are never missed."""

GUARANTEED = SHINGLE + WINDOW - 1
"""The shortest run of words that two texts cannot share without sharing a fingerprint."""

_BATCH = 64
"""Texts that are hashed in one go, which spares starting each sum anew for some hundred numbers."""

_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xD6E8FEB86659FD93)
_HALF = np.uint64(32)
_NONE = np.uint64(2**64 - 1)


def fingerprints(texts: Iterable[str]) -> Iterator[Hashes]:
    """For each text the least of every four shingles in a row, in order, one of several alike in a row.

    At either end of a text fewer than four make do, so that five words already have a fingerprint.
    """
    waiting = iter(texts)
    while batch := list(islice(waiting, _BATCH)):
        words, ends = _words([fold(text) for text in batch])
        least = _least(_shingles(words, ends))
        kept = np.flatnonzero((least != _NONE) & (least != np.append(_NONE, least[:-1])))
        yield from np.split(least[kept], np.searchsorted(kept, ends[:-1]))


def _words(texts: Sequence[str]) -> tuple[Hashes, NDArray[np.int64]]:
    """One number for each run of letters and digits in folded ``texts``, and where each text ends in them.

    A number is the polynomial of a word's letters, read off running sums over all the texts (Karp and Rabin
    1987), then mixed.
    """
    codes = np.frombuffer("\n".join([*texts, ""]).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    letters = _letters().take(codes, mode="clip")
    edges = np.flatnonzero(np.diff(letters != 0, prepend=False))
    starts, stops = edges[::2], edges[1::2]
    powers, inverses = _powers(len(codes).bit_length())
    sums = np.cumsum(letters * powers[: len(codes)], dtype=np.uint64)
    words = (sums[stops] - sums[starts] + letters[starts] * powers[starts]) * inverses[starts]
    return _mixed(words), np.searchsorted(starts, np.cumsum([len(text) + 1 for text in texts]))


@cache
def _letters() -> Hashes:
    """The number of each character up to U+FFFF: its own, or 0 for what is no part of a word."""
    return np.array([code * chr(code).isalnum() for code in range(1 << 16)], dtype=np.uint64)


@lru_cache(maxsize=4)
def _powers(bits: int) -> tuple[Hashes, Hashes]:
    """The powers of the polynomials' base from 0 on, as many as have ``bits`` bits, and their inverses."""
    count, inverse = 1 << bits, pow(_BASE, -1, 1 << 64)
    first = np.ones(1, dtype=np.uint64)
    powers = (np.append(first, np.full(count - 1, base, dtype=np.uint64)) for base in (_BASE, inverse))
    up, down = (np.multiply.accumulate(factors) for factors in powers)
    return up, down


def _mixed(numbers: Hashes) -> Hashes:
    """The numbers, changed in place so that every bit tells on others (after SplitMix64, Steele 2014)."""
    numbers ^= numbers >> _HALF
    numbers *= _MIX
    numbers ^= numbers >> _HALF
    return numbers


def _shingles(words: Hashes, ends: NDArray[np.int64]) -> Hashes:
    """One number for the five words from each word on, ``_NONE`` where the text ends before the fifth."""
    found = np.zeros(len(words), dtype=np.uint64)
    count = max(len(words) - SHINGLE + 1, 0)
    for offset in range(SHINGLE):
        found *= np.uint64(_BASE)
        found[:count] += words[offset : offset + count]
    broken = ends[:, None] - np.arange(1, SHINGLE)
    found = _mixed(found)
    found[broken[broken >= 0]] = _NONE
    return found


def _least(found: Hashes) -> Hashes:
    """The least of each number and the three before it.

    Between two texts stand four that are ``_NONE``, so that no four hold shingles of both.
    """
    least = found.copy()
    for offset in range(1, WINDOW):
        np.minimum(least[offset:], found[:-offset], out=least[offset:])
    return least
