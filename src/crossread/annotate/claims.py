"""Claims of an article: the smallest clauses that can be true or false, and whose they are.

A sentence is peeled like an onion. Reporting clauses ("police said that ...") come off first and
become the attribution of what they report; what is left is cut into clauses. Words inside
quotation marks are attributed to the speaker of the quote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from crossread.annotate.attribution import SourceNamer, Voice
from crossread.annotate.certainty import certainty_of, find_hedges, polarity_of
from crossread.annotate.claim_pieces import MIN_TERMS, claim_pieces
from crossread.records import (
    CLAIM_KINDS,
    Article,
    Authority,
    Claim,
    Entity,
    Quantity,
    Quote,
    Sentence,
    TimeExpression,
    content_id,
)
from crossread.text.dateline import dateline_end
from crossread.text.terms import terms

_Record = TypeVar("_Record", TimeExpression, Quantity)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the article with the chain of authorities it is attributed to."""

    start: int
    end: int
    chain: tuple[Authority, ...]
    quote: Quote | None
    rule: str


def find_claims(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    times: tuple[TimeExpression, ...],
    quantities: tuple[Quantity, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Claim, ...]:
    """The claims of the article's own account, in order of their offsets.

    Captions, bylines, questions and clauses without enough content are no claims.
    """
    voice = Voice(SourceNamer(article, entities))
    found: dict[tuple[int, int], Claim] = {}
    for sentence in sentences:
        if sentence.block not in CLAIM_KINDS or sentence.span.text.rstrip("\"'”’").endswith("?"):
            continue
        for stretch in _stretches(article, sentence, quotes, voice):
            if len(set(terms(article.text[stretch.start : stretch.end]))) >= MIN_TERMS:
                claim = _claim(article, sentence, stretch, entities, times, quantities)
                found.setdefault((claim.span.start, claim.span.end), claim)
    return tuple(found[place] for place in sorted(found))


def _stretches(
    article: Article, sentence: Sentence, quotes: tuple[Quote, ...], voice: Voice
) -> Iterator[_Stretch]:
    """The pieces of a sentence, with the words of a quote attributed to its speaker."""
    voice.enter(sentence)
    skip = dateline_end(sentence.span.text)
    offset = sentence.span.start + skip
    for piece in claim_pieces(sentence.span.text[skip:]):
        start, end = offset + piece.start, offset + piece.end
        chain = tuple(a for clause in piece.under if (a := voice.authority(article, offset, clause)))
        quote = next((q for q in quotes if q.span.start - 1 <= start and end <= q.span.end + 1), None)
        rule = piece.rule
        if quote and quote.speaker and not chain:
            chain, rule = (voice.quoted(quote),), "quoted_words"
        yield _Stretch(start, end, chain, quote, rule)


def _claim(
    article: Article,
    sentence: Sentence,
    stretch: _Stretch,
    entities: tuple[Entity, ...],
    times: tuple[TimeExpression, ...],
    quantities: tuple[Quantity, ...],
) -> Claim:
    span = article.span(stretch.start, stretch.end)
    hedges = find_hedges(article, span.start, span.end)
    mentions = [(e.kind, m) for e in entities for m in e.mentions if span.contains(m)]
    return Claim(
        id=content_id("c", article.id, span.start, span.end),
        span=span,
        context=sentence.span,
        block=sentence.block,
        attribution=stretch.chain,
        polarity=polarity_of(span.text),
        certainty=certainty_of(hedges),
        hedges=hedges,
        times=_inside(span.start, span.end, times),
        quantities=_inside(span.start, span.end, quantities),
        participants=tuple(sorted(m for kind, m in mentions if kind in ("person", "organisation"))),
        places=tuple(sorted(m for kind, m in mentions if kind == "place")),
        quote=stretch.quote.id if stretch.quote else None,
        rule=stretch.rule,
    )


def _inside(start: int, end: int, records: tuple[_Record, ...]) -> tuple[_Record, ...]:
    return tuple(r for r in records if start <= r.span.start and r.span.end <= end)
