"""The tables of what is said: claims, facts and quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.records import Claim, Dossier, Fact, Quote
from crossread.report.exports.table import Column, Table, passage
from crossread.report.index import Index


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with the fact that it belongs to and the origins that it rests on."""

    claim: Claim
    fact: str | None
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact with the claim that stands for it."""

    fact: Fact
    lead: Claim


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote with the utterance that it is a version of."""

    quote: Quote
    utterance: str | None


def claim_rows(dossier: Dossier) -> Iterator[ClaimRow]:
    """The claims of a dossier, in its order. A claim without a basis rests on its article's origin."""
    index = Index(dossier)
    facts = {claim: fact.id for fact in dossier.facts for claim in fact.claims}
    for claim in dossier.claims:
        bases = tuple(dict.fromkeys(basis.origin for basis in index.bases.get(claim.id, ())))
        own = index.own_origin(claim.span.article)
        yield ClaimRow(claim, facts.get(claim.id), bases or tuple(filter(None, [own])))


def fact_rows(dossier: Dossier) -> Iterator[FactRow]:
    """The facts of a dossier, in its order."""
    claims = {claim.id: claim for claim in dossier.claims}
    return (FactRow(fact, claims[fact.lead]) for fact in dossier.facts)


def quote_rows(dossier: Dossier) -> Iterator[QuoteRow]:
    """The quotes of a dossier, in its order."""
    utterances = {quote: one.id for one in dossier.utterances for quote in one.quotes}
    return (QuoteRow(quote, utterances.get(quote.id)) for quote in dossier.quotes)


CLAIMS: Table[ClaimRow] = Table(
    "claims",
    "The smallest clauses that can be true or false, and on whose authority each stands.",
    (
        Column("id", "string", "id of the claim", lambda row: row.claim.id),
        *passage(lambda row: row.claim.span, of="the claim's words"),
        Column("block", "string", "kind of block that it stands in", lambda row: row.claim.block),
        Column(
            "sources",
            "strings",
            "the chain of authorities from the article outward; empty for own voice",
            lambda row: tuple(link.source for link in row.claim.attribution),
        ),
        Column(
            "source_kinds",
            "strings",
            "the kind of each authority",
            lambda row: tuple(link.kind for link in row.claim.attribution),
        ),
        Column(
            "stances",
            "strings",
            "the stance of each authority",
            lambda row: tuple(link.stance for link in row.claim.attribution),
        ),
        Column("polarity", "string", "affirmed or negated", lambda row: row.claim.polarity),
        Column("certainty", "string", "how certain its words make it", lambda row: row.claim.certainty),
        Column("quote", "string", "id of the quote that it stands in", lambda row: row.claim.quote),
        Column("fact", "string", "id of its fact", lambda row: row.fact),
        Column("origins", "strings", "ids of the origins that it rests on", lambda row: row.origins),
        Column("rule", "string", "name of the rule that found it", lambda row: row.claim.rule),
    ),
    claim_rows,
)

FACTS: Table[FactRow] = Table(
    "facts",
    "Claims of several articles that say the same thing, and by how many origins they are stated.",
    (
        Column("id", "string", "id of the fact", lambda row: row.fact.id),
        Column("status", "string", "corroborated, repeated, single or disputed", lambda row: row.fact.status),
        Column("origin_count", "integer", "how many origins state it", lambda row: len(row.fact.origins)),
        Column("article_count", "integer", "how many articles state it", lambda row: len(row.fact.articles)),
        Column("lead", "string", "id of the claim that stands for it", lambda row: row.fact.lead),
        *passage(lambda row: row.lead.span, of="the lead's words"),
        Column("claims", "strings", "ids of its claims", lambda row: row.fact.claims),
        Column("articles", "strings", "ids of the articles that state it", lambda row: row.fact.articles),
        Column("origins", "strings", "ids of the origins that state it", lambda row: row.fact.origins),
        Column(
            "authority",
            "string",
            "the one source that all of several origins name",
            lambda row: row.fact.authority.name if row.fact.authority else None,
        ),
        Column("family", "string", "id of the family that they all belong to", lambda row: row.fact.family),
        Column("rule", "string", "name of the rule that gave the status", lambda row: row.fact.rule),
        Column("reason", "string", "why it has this status", lambda row: row.fact.reason),
    ),
    fact_rows,
)

QUOTES: Table[QuoteRow] = Table(
    "quotes",
    "Words in quotation marks that report speech or writing.",
    (
        Column("id", "string", "id of the quote", lambda row: row.quote.id),
        *passage(lambda row: row.quote.span, of="the quoted words"),
        Column("kind", "string", "direct or mixed", lambda row: row.quote.kind),
        Column(
            "speaker",
            "string",
            "who said it, by the fullest name known in the article",
            lambda row: row.quote.speaker.name if row.quote.speaker else None,
        ),
        Column(
            "speaker_kind",
            "string",
            "what kind of source the speaker is",
            lambda row: row.quote.speaker.kind if row.quote.speaker else None,
        ),
        Column(
            "relayed_from",
            "string",
            "who spoke first, where the speaker passes words on",
            lambda row: row.quote.relayed_from.name if row.quote.relayed_from else None,
        ),
        Column(
            "cue",
            "string",
            "the word that introduces it",
            lambda r: r.quote.cue.text if r.quote.cue else None,
        ),
        Column(
            "utterance", "string", "id of the utterance that it is a version of", lambda row: row.utterance
        ),
        Column("rule", "string", "name of the rule that found it", lambda row: row.quote.rule),
    ),
    quote_rows,
)
