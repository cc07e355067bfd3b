"""Verbatim passages: the same words in two articles, a few changed ones among them.

Case, quote style, dashes and white space make no difference; the spans are exact on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.collate.changes import verbatim_changes
from crossread.collate.copying_counts import counts, counts_beside, without_quoted_ends
from crossread.collate.shared_runs import Passage, shared_passages, shared_seeds
from crossread.collate.wording import Wording
from crossread.records import Reuse, content_id


def shared_copy(wordings: Sequence[Wording]) -> Iterator[Reuse]:
    """Passages that stand word for word, or nearly so, in two articles.

    A quote inside a passage is kept; one at its end is trimmed. Two articles share copy where at least
    one passage counts by itself (``counts``); then lesser ones do too (``counts_beside``).
    """
    for (one, other), seeds in sorted(shared_seeds(wordings).items()):
        left, right = wordings[one], wordings[other]
        grown = shared_passages(left, right, seeds)
        passages = [without_quoted_ends(left, right, passage) for passage in grown]
        if any(counts(left, right, passage) for passage in passages):
            for passage in passages:
                if counts_beside(left, right, passage):
                    yield _reuse(left, right, passage)


def _reuse(left: Wording, right: Wording, passage: Passage) -> Reuse:
    (i, j, _), (a, b, length) = passage[0], passage[-1]
    here, there = left.span(i, a + length), right.span(j, b + length)
    changes = verbatim_changes(here, there)
    rule = "few_words_changed" if changes else "same_words"
    return Reuse(content_id("r", "verbatim", here, there), "verbatim", here, there, rule, changes)
