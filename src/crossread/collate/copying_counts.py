"""Which shared words count as copied: enough of them must be the articles' own, and no mere names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crossread.collate.shared_runs import Passage, Run
from crossread.collate.wording import Wording

LEAST_WORDS = 8
"""Own words from which a passage counts: seven in a row are met in accounts that share nothing."""

LEAST_PLAIN = 4
"""Own words that are neither names, roles nor function words; titles and dates have fewer."""

LEAST_PLAIN_BESIDE = 3
"""How many are enough where another passage shows that there was copying."""

LEAST_OF_SENTENCE = 5
"""Own words of a whole sentence that counts beside another passage of the same two articles."""

LEAST_PLAIN_OF_SENTENCE = 2
"""Plain words of such a sentence."""

COST_OF_CHANGE = 2
"""Words of a broken passage that one changed word takes away from those that count."""


def counts(left: Wording, right: Wording, passage: Passage, *, plain: int = LEAST_PLAIN) -> bool:
    """Whether a passage shows by itself that one article has words of the other, or both of a third.

    It must have eight words in a row outside quotes and stock phrases, of which four are neither names,
    roles nor function words: "a spokesperson for the Port Dunmore Harbour Authority" is a title that
    anybody writes. Where they are not in a row, twice the changed words are taken off.
    """
    runs = [_own(left, right, run) for run in passage]
    if any(_is_enough(left, own, LEAST_WORDS, plain) for own in runs):
        return True
    own = [at for run in runs for at in run]
    return _is_enough(left, own, LEAST_WORDS + COST_OF_CHANGE * _changed(passage), plain)


def counts_beside(left: Wording, right: Wording, passage: Passage) -> bool:
    """Whether a passage counts where another of the same two articles does by itself.

    Three plain words are enough then, and so is a whole sentence of five own words.
    """
    return counts(left, right, passage, plain=LEAST_PLAIN_BESIDE) or _is_sentence(left, right, passage)


def without_quoted_ends(left: Wording, right: Wording, passage: Passage) -> Passage:
    """The passage without words at its ends that either side only quotes; empty if all are quoted."""
    runs = list(passage)
    while runs and not (first := _trimmed_start(left, right, runs[0]))[2]:
        runs.pop(0)
    if runs:
        runs[0] = first
    while runs and not (last := _trimmed_end(left, right, runs[-1]))[2]:
        runs.pop()
    if runs:
        runs[-1] = last
    return tuple(runs)


def _trimmed_start(left: Wording, right: Wording, run: Run) -> Run:
    i, j, length = run
    while length and (left.quoted[i] or right.quoted[j]):
        i, j, length = i + 1, j + 1, length - 1
    return i, j, length


def _trimmed_end(left: Wording, right: Wording, run: Run) -> Run:
    i, j, length = run
    while length and (left.quoted[i + length - 1] or right.quoted[j + length - 1]):
        length -= 1
    return i, j, length


def _own(left: Wording, right: Wording, run: Run) -> list[int]:
    """The numbers of the left words of a run that are both articles' own."""
    i, j, length = run
    return [i + n for n in range(length) if left.is_own(i + n) and right.is_own(j + n)]


def _is_enough(left: Wording, own: Sequence[int], least: int, plain: int) -> bool:
    return len(own) >= least and sum(left.plain[at] for at in own) >= plain


def _changed(passage: Passage) -> int:
    """How many words stand between the runs, on the side that has more of them."""
    return sum(max(k - i - length, m - j - length) for (i, j, length), (k, m, _) in pairwise(passage))


def _is_sentence(left: Wording, right: Wording, passage: Passage) -> bool:
    """Whether a passage without a change is a whole sentence on both sides, or several."""
    if len(passage) != 1:
        return False
    i, j, length = passage[0]
    whole = left.holds_sentences(i, i + length) and right.holds_sentences(j, j + length)
    own = _own(left, right, passage[0])
    return whole and _is_enough(left, own, LEAST_OF_SENTENCE, LEAST_PLAIN_OF_SENTENCE)
