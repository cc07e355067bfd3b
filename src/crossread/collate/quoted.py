"""Words that some article of a comparison puts in quotation marks: the speaker's, whoever prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crossread.records import CLAIM_KINDS, Article, Block
from crossread.text.fold import fold_words
from crossread.text.quotation import pair_marks

RUN = 5
"""Words in a row by which a quotation is known again; five seldom meet by chance."""

Words = tuple[str, ...]


def quoted_runs(articles: Iterable[Article]) -> frozenset[Words]:
    """Every run of five words within a quotation of any of the articles."""
    return frozenset(
        run for article in articles for _, words in quotations(article) for run in runs(words, RUN)
    )


def quotations(article: Article) -> Iterator[tuple[Block, Words]]:
    """The folded words of each quotation in headline, summary and paragraphs, with the block it stands in."""
    for block in article.blocks:
        if block.kind in CLAIM_KINDS:
            text = article.text[block.start : block.end]
            for found in pair_marks(text):
                if found.depth == 0:
                    yield block, tuple(fold_words(text[found.start : found.end]))


def runs(words: Sequence[str], length: int) -> Iterator[Words]:
    """All runs of ``length`` words, in order."""
    for at in range(len(words) - length + 1):
        yield tuple(words[at : at + length])


def said_by_others(words: Sequence[str], quoted: frozenset[Words]) -> list[bool]:
    """For each word, whether it stands in a run that is quoted somewhere."""
    said = [False] * len(words)
    for at, run in enumerate(runs(words, RUN)):
        if run in quoted:
            said[at : at + RUN] = [True] * RUN
    return said
