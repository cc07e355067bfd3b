"""How many of an account's own words stand in another account: copied as they are, or lightly edited."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from crossread.collate.evidence import Known
from crossread.collate.own_words import OwnSentence, Place
from crossread.records import Article, Span

_LEAST_RUN = 3
"""Words in a row that count as kept within an edited sentence; fewer are grammar."""
_KEPT = 0.5
"""The share of a sentence's words that must be kept for it to be the other's sentence, edited."""
_LEAST_WORDS = 6
"""Own words below which a sentence is too short to tell an edit from chance."""
_LEAST_TERMS = 3
"""Content terms that two sentences share before they are held side by side."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Own words of the shorter account that stand in the longer, out of how many, in how many sentences.

    ``spans`` are the edited sentences on both sides, in turn, in order of the shorter account.
    """

    words: int
    of: int
    sentences: int
    spans: tuple[Span, ...]

    @property
    def share(self) -> float:
        """The part of the shorter account's own words that is copied."""
        return self.words / self.of if self.of else 0.0


NOTHING = Copied(0, 0, 0, ())


def copied_words(left: Article, right: Article, known: Known) -> Copied:
    """What the shorter of two accounts has in common with the longer, word for word.

    A word counts when it stands in a shared verbatim passage, or in a sentence of which half stands in one
    sentence of the other account in runs of three words and more: an editor cuts a clause and swaps a word.
    Words in quotation marks do not count on either side of the sum, nor do words that some account of the
    comparison puts in quotation marks: a statement set without marks is its speaker's all the same.
    """
    reuse = known.shared(left, right)
    if not reuse:
        return NOTHING
    shorter, longer = sorted((left.id, right.id), key=lambda id: (_length(known.own[id]), id))
    verbatim = _Cover(
        s for r in reuse if r.kind == "verbatim" for s in (r.left, r.right) if s.article == shorter
    )
    words = of = sentences = 0
    spans: list[Span] = []
    for sentence in known.own[shorter]:
        own = {place for place, said in zip(sentence.places, sentence.said, strict=True) if not said}
        kept = verbatim.within(own)
        edited, source = _edited(sentence, known.own[longer]) if len(kept) < len(own) else (set(), None)
        if source and len(edited & own) > len(kept):
            spans += (sentence.span, source.span)
        kept |= edited & own
        words, of, sentences = words + len(kept), of + len(own), sentences + bool(kept)
    return Copied(words, of, sentences, tuple(spans))


def _length(account: Iterable[OwnSentence]) -> int:
    return sum(len(sentence.forms) for sentence in account)


def _edited(sentence: OwnSentence, longer: Iterable[OwnSentence]) -> tuple[set[Place], OwnSentence | None]:
    """The words that one sentence of the other account has too, and that sentence, where it is edited."""
    least = _KEPT * len(sentence.forms)
    best: tuple[set[Place], OwnSentence | None] = (set(), None)
    if len(sentence.forms) < _LEAST_WORDS:
        return best
    for other in longer:
        if len(sentence.terms & other.terms) >= _LEAST_TERMS and len(other.forms) >= least:
            kept = set(_kept(sentence, other))
            if len(kept) >= least and len(kept) > len(best[0]):
                best = kept, other
    return best


def _kept(sentence: OwnSentence, other: OwnSentence) -> Iterator[Place]:
    """Places of words that come in the same order on both sides, in runs long enough to count."""
    for block in LCSseq.editops(sentence.forms, other.forms).as_matching_blocks():
        if block.size >= _LEAST_RUN:
            yield from sentence.places[block.a : block.a + block.size]


class _Cover:
    """Stretches of one article that do not overlap, asked which words lie in one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._stretches = sorted((span.start, span.end) for span in spans)

    def within(self, places: Iterable[Place]) -> set[Place]:
        """The words that lie in one of the stretches."""
        return {place for place in places if self._holds(place)} if self._stretches else set()

    def _holds(self, place: Place) -> bool:
        at = bisect_right(self._stretches, (place[0], self._stretches[-1][1]))
        return at > 0 and place[1] <= self._stretches[at - 1][1]
