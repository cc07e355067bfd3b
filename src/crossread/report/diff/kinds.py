"""How each kind of finding is held against its like: what corresponds, and which properties are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from crossread.records import Conflict, Difference, Dossier, Drift, Fact, Origin, Quote, Span
from crossread.report.diff.findings import Properties, Scheme, differences
from crossread.report.diff.matching import Correspondence, groups, one_to_one

SIDES = 2
"""On how many sides two conflicts must share words: one side alone is party to other conflicts too."""

AGAINST = 0.5
"""What it adds to the likeness of two drifts that they are held against the same words."""


def differing_facts(pairs: Correspondence) -> Iterator[Difference]:
    """Facts correspond where they share a claim: their ids change with every claim that joins."""
    old, new = pairs.old, pairs.new
    claims = one_to_one(pairs.links([c.span for c in old.claims], [c.span for c in new.claims]))
    before, after = _facts_of_claims(old), _facts_of_claims(new)
    links = (
        (i, j)
        for one, other in claims
        for i in before[old.claims[one].id]
        for j in after[new.claims[other].id]
    )
    said = {claim.id: claim.span for claim in chain(old.claims, new.claims)}
    scheme = Scheme(
        passages=lambda fact: tuple(said[id] for id in fact.claims),
        about=lambda fact: said[fact.lead],
        properties=_of_fact,
        rule="shared_claims",
        reason="a claim of it stands in both dossiers",
    )
    return differences(pairs, old.facts, new.facts, groups(len(old.facts), len(new.facts), links), scheme)


def _facts_of_claims(dossier: Dossier) -> dict[str, list[int]]:
    facts: dict[str, list[int]] = defaultdict(list)
    for number, fact in enumerate(dossier.facts):
        for claim in fact.claims:
            facts[claim].append(number)
    return facts


def _of_fact(fact: Fact) -> Properties:
    return {
        "status": fact.status,
        "origins": str(len(fact.origins)),
        "articles": str(len(fact.articles)),
        "authority": fact.authority.name if fact.authority else "",
        "family": fact.family or "",
    }


def differing_conflicts(pairs: Correspondence) -> Iterator[Difference]:
    """Conflicts of one type correspond where two of their sides share words."""
    old, new = pairs.old.conflicts, pairs.new.conflicts
    before, after = list(_placed(old)), list(_placed(new))
    shared: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
    for one, other, _ in pairs.links([span for *_, span in before], [span for *_, span in after]):
        (i, side, _), (j, opposite, _) = before[one], after[other]
        if old[i].type == new[j].type:
            shared[i, j].add((side, opposite))
    links = (
        link
        for link, sides in shared.items()
        if min(len(set(column)) for column in zip(*sides, strict=True)) >= SIDES
    )
    scheme = Scheme(
        passages=lambda conflict: tuple(span for side in conflict.sides for span in side.spans),
        about=lambda conflict: conflict.about,
        properties=_of_conflict,
        rule="shared_sides",
        reason="two of its sides stand in both dossiers",
    )
    return differences(pairs, old, new, groups(len(old), len(new), links), scheme)


def _placed(conflicts: Sequence[Conflict]) -> Iterator[tuple[int, int, Span]]:
    """Every passage with the numbers of its conflict and of its side."""
    for number, conflict in enumerate(conflicts):
        for place, side in enumerate(conflict.sides):
            yield from ((number, place, span) for span in side.spans)


def _of_conflict(conflict: Conflict) -> Properties:
    sides = (f"{side.value} ({len(side.origins)})" for side in conflict.sides)
    return {"status": conflict.status, "sides": " / ".join(sides)}


def differing_drift(pairs: Correspondence) -> Iterator[Difference]:
    """Drift of one kind corresponds where the retold words do."""
    old, new = pairs.old.drift, pairs.new.drift
    told = pairs.links([drift.span for drift in old], [drift.span for drift in new])
    against = [[drift.against or drift.span for drift in drifts] for drifts in (old, new)]
    same = {(i, j) for i, j, _ in pairs.links(*against)}
    links = ((i, j, like + AGAINST * ((i, j) in same)) for i, j, like in told if old[i].kind == new[j].kind)
    scheme = Scheme(
        passages=lambda drift: tuple(span for span in (drift.against, drift.span) if span),
        about=lambda drift: drift.span,
        properties=_of_drift,
        rule="shared_passage",
        reason="the retold words stand in both dossiers",
    )
    found = groups(len(old), len(new), one_to_one(links))
    return differences(pairs, old, new, found, scheme)


def _of_drift(drift: Drift) -> Properties:
    return {"kind": drift.kind, "rule": drift.rule}


def differing_quotes(pairs: Correspondence) -> Iterator[Difference]:
    """Quotes correspond where their words do."""
    old, new = pairs.old.quotes, pairs.new.quotes
    links = one_to_one(pairs.links([quote.span for quote in old], [quote.span for quote in new]))
    scheme = Scheme(
        passages=lambda quote: (quote.span,),
        about=lambda quote: quote.span,
        properties=_of_quote,
        rule="shared_passage",
        reason="the quoted words stand in both dossiers",
    )
    return differences(pairs, old, new, groups(len(old), len(new), links), scheme)


def _of_quote(quote: Quote) -> Properties:
    return {"speaker": quote.speaker.name if quote.speaker else "", "kind": quote.kind}


def differing_origins(pairs: Correspondence) -> Iterator[Difference]:
    """Origins correspond where they share an account, or are one outlet that is not at hand."""
    old, new = pairs.old.origins, pairs.new.origins
    links = (
        (i, j) for i, one in enumerate(old) for j, other in enumerate(new) if _is_shared(pairs, one, other)
    )
    names = {article.id: article.label for dossier in (pairs.old, pairs.new) for article in dossier.articles}
    openings = _openings(pairs.old) | _openings(pairs.new)
    scheme = Scheme(
        passages=lambda origin: openings[origin.id],
        about=lambda _origin: None,
        properties=lambda origin: {"of": origin.outlet or ", ".join(names[id] for id in origin.articles)},
        rule="shared_articles",
        reason="an account of it stands in both dossiers",
    )
    for found in differences(pairs, old, new, groups(len(old), len(new), links), scheme):
        if found.kind != "changed" or found.moves:
            yield replace(found, changes=())


def _is_shared(pairs: Correspondence, old: Origin, new: Origin) -> bool:
    if old.outlet or new.outlet:
        return old.outlet == new.outlet
    there = (pairs.pair_of_old[id].new for id in old.articles if id in pairs.pair_of_old)
    return not set(new.articles).isdisjoint(there)


def _openings(dossier: Dossier) -> dict[str, tuple[Span, ...]]:
    """What shows each origin: how its articles open, or the words that credit an absent outlet."""
    resting: dict[str, list[Span]] = defaultdict(list)
    for basis in dossier.bases:
        resting[basis.origin] += basis.spans
    return {
        origin.id: tuple(resting[origin.id]) if origin.outlet else tuple(_opening(dossier, origin))
        for origin in dossier.origins
    }


def _opening(dossier: Dossier, origin: Origin) -> Iterator[Span]:
    for article in map(dossier.article, origin.articles):
        yield from (article.span(block.start, block.end) for block in article.blocks[:1])
