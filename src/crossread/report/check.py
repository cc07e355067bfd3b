"""Whether a dossier holds together: its spans are the articles' words, its ids name records."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Dossier
from crossread.report.walk import by_id, spans


def check_dossier(dossier: Dossier) -> None:
    """Raise ``ValueError`` at the first span or id that does not match the dossier's own records."""
    texts = {article.id: article.text for article in dossier.articles}
    for span in spans(dossier):
        text = texts.get(span.article)
        if text is None:
            raise ValueError(f"a span names article {span.article}, which is not in the dossier")
        if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.text:
            raise ValueError(f"span {span.start}:{span.end} is not what article {span.article} says there")
    known = by_id(dossier)
    for name in referenced_ids(dossier):
        if name not in known:
            raise ValueError(f"id {name} names nothing in the dossier")


def referenced_ids(dossier: Dossier) -> Iterator[str]:
    """Every id by which one record of the dossier names another."""
    yield from _among_articles(dossier)
    yield from _among_claims(dossier)
    yield from _among_facts(dossier)
    yield from _among_voices(dossier)


def _among_articles(dossier: Dossier) -> Iterator[str]:
    """The ids in what belongs together: stories, origins, derivations, families, identities."""
    for story in dossier.stories:
        yield from story.articles
    for origin in dossier.origins:
        yield from (*origin.articles, *origin.derivations)
        for merge in (*origin.merges, *origin.overruled):
            yield from (*merge.articles, *merge.evidence)
    for family in dossier.families:
        yield from family.origins
    for word in dossier.user_words:
        yield from word.articles
    for derivation in dossier.derivations:
        yield from filter(None, (derivation.source, derivation.target))
    for identity in dossier.identities:
        yield from (*identity.entities, *identity.articles)


def _among_claims(dossier: Dossier) -> Iterator[str]:
    """The ids in what is said: claims, what they rest on, facts and conflicts."""
    for basis in dossier.bases:
        yield from (basis.claim, basis.origin)
    for fact in dossier.facts:
        told = (claim for facet in fact.facets for value in facet.values for claim in value.claims)
        yield from (fact.lead, *fact.claims, *fact.joined, *told, *fact.articles, *fact.origins)
        yield from fact.authority.claims if fact.authority else ()
    for conflict in dossier.conflicts:
        for side in conflict.sides:
            yield from (*side.articles, *side.origins)
    yield from filter(None, (claim.quote for claim in dossier.claims))


def _among_facts(dossier: Dossier) -> Iterator[str]:
    """The ids in what is told of facts: which only one origin has, which are left out, and when they were."""
    for one in dossier.only_one:
        yield from (one.fact, one.claim, one.origin)
    for left in dossier.left_out:
        yield from (left.article, left.fact, *left.origins)
    for moment in dossier.timeline:
        yield from (moment.fact, *moment.claims)


def _among_voices(dossier: Dossier) -> Iterator[str]:
    """The ids in who said what: versions of one utterance, and the sayings of each identity."""
    for utterance in dossier.utterances:
        yield from utterance.quotes
    for voice in dossier.voices:
        yield from (voice.identity, *voice.articles)
        for saying in voice.sayings:
            yield from (*saying.quotes, *saying.claims, *saying.articles)
