"""Runs of the same words in two articles, found by the five words in a row that they share.

The longest come first and no word is used twice (after Greedy String Tiling, Wise 1993). A run that
is broken by a few changed words goes on behind them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.collate.wording import BREAK, WINDOW, Wording
from crossread.text.terms import stopwords

Run = tuple[int, int, int]
"""Where a shared run starts on the left, on the right, and how many words it has."""

Passage = tuple[Run, ...]
"""Runs that follow one another on both sides with few words between them."""

Seeds = Mapping[tuple[int, int], Sequence[tuple[int, int]]]
"""For the numbers of two articles, where each has the first of five words that they share."""

CROWD = 60
"""Past so many places, a seed is not held against every other: forty reprints are, hundreds are not."""

NEIGHBOURS = 12
"""How many of the first, and of the next, places a seed of a crowd is held against."""

GAP = 5
"""How many words in a row may be changed inside a passage, on either side."""

LEAST_REJOINED = 2
"""Words that must agree behind a change; and never fewer than were changed."""


def shared_seeds(wordings: Sequence[Wording]) -> Seeds:
    """The five words in a row that two articles share, where at least one of the five is their own."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        own = wording.own()
        for at, window in wording.windows():
            if BREAK not in window and own.find(1, at, at + WINDOW) >= 0:
                places[window].append((number, at))
    shared: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for occurrences in places.values():
        for (left, i), (right, j) in _pairs(occurrences):
            if left != right:
                shared[left, right].append((i, j))
    return shared


def _pairs(places: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """All pairs of places; of a crowd, each with the first ones and with those that follow it.

    A run is grown from any of its seeds, and copies of copies are found one from another, so a crowd
    loses little and costs no more than its size.
    """
    if len(places) <= CROWD:
        yield from combinations(places, 2)
        return
    for number, place in enumerate(places):
        for other in places[: min(NEIGHBOURS, number)]:
            yield other, place
        for other in places[max(number + 1, NEIGHBOURS) : number + 1 + NEIGHBOURS]:
            yield place, other


def shared_passages(left: Wording, right: Wording, seeds: Iterable[tuple[int, int]]) -> list[Passage]:
    """The passages grown from seeds, in order of the left side; no word stands in two of them."""
    pair = _Pair(left.forms, right.forms, _breaks(left), _breaks(right))
    known = set(seeds)
    runs = {_grown(pair, i, j) for i, j in known if (i - 1, j - 1) not in known}
    found: list[Passage] = []
    for run in sorted(runs, key=lambda run: (-run[2], run[0], run[1])):
        for piece in pair.open_pieces(run):
            passage = _extended(pair, piece)
            pair.close(passage)
            found.append(passage)
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two lists of words; ``closed`` words are breaks, or stand in a passage already."""

    left: Sequence[str]
    right: Sequence[str]
    closed_left: bytearray
    closed_right: bytearray

    def is_open(self, start: int, end: int, first: int, last: int) -> bool:
        """Whether no word of two stretches is closed, and both lie inside the lists."""
        inside = start >= 0 and first >= 0 and end <= len(self.left) and last <= len(self.right)
        return inside and not (any(self.closed_left[start:end]) or any(self.closed_right[first:last]))

    def open_pieces(self, run: Run) -> list[Run]:
        """What no passage has taken of a run, in pieces of ``WINDOW`` words and more."""
        i, j, length = run
        pieces: list[Run] = []
        start = 0
        for n in range(length + 1):
            if n == length or self.closed_left[i + n] or self.closed_right[j + n]:
                if n - start >= WINDOW:
                    pieces.append((i + start, j + start, n - start))
                start = n + 1
        return pieces

    def close(self, passage: Passage) -> None:
        """Take all words from a passage's first to its last."""
        (i, j, _), (a, b, length) = passage[0], passage[-1]
        self.closed_left[i : a + length] = b"\x01" * (a + length - i)
        self.closed_right[j : b + length] = b"\x01" * (b + length - j)

    def same(self, i: int, j: int, step: int) -> int:
        """How many words are the same and open from two places on, forwards or (``step`` -1) backwards."""
        length = 0
        while (
            0 <= i < len(self.left)
            and 0 <= j < len(self.right)
            and self.left[i] == self.right[j]
            and not (self.closed_left[i] or self.closed_right[j])
        ):
            i, j, length = i + step, j + step, length + 1
        return length


def _breaks(wording: Wording) -> bytearray:
    return bytearray(form == BREAK for form in wording.forms)


def _grown(pair: _Pair, i: int, j: int) -> Run:
    """The run that a seed belongs to, as far as the words agree on both sides."""
    before = pair.same(i - 1, j - 1, -1)
    return i - before, j - before, before + pair.same(i, j, 1)


def _extended(pair: _Pair, run: Run) -> Passage:
    """The run with those that go on before and behind it after few changed words."""
    before, behind = [run], [run]
    while found := _rejoined(pair, before[-1][0] - 1, before[-1][1] - 1, -1):
        i, j, length = found
        before.append((i - length + 1, j - length + 1, length))
    while found := _rejoined(pair, behind[-1][0] + behind[-1][2], behind[-1][1] + behind[-1][2], 1):
        behind.append(found)
    return (*reversed(before), *behind[1:])


def _rejoined(pair: _Pair, i: int, j: int, step: int) -> Run | None:
    """The nearest run past a change that starts at two places, as its first words and its length."""
    for changed in range(1, 2 * GAP + 1):
        found: list[Run] = []
        for a in range(max(0, changed - GAP), min(GAP, changed) + 1):
            b = changed - a
            length = pair.same(i + a * step, j + b * step, step)
            if length >= max(LEAST_REJOINED, a, b) and _opens(pair, (i, a), (j, b), step):
                found.append((i + a * step, j + b * step, length))
        told = [run for run in found if _says_something(pair, run, step)]
        if told:
            return max(told, key=lambda run: (run[2], run[0]))
    return None


def _opens(pair: _Pair, left: tuple[int, int], right: tuple[int, int], step: int) -> bool:
    """Whether the changed words between two runs, by first place and number, are open."""
    (i, a), (j, b) = left, right
    if step < 0:
        i, j = i - a + 1, j - b + 1
    return pair.is_open(i, i + a, j, j + b)


def _says_something(pair: _Pair, run: Run, step: int) -> bool:
    i, _, length = run
    words = pair.left[i : i + length] if step > 0 else pair.left[i - length + 1 : i + 1]
    return not stopwords().issuperset(words)
