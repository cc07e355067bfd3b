"""Credits by a word that means the outlet credited before: "she told the paper"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from crossread.annotate.credits_cues import reference_cues
from crossread.annotate.credits_found import FoundCredit, part_of
from crossread.records import Sentence
from crossread.text.outlets import outlet_named


def reference_credits(sentences: Iterable[Sentence], named: Sequence[FoundCredit]) -> Iterator[FoundCredit]:
    """Rule ``reference``: "the paper", "the network", "the report" with a crediting cue.

    The outlet meant is the one credited last before, provided that it can be called so: "the paper" is no
    broadcaster. Without such an outlet there is no credit.
    """
    first = min((credit.span.end for credit in named), default=None)
    for sentence in sentences:
        if first is None or sentence.span.end <= first:
            continue
        for kind, pattern in reference_cues():
            for found in pattern.finditer(sentence.span.text):
                span = part_of(sentence.span, *found.span())
                if outlet := _meant(kind, span.start, named):
                    yield FoundCredit(span, outlet, "reference")


def _meant(kind: str, start: int, named: Sequence[FoundCredit]) -> str | None:
    """The outlet credited last before an offset, if it is of a kind; unknown outlets may be any."""
    before = bisect_right(named, start, key=lambda credit: credit.span.end)
    if not before:
        return None
    outlet = outlet_named(named[before - 1].outlet)
    fits = kind == "any" or outlet is None or outlet.kind == kind
    return named[before - 1].outlet if fits else None
