"""Verbatim passages: the same words in two articles, a few changed ones among them.

Case, quote style, dashes and white space make no difference; the spans are exact on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.collate.changes import verbatim_changes
from crossread.collate.shared_runs import Passage, Run, shared_passages, shared_seeds
from crossread.collate.wording import Wording
from crossread.records import Reuse, content_id

LEAST_WORDS = 8
"""Own words from which a passage counts: seven in a row are met in accounts that share nothing."""

LEAST_PLAIN = 3
"""Own words that are neither names, roles nor function words; titles and dates have fewer."""

LEAST_OF_SENTENCE = 5
"""Own words of a whole sentence that counts beside another passage of the same two articles."""

COST_OF_CHANGE = 2
"""Words of a broken passage that one changed word takes away from those that count."""


def shared_copy(wordings: Sequence[Wording]) -> Iterator[Reuse]:
    """Passages that stand word for word, or nearly so, in two articles.

    A passage counts from eight words in a row outside quotes and stock phrases of which three are neither
    names, roles nor function words: "a spokesperson for the Port Dunmore Harbour Authority" is a title that
    anybody writes. Where the words are not in a row, twice the changed ones are taken off. A whole
    sentence of five such words counts beside another passage of the same articles. A quote inside a
    passage is kept; one at its end is trimmed.
    """
    for (one, other), seeds in sorted(shared_seeds(wordings).items()):
        left, right = wordings[one], wordings[other]
        passages = [_trim_quotes(left, right, p) for p in shared_passages(left, right, seeds)]
        if any(_counts(left, right, passage) for passage in passages):
            for passage in passages:
                if _counts(left, right, passage) or _is_sentence(left, right, passage):
                    yield _reuse(left, right, passage)


def _trim_quotes(left: Wording, right: Wording, passage: Passage) -> Passage:
    """The passage without words at its ends that either side only quotes."""
    runs = list(passage)
    while runs and not (first := _trimmed_start(left, right, runs[0]))[2]:
        runs.pop(0)
    if runs:
        runs[0] = first
    while runs and not (last := _trimmed_end(left, right, runs[-1])):
        runs.pop()
    if runs:
        runs[-1] = (*runs[-1][:2], last)
    return tuple(runs)


def _trimmed_start(left: Wording, right: Wording, run: Run) -> Run:
    i, j, length = run
    while length and (left.quoted[i] or right.quoted[j]):
        i, j, length = i + 1, j + 1, length - 1
    return i, j, length


def _trimmed_end(left: Wording, right: Wording, run: Run) -> int:
    """The length of a run without quoted words at its end."""
    i, j, length = run
    while length and (left.quoted[i + length - 1] or right.quoted[j + length - 1]):
        length -= 1
    return length


def _counts(left: Wording, right: Wording, passage: Passage) -> bool:
    runs = [_own(left, right, run) for run in passage]
    if any(_is_enough(left, own, LEAST_WORDS) for own in runs):
        return True
    own = [at for run in runs for at in run]
    return _is_enough(left, own, LEAST_WORDS + COST_OF_CHANGE * _changed(passage))


def _own(left: Wording, right: Wording, run: Run) -> list[int]:
    """The numbers of the left words of a run that are both articles' own."""
    i, j, length = run
    return [i + n for n in range(length) if left.is_own(i + n) and right.is_own(j + n)]


def _is_enough(left: Wording, own: Sequence[int], least: int) -> bool:
    return len(own) >= least and sum(left.plain[at] for at in own) >= min(LEAST_PLAIN, least - 2)


def _changed(passage: Passage) -> int:
    """How many words stand between the runs, on the side that has more of them."""
    return sum(max(k - i - length, m - j - length) for (i, j, length), (k, m, _) in pairwise(passage))


def _is_sentence(left: Wording, right: Wording, passage: Passage) -> bool:
    """Whether a passage without a change is a whole sentence on both sides, or several."""
    if len(passage) != 1:
        return False
    i, j, length = passage[0]
    whole = all(
        side.starts_sentence(first) and side.ends_sentence(first + length)
        for side, first in ((left, i), (right, j))
    )
    return whole and _is_enough(left, _own(left, right, passage[0]), LEAST_OF_SENTENCE)


def _reuse(left: Wording, right: Wording, passage: Passage) -> Reuse:
    (i, j, _), (a, b, length) = passage[0], passage[-1]
    here, there = left.span(i, a + length), right.span(j, b + length)
    changes = verbatim_changes(here, there)
    rule = "few_words_changed" if changes else "same_words"
    return Reuse(content_id("r", "verbatim", here, there), "verbatim", here, there, rule, changes)
