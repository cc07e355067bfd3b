"""Claims of an article: the smallest clauses that can be true or false, and whose they are.

A sentence is peeled like an onion. Reporting clauses ("police said that ...") come off first and
become the attribution of what they report; what is left is cut into clauses. Words inside
quotation marks are attributed to the speaker of the quote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.annotate.attributions import clauses_between
from crossread.annotate.certainty import CertaintyReader, certainty_of
from crossread.annotate.claim_kinds import no_claim
from crossread.annotate.claim_pieces import MIN_TERMS, claim_pieces
from crossread.annotate.language import reading_language
from crossread.annotate.placed import Placed
from crossread.records import (
    CLAIM_KINDS,
    Article,
    Attribution,
    Authority,
    Claim,
    Entity,
    EntityKind,
    Parse,
    Quantity,
    Quote,
    Sentence,
    Speaker,
    TimeExpression,
    Word,
    content_id,
)
from crossread.text.data import has_table
from crossread.text.dateline import dateline_end
from crossread.text.terms import terms


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the article with the chain of authorities it is attributed to."""

    start: int
    end: int
    chain: tuple[Authority, ...]
    quote: Quote | None
    rule: str


@dataclass(frozen=True, slots=True)
class _Speech:
    """Who says what in the article, by the place of the quote and of the cue."""

    quotes: Placed[Quote]
    attributions: Placed[Attribution]


@dataclass(frozen=True, slots=True)
class _Contents:
    """What was found in the article before, by place: a claim takes what stands inside it."""

    mentions: Placed[EntityKind]
    times: Placed[TimeExpression]
    quantities: Placed[Quantity]


def find_claims(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    times: tuple[TimeExpression, ...],
    quantities: tuple[Quantity, ...],
    quotes: tuple[Quote, ...],
    attributions: tuple[Attribution, ...],
    parses: tuple[Parse, ...] = (),
) -> tuple[Claim, ...]:
    """The claims of the article's own account, in order of their offsets.

    ``parses`` are those of the sentences, in their order. Captions, bylines, questions and clauses
    without enough content are no claims.
    """
    speech = _Speech(
        Placed((quote.span, quote) for quote in quotes),
        Placed((a.source.cue, a) for a in attributions if a.source.cue),
    )
    contents = _Contents(
        Placed((mention, entity.kind) for entity in entities for mention in entity.mentions),
        Placed((time.span, time) for time in times),
        Placed((quantity.span, quantity) for quantity in quantities),
    )
    language = reading_language(article)
    known = has_table(language, "claims")
    states_nothing = no_claim if known else _is_question
    found: dict[tuple[int, int], Claim] = {}
    for sentence in sentences:
        parse = parses[sentence.index] if parses else Parse()
        headline = sentence.block == "title"
        if sentence.block not in CLAIM_KINDS or states_nothing(
            sentence.span.text, parse.words, headline=headline
        ):
            continue
        reader = CertaintyReader(article, parse)
        for stretch in _stretches(article, sentence, parse, speech):
            held = parse.part(stretch.start, stretch.end)
            if states_nothing(article.text[stretch.start : stretch.end], held, headline=headline):
                continue
            if len(set(terms(article.text[stretch.start : stretch.end], language=language))) >= MIN_TERMS:
                claim = _claim(article, sentence, stretch, contents, reader)
                found.setdefault((claim.span.start, claim.span.end), claim)
    return tuple(found[place] for place in sorted(found))


def _is_question(text: str, _: Sequence[Word], *, headline: bool) -> str:  # noqa: ARG001
    """What tells no claim in a language without lists of its own for it."""
    return "question" if text.rstrip("\"'”’»").endswith("?") else ""


def _stretches(article: Article, sentence: Sentence, parse: Parse, speech: _Speech) -> Iterator[_Stretch]:
    """The pieces of a sentence, with the words of a quote attributed to its speaker."""
    offset = sentence.span.start + dateline_end(sentence.span.text)
    words = article.text[offset : sentence.span.end]
    quoted = _quoted(speech.quotes, offset, sentence.span.end)
    language = reading_language(article)
    told = speech.attributions.inside(offset, sentence.span.end)
    sources = {a.source.cue.start - offset: a.source for a in told if a.source.cue}
    clauses = clauses_between(told, offset, sentence.span.end)
    for piece in claim_pieces(words, clauses, quoted, parse=parse.moved(-offset), language=language):
        start, end = offset + piece.start, offset + piece.end
        chain = tuple(a for clause in piece.under if (a := sources[clause.cue[0]]).span or a.source)
        quote = speech.quotes.around(start + 1, end - 1)
        rule = piece.rule
        if quote and quote.speaker and not chain:
            chain, rule = (_speaker(quote, quote.speaker),), "quoted_words"
        yield _Stretch(start, end, chain, quote, rule)


def _speaker(quote: Quote, speaker: Speaker) -> Authority:
    """The speaker of a quote as an authority."""
    return Authority(speaker.name, speaker.kind, speaker.span, quote.cue, "asserts")


def _quoted(speech: Placed[Quote], start: int, end: int) -> list[tuple[int, int]]:
    """The quotes that reach into ``start:end``, their marks included, as offsets from ``start``."""
    reaching = speech.reaching(start, end)
    return [(max(q.span.start - 1, start) - start, min(q.span.end + 1, end) - start) for q in reaching]


def _claim(
    article: Article, sentence: Sentence, stretch: _Stretch, contents: _Contents, reader: CertaintyReader
) -> Claim:
    span = article.span(stretch.start, stretch.end)
    hedges = reader.hedges(span.start, span.end)
    mentions = contents.mentions.spans_inside(span.start, span.end)
    return Claim(
        id=content_id("c", article.id, span.start, span.end),
        span=span,
        context=sentence.span,
        block=sentence.block,
        attribution=stretch.chain,
        polarity=reader.polarity(span.start, span.end),
        certainty=certainty_of(hedges),
        hedges=hedges,
        times=tuple(contents.times.inside(span.start, span.end)),
        quantities=tuple(contents.quantities.inside(span.start, span.end)),
        participants=tuple(mention for mention, kind in mentions if kind in ("person", "organisation")),
        places=tuple(mention for mention, kind in mentions if kind == "place"),
        quote=stretch.quote.id if stretch.quote else None,
        rule=stretch.rule,
    )
