"""The collate steps up to origins, run on invented articles without the rest of the pipeline."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.credits import find_credits
from crossread.annotate.sentences import find_sentences
from crossread.collate.derivations import find_derivations
from crossread.collate.origins import find_origins
from crossread.collate.reuse import find_reuse
from crossread.collate.stories import find_stories
from crossread.collate.user_words import Pairs, take_user_words
from crossread.records import Article, Derivation, Origin, Quote, Reuse, Speaker, UserWord, content_id
from crossread.text.quotation import pair_marks


@dataclass(frozen=True, slots=True)
class Collated:
    """What the steps found."""

    reuse: tuple[Reuse, ...]
    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    user_words: tuple[UserWord, ...]


def quote(article: Article, words: str, speaker: str | None) -> Quote:
    """The first occurrence of some words as a quote."""
    start = article.text.index(words)
    said = Speaker(speaker, "named_person", None) if speaker else None
    span = article.span(start, start + len(words))
    return Quote(content_id("q", span), span, "direct", said, None, "test")


def all_quotes(articles: tuple[Article, ...]) -> tuple[Quote, ...]:
    """Everything in quotation marks, without speakers."""
    return tuple(
        Quote(content_id("q", span), span, "direct", None, None, "test")
        for article in articles
        for found in pair_marks(article.text)
        for span in (article.span(found.start, found.end),)
    )


def collate(*articles: Article, independent: Pairs = (), same_origin: Pairs = ()) -> Collated:
    """Reuse, derivations and origins of articles in this order, with the user's word about pairs of them."""
    words = take_user_words(articles, independent, same_origin)
    sentences = tuple(sentence for article in articles for sentence in find_sentences(article))
    credits = tuple(
        credit for article in articles for credit in find_credits(article, find_sentences(article))
    )
    reuse = find_reuse(articles, sentences, all_quotes(articles))
    derivations = find_derivations(articles, find_stories(articles), sentences, credits, reuse)
    return Collated(reuse, derivations, find_origins(articles, derivations, reuse, words), words)


def groups(collated: Collated) -> list[list[str]]:
    """The origins as lists of article ids."""
    return [list(origin.articles) for origin in collated.origins]
