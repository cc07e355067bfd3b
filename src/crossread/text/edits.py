"""What turns one sequence of words into another: words replaced, added, left out and moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Literal

from rapidfuzz.distance import Indel

EditKind = Literal["replaced", "added", "left_out", "moved"]
Stretch = tuple[int, int]
"""Word numbers, the end exclusive."""

STRAY = 2
"""How many weak words between two edits are still part of them: "of the" keeps nothing of a sentence."""

Gap = tuple[Stretch, Stretch]
"""Words of the left that are not kept, and the words of the right in their place."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference. ``left`` is None for words that were added, ``right`` for those left out."""

    kind: EditKind
    left: Stretch | None
    right: Stretch | None


def find_edits(left: Sequence[str], right: Sequence[str], *, weak: Callable[[str], bool]) -> tuple[Edit, ...]:
    """The edits from ``left`` to ``right``, in reading order; words outside them are the same in order.

    The words kept are a longest common subsequence (Indel distance). Up to two kept words that
    are all ``weak``, function words mostly, between edits count as changed with them. Words that one
    side lost and the other gained are ``moved``, the longest stretches first, if they are not all weak.
    """
    gaps = find_gaps(left, right, weak)
    moved = _moves(left, right, gaps, weak)
    from_left, from_right = {one for one, _ in moved}, {other for _, other in moved}
    edits = [Edit("moved", one, other) for one, other in moved]
    for here, there in gaps:
        lost, gained = _rest(here, from_left), _rest(there, from_right)
        edits += (_edit(one, other) for one, other in zip_longest(lost, gained))
    return tuple(sorted(edits, key=lambda edit: _place(edit, gaps)))


def find_gaps(left: Sequence[str], right: Sequence[str], weak: Callable[[str], bool]) -> list[Gap]:
    """What stands between kept words, on both sides, in order; one of the two may be empty."""
    kept = [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(left, right)
        if op.tag == "equal"
    ]
    first, last = (0, 0, 0), (len(left), len(right), 0)
    inner = [
        block
        for block in kept
        if not _is_stray(left[block[0] : block[0] + block[2]], weak)
        or block[:2] == (0, 0)
        or (block[0] + block[2], block[1] + block[2]) == last[:2]
    ]
    blocks = [first, *inner, last]
    between = [
        ((i + length, following[0]), (j + length, following[1]))
        for (i, j, length), following in pairwise(blocks)
    ]
    return [(one, other) for one, other in between if one[0] < one[1] or other[0] < other[1]]


def _is_stray(words: Sequence[str], weak: Callable[[str], bool]) -> bool:
    return len(words) <= STRAY and all(weak(word) for word in words)


def _moves(
    left: Sequence[str], right: Sequence[str], gaps: Sequence[Gap], weak: Callable[[str], bool]
) -> list[Gap]:
    """Stretches that stand in a gap on both sides, the longest first, no word in two of them."""
    found: list[Gap] = []
    lost, gained = [one for one, _ in gaps], [other for _, other in gaps]
    while run := _longest_common(left, right, lost, gained, weak):
        found.append(run)
        lost = [piece for one in lost for piece in _rest(one, {run[0]})]
        gained = [piece for other in gained for piece in _rest(other, {run[1]})]
    return found


def _longest_common(
    left: Sequence[str],
    right: Sequence[str],
    lost: Sequence[Stretch],
    gained: Sequence[Stretch],
    weak: Callable[[str], bool],
) -> Gap | None:
    """The longest run of the same words, the leftmost of them; it must hold a word that is not weak."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end in gained:
        for j in range(start, end):
            places[right[j]].append((j, end))
    best: Gap | None = None
    length = 0
    for start, end in lost:
        for i in range(start, end):
            for there in places.get(left[i], ()):
                run = _common(left, right, (i, end), there)
                if run > length and not all(weak(word) for word in left[i : i + run]):
                    best, length = ((i, i + run), (there[0], there[0] + run)), run
    return best


def _common(left: Sequence[str], right: Sequence[str], here: Stretch, there: Stretch) -> int:
    """How many words from the starts of two stretches are the same."""
    length = 0
    for one, other in zip(range(*here), range(*there), strict=False):
        if left[one] != right[other]:
            break
        length += 1
    return length


def _rest(whole: Stretch, taken: set[Stretch]) -> list[Stretch]:
    """What is left of a stretch without those taken out of it."""
    pieces: list[Stretch] = []
    start, end = whole
    for first, last in sorted(taken):
        if start <= first and last <= end:
            pieces.append((start, first))
            start = last
    pieces.append((start, end))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _edit(lost: Stretch | None, gained: Stretch | None) -> Edit:
    if lost and gained:
        return Edit("replaced", lost, gained)
    return Edit("left_out" if lost else "added", lost, gained)


def _place(edit: Edit, gaps: Sequence[Gap]) -> tuple[int, int, int]:
    """Reading order: the gap an edit stands in (on the left where it has words there), then its words."""
    left, right = edit.left or (-1, -1), edit.right or (-1, -1)
    number = next(
        n
        for n, (one, other) in enumerate(gaps)
        if (edit.left and one[0] <= left[0] < one[1]) or (not edit.left and other[0] <= right[0] < other[1])
    )
    return number, left[0], right[0]
