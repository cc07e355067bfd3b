"""How many numbers sets have in common, without holding every set against every other.

All numbers are sorted once, each with the set it stands in, which brings together the sets that hold a
number: an inverted index in one array. What would grow with the square is a number that very many sets
hold; such a number pairs each set with its neighbours alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from crossread.text.shingles import Hashes

MOST_HOLDERS = 64
"""A number that up to so many sets hold pairs them all: more reprints than one article mostly has."""

LEAST_NEIGHBOURS = 4
"""So many of those that follow it meet each set, however many hold the number: copies stay linked."""

_ROUND = 1 << 19
"""Meetings of two sets that are counted at a time: few enough for a processor's cache."""

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
    rounds = list(_rounds(holders, _met(numbers, most_holders), len(sizes)))
    pairs = np.concatenate([found for found, _ in rounds] or [np.empty(0, dtype=np.int64)])
    shared = np.concatenate([counts for _, counts in rounds] or [np.empty(0, dtype=np.int64)])
    left, right = np.divmod(pairs, max(len(sizes), 1))
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


def _met(numbers: Hashes, most_holders: int) -> _Numbers:
    """How many of the postings behind it each posting is to meet: the others of its number, within reach."""
    starts = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)])
    lengths = np.diff(starts, append=len(numbers))
    curbed = np.maximum(most_holders * most_holders // lengths, LEAST_NEIGHBOURS)
    reach = np.where(lengths > most_holders, curbed, lengths)
    behind: _Numbers = np.repeat(starts + lengths, lengths) - np.arange(len(numbers)) - 1
    np.minimum(behind, np.repeat(reach, lengths), out=behind)
    return behind


def _rounds(holders: _Numbers, met: _Numbers, count: int) -> Iterator[tuple[_Numbers, _Numbers]]:
    """Pairs of sets as ``left * count + right``, in rising order, and in how many numbers they meet.

    Every round counts the meetings of some sets with those behind them, so that no pair comes twice.
    """
    order = np.argsort(holders, kind="stable")
    order = order[met[order] > 0]
    sets = np.flatnonzero(np.diff(holders[order], prepend=-1))
    before = (np.cumsum(met[order]) - met[order])[sets]
    cuts = sets[np.flatnonzero(np.diff(before // _ROUND, prepend=-1))]
    for start, end in pairwise([*cuts.tolist(), len(order)]):
        yield _count(holders, order[start:end], met, count)


def _count(holders: _Numbers, postings: _Numbers, met: _Numbers, count: int) -> tuple[_Numbers, _Numbers]:
    """The pairs that ``postings`` of a few sets meet, which are small numbers, as these are sorted faster."""
    times = met[postings]
    lefts = np.repeat(postings, times)
    steps = np.arange(1, len(lefts) + 1) - np.repeat(np.cumsum(times) - times, times)
    first = int(holders[postings[0]])
    pairs = (holders[lefts] - first) * count + holders[lefts + steps]
    small = pairs.astype(np.min_scalar_type(int(pairs.max())))
    found, counts = np.unique(small, return_counts=True)
    return found.astype(np.int64) + first * count, counts
