"""How many numbers sets have in common, without holding every set against every other.

All numbers are sorted once, each with the set it stands in, which brings together the sets that hold a
number: an inverted index in one array. What would grow with the square is a number that very many sets
hold; such a number pairs each set with its neighbours alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossread.text.shingles import Hashes

MOST_HOLDERS = 64
"""A number that up to so many sets hold pairs them all: more reprints than one article mostly has."""

LEAST_NEIGHBOURS = 4
"""So many of those that follow it meet each set, however many hold the number: copies stay linked."""

_ROUND = 1 << 24
"""Meetings that are counted at a time, so that they need some 400 MB at most."""

_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """Pairs of sets that have numbers in common, in rising order of ``left``, then of ``right``.

    ``left`` and ``right`` are places of sets in the order given, from 0, ``left < right``; ``shared`` says in
    how many numbers they met. These three are equally long. ``sizes`` holds one figure for each set: how
    many numbers it has.
    """

    left: _Numbers
    right: _Numbers
    shared: _Numbers
    sizes: _Numbers


def overlaps(sets: Iterable[Hashes], *, most_holders: int = MOST_HOLDERS) -> Overlaps:
    """Every two ``sets`` that hold a number in common, and in how many they meet.

    A number that a set has twice counts once. Where more than ``most_holders`` sets hold a number, each meets
    only some of those next to it, the fewer the more they are: ``shared`` is then less than all they share.
    """
    postings, bits, sizes = _postings(sets)
    numbers = postings >> np.uint64(bits)
    holders = (postings & _last(bits)).astype(np.int64)
    count = max(len(sizes), 1)
    pairs, shared = _tally(_meetings(numbers, holders, count, most_holders))
    left, right = np.divmod(pairs, count)
    return Overlaps(left, right, shared, sizes)


def _postings(sets: Iterable[Hashes]) -> tuple[Hashes, int, _Numbers]:
    """The numbers that several sets hold, sorted, with the set in the last ``bits`` of each; and all sizes.

    The set takes the place of the number's last bits, 17 of 64 for 100,000 sets. Numbers that differ in
    those bits alone are taken for one: among 20 million numbers, hardly one.
    """
    given = list(sets)
    lengths = [len(numbers) for numbers in given]
    bits = max(len(given) - 1, 1).bit_length()
    postings = np.concatenate(given) if given else np.empty(0, dtype=np.uint64)
    given.clear()
    postings &= ~_last(bits)
    postings |= np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    postings.sort()
    postings = postings[np.append(True, postings[1:] != postings[:-1])[: len(postings)]]
    sizes = np.bincount((postings & _last(bits)).astype(np.int64), minlength=len(lengths))
    numbers = postings >> np.uint64(bits)
    again = numbers[1:] == numbers[:-1]
    return postings[(np.append(again, False) | np.append(False, again))[: len(postings)]], bits, sizes


def _last(bits: int) -> np.uint64:
    return np.uint64((1 << bits) - 1)


def _meetings(numbers: Hashes, holders: _Numbers, count: int, most_holders: int) -> Iterator[_Numbers]:
    """Two sets that hold one number, as ``left * count + right``, once for each number.

    The holders of a number stand side by side in ``holders``: the first portion pairs each with the next,
    the second with the one after that, and so on to the end of the list or of its reach.
    """
    starts = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)])
    lengths = np.diff(starts, append=len(numbers))
    curbed = np.maximum(most_holders * most_holders // lengths, LEAST_NEIGHBOURS)
    reach = np.where(lengths > most_holders, curbed, lengths)
    at = np.arange(len(numbers))
    last = np.minimum(at + np.repeat(reach, lengths), np.repeat(starts + lengths, lengths) - 1)
    step = 1
    while len(at := at[at + step <= last[at]]):
        yield holders[at] * count + holders[at + step]
        step += 1


def _tally(meetings: Iterable[_Numbers]) -> tuple[_Numbers, _Numbers]:
    """The different pairs among ``meetings``, in rising order, and how often each occurs."""
    pairs, counts = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    waiting: list[_Numbers] = []
    for portion in meetings:
        waiting.append(portion)
        if sum(map(len, waiting)) >= _ROUND:
            pairs, counts = _add(pairs, counts, waiting)
    return _add(pairs, counts, waiting)


def _add(pairs: _Numbers, counts: _Numbers, waiting: list[_Numbers]) -> tuple[_Numbers, _Numbers]:
    """The tally with what is ``waiting``, which is emptied."""
    met, times = np.unique(np.concatenate([pairs[:0], *waiting]), return_counts=True)
    waiting.clear()
    both = np.concatenate([pairs, met])
    order = np.argsort(both, kind="stable")
    both = both[order]
    starts = np.flatnonzero(np.append(True, both[1:] != both[:-1])[: len(both)])
    total = np.concatenate([counts, times])[order]
    return both[starts], np.add.reduceat(total, starts) if len(starts) else total
