"""What an article tells in its own words: its sentences without what it quotes.

Two accounts that quote one speaker share the speaker's words, not one another's, so quotations are
taken out before accounts are held side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from crossread.records import CLAIM_KINDS, Article, Sentence, Span
from crossread.text.fold import located_words
from crossread.text.quotation import pair_marks
from crossread.text.terms import terms


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of an account: what stands in it outside quotation marks.

    ``terms`` are its content terms, ``plain`` those of them that are written in small letters and so
    name nobody; ``words`` the offsets of its words in the article.
    """

    span: Span
    terms: frozenset[str]
    plain: frozenset[str]
    words: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Account:
    """All that one article tells in its own words, in order."""

    article: Article
    tellings: tuple[Telling, ...]

    @property
    def terms(self) -> frozenset[str]:
        """The content terms of the whole account."""
        return frozenset().union(*(telling.terms for telling in self.tellings))


def read_accounts(articles: Sequence[Article], sentences: Iterable[Sentence]) -> tuple[Account, ...]:
    """The account of each article, in the order given. Captions, taglines and the like are left out."""
    told: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        if sentence.block in CLAIM_KINDS:
            told[sentence.span.article].append(sentence)
    return tuple(Account(article, tuple(_tellings(article, told[article.id]))) for article in articles)


def _tellings(article: Article, sentences: Iterable[Sentence]) -> Iterable[Telling]:
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(group)
        start, end = paragraph[0].span.start, paragraph[-1].span.end
        bare = blank_quotations(article.text[start:end])
        for sentence in paragraph:
            yield _telling(sentence.span, bare[sentence.span.start - start : sentence.span.end - start])


def _telling(span: Span, bare: str) -> Telling:
    words = [(first, last) for _, first, last in located_words(bare)]
    small = " ".join(bare[first:last] for first, last in words if bare[first].islower())
    return Telling(
        span=span,
        terms=frozenset(terms(bare)),
        plain=frozenset(terms(small)),
        words=tuple((span.start + first, span.start + last) for first, last in words),
    )


def blank_quotations(text: str) -> str:
    """The text with every quotation overwritten by spaces, so that offsets stay."""
    for quotation in pair_marks(text):
        if quotation.depth == 0:
            start, end = quotation.outer
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
