"""Fingerprints of a text: the few runs of five words by which it is recognised in another.

Every five words in a row (a *shingle*, Broder 1997) become a number of 64 bits. Of every four shingles in a
row the least is kept (*winnowing*, Schleimer, Wilkerson and Aiken 2003), some two of five. So two texts
that have eight words in a row in common always have a fingerprint in common, wherever the eight words
stand. The numbers depend on the words alone: they are the same on every machine, in every run.
"""

from __future__ import annotations

from hashlib import blake2b
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

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_HALF = np.uint64(32)


class _Spellings(dict[str, bytes]):
    """What stands between two spaces, and the numbers of the words in it, one after the other."""

    def __missing__(self, spelling: str) -> bytes:
        if len(self) >= _REMEMBERED:
            self.clear()
        numbers = b"".join(_number(word) for word in fold_words(spelling))
        self[spelling] = numbers
        return numbers


def _number(word: str) -> bytes:
    return blake2b(word.encode("utf-8", "surrogatepass"), digest_size=_WORD_BYTES).digest()


_spellings = _Spellings()


def word_hashes(text: str) -> Hashes:
    """One number for each word that ``fold_words`` finds in ``text``.

    No word reaches over white space, so the text is cut there and each spelling is folded once.
    """
    return np.frombuffer(b"".join(map(_spellings.__getitem__, text.split())), dtype="<u8")


def shingles(text: str) -> Hashes:
    """One number for every five words in a row of ``text``; none where it has fewer.

    A polynomial of the words' numbers, then mixed (after SplitMix64, Steele and others 2014), so that
    the order of the numbers says nothing of the words.
    """
    words = word_hashes(text)
    count = max(len(words) - SHINGLE + 1, 0)
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(SHINGLE):
        mixed *= _STEP
        mixed += words[offset : offset + count]
    mixed ^= mixed >> _HALF
    mixed *= _MIX
    mixed ^= mixed >> _HALF
    return mixed


def fingerprints(text: str) -> Hashes:
    """The least of every four shingles in a row, in the order of the text, one of several alike in a row.

    A text of fewer than four shingles keeps the least that it has; one of fewer than five words has none.
    """
    found = shingles(text)
    span = min(WINDOW, len(found))
    windows = len(found) - span + 1
    least = found[:windows]
    for offset in range(1, span):
        least = np.minimum(least, found[offset : offset + windows])
    fresh = np.ones(len(least), dtype=np.bool_)
    np.not_equal(least[1:], least[:-1], out=fresh[1:])
    return least[fresh]
