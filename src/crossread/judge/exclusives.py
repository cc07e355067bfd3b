"""Conflicts over who told it first: one account calls itself exclusive, another names an earlier outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossread.judge.built import conflict_of_spans
from crossread.judge.lookup import Lookup
from crossread.records import Article, Conflict, Span
from crossread.text.data import load
from crossread.text.terms import fold
from crossread.text.wordlists import find_phrases


def exclusive_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``two_firsts``: an account's "Exclusive" against "first reported by" another outlet."""
    for articles in lookup.by_story():
        own = [span for article in articles for span in _own(lookup, article)]
        other = [span for article in articles for span in _said(lookup, article, "other")]
        other = [span for span in other if not any(_is_named(lookup, mine.article, span) for mine in own)]
        if own and other and {span.article for span in own}.isdisjoint(span.article for span in other):
            yield conflict_of_spans(
                lookup,
                [("its own", span) for span in own] + [("another outlet's", span) for span in other],
                kind="other",
                status="contradiction",
                rule="two_firsts",
                reason="one account says that it is the first to tell, another gives that to an outlet",
            )


def _own(lookup: Lookup, article: Article) -> Iterator[Span]:
    """Where an article says that it is the first: its headline's "Exclusive", or a claim."""
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.kind == "title" and re.match(rf"(?:{'|'.join(_phrases('title'))})\b", text, re.IGNORECASE):
            yield article.span(block.start, block.end)
    yield from _said(lookup, article, "own")


def _said(lookup: Lookup, article: Article, words: str) -> Iterator[Span]:
    for claim in lookup.claims.values():
        if claim.span.article == article.id and next(find_phrases(claim.span.text, _phrases(words)), None):
            yield claim.span


def _is_named(lookup: Lookup, article: str, span: Span) -> bool:
    """Whether the words name the very outlet of an article."""
    outlet = lookup.articles[article].outlet
    return outlet is not None and fold(outlet.value) in fold(span.text)


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(load("en/exclusives")[name])
