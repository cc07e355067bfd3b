"""Verbatim passages: the same words in two articles, a few changed ones among them.

Case, quote style, dashes and white space make no difference; the spans are exact on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.collate.changes import verbatim_changes
from crossread.collate.shared_runs import Passage, Run, shared_passages, shared_seeds
from crossread.collate.wording import Wording
from crossread.records import Reuse, content_id

_LEAST_WORDS = 8
_LEAST_PLAIN = 3


def shared_copy(wordings: Sequence[Wording]) -> Iterator[Reuse]:
    """Passages that stand word for word, or nearly so, in two articles.

    A passage counts from eight words outside quotes and stock phrases of which three are neither names,
    roles nor function words: "a spokesperson for the Port Dunmore Harbour Authority" is a title that
    anybody writes. A quote inside a passage is kept; one at its end is trimmed.
    """
    for (left, right), seeds in sorted(shared_seeds(wordings).items()):
        for passage in shared_passages(wordings[left], wordings[right], seeds):
            trimmed = _trim_quotes(wordings[left], wordings[right], passage)
            if _counts(wordings[left], wordings[right], trimmed):
                yield _reuse(wordings[left], wordings[right], trimmed)


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
    own = [
        i + n for i, j, length in passage for n in range(length) if left.is_own(i + n) and right.is_own(j + n)
    ]
    return len(own) >= _LEAST_WORDS and sum(left.plain[at] for at in own) >= _LEAST_PLAIN


def _reuse(left: Wording, right: Wording, passage: Passage) -> Reuse:
    (i, j, _), (a, b, length) = passage[0], passage[-1]
    here, there = left.span(i, a + length), right.span(j, b + length)
    changes = verbatim_changes(here, there)
    rule = "few_words_changed" if changes else "same_words"
    return Reuse(content_id("r", "verbatim", here, there), "verbatim", here, there, rule, changes)
