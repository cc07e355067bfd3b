"""Which pairs of articles are worth holding side by side, found without comparing all with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.records import CLAIM_KINDS, Article
from crossread.text.overlaps import MOST_HOLDERS, overlaps
from crossread.text.shingles import fingerprints

WORTH_LOOKING = 0.1
"""Of the shorter account so much is shared: a paragraph. Less is mostly stock phrases and shared quotes."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two articles that share text, by their places in the order given, ``left < right``.

    ``shared`` counts the fingerprints they have in common; ``of_left`` and ``of_right`` say which share that
    is of each one's fingerprints: an estimate of the share of its runs of five words, 0.02 off on average.
    """

    left: int
    right: int
    shared: int
    of_left: float
    of_right: float

    @property
    def containment(self) -> float:
        """The share of the shorter account that stands in the other, from 0 to 1."""
        return max(self.of_left, self.of_right)

    @property
    def jaccard(self) -> float:
        """What both have of what either has, from 0 to 1."""
        return 1 / (1 / self.of_left + 1 / self.of_right - 1)


def candidate_pairs(
    articles: Iterable[Article],
    *,
    least_containment: float = WORTH_LOOKING,
    most_holders: int = MOST_HOLDERS,
) -> Iterator[Candidate]:
    """The pairs of ``articles`` that share text, in order of the left article, then of the right.

    ``articles`` are read once and not kept. Compared is what they tell: title, summary and paragraphs,
    words folded as ``text.fold`` does, quotations included. With ``least_containment`` 0 every pair that
    has a run of eight words in common is found (``text.shingles.GUARANTEED``), the shortest unbroken
    passage that counts as verbatim reuse; 0.1 leaves out pairs that share a sentence or two.

    A run that more than ``most_holders`` articles hold is a stock phrase, an outlet's footer or a text
    reprinted very often: it pairs each article only with some of the next that hold it. So the work grows as
    the number of articles does; many reprints of one text are found as a chain rather than as all their
    pairs; and those pairs depend on the order of ``articles``, which should be that of the dossier.
    """
    found = overlaps(fingerprints(map(_told, articles)), most_holders=most_holders)
    smaller = found.sizes[found.left].clip(max=found.sizes[found.right])
    worth = found.shared >= least_containment * smaller
    for left, right, shared in zip(
        found.left[worth].tolist(), found.right[worth].tolist(), found.shared[worth].tolist(), strict=True
    ):
        yield Candidate(
            left, right, shared, shared / int(found.sizes[left]), shared / int(found.sizes[right])
        )


def _told(article: Article) -> str:
    return "\n".join(article.text[b.start : b.end] for b in article.blocks if b.kind in CLAIM_KINDS)
