"""What the accounts agree on."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Claim, FacetValue, Fact
from crossread.report.index import Index
from crossread.report.labels import BASIS, FACET, SOURCE_KIND, STANCE, count
from crossread.report.view import Group, Item, Passage, Section

ALSO = "; among other things"
"""What is noted of a passage that says more than the fact under which it is shown."""

SHOWN_FACETS = ("where", "when", "how_many", "certainty")
"""Facets that a line can tell; names and sources stand with the passages."""

SHARED_ORDER = ("corroborated", "disputed", "repeated")


def agreement_section(index: Index) -> Section:
    """Facts of two or more articles: corroborated first, then disputed, then repeated copies."""
    shared = [fact for fact in index.dossier.facts if fact.status in SHARED_ORDER]
    shared.sort(key=lambda fact: SHARED_ORDER.index(fact.status))
    return Section(
        id="agreement",
        title="Agreement",
        lead="Corroborated: stated by two or more independent origins. Repeated: by several copies of one.",
        items=tuple(_fact(index, fact) for fact in shared if fact.status != "repeated"),
        none="No statement was found in two or more independent origins.",
        folded_title="Repeated by several articles of one origin",
        folded=tuple(_fact(index, fact) for fact in shared if fact.status == "repeated"),
    )


def _fact(index: Index, fact: Fact) -> Item:
    by_origin: dict[str, list[Passage]] = {}
    for claim in (index.claims[id] for id in fact.claims):
        beside = ALSO if claim.id in fact.joined else ""
        for origin, note in _resting(index, fact, claim):
            by_origin.setdefault(origin, []).append(index.passage(claim.span, note=note + beside))
    names = {origin.id: index.origin_name(origin) for origin in index.dossier.origins if origin.outlet}
    lead = index.passage(index.claims[fact.lead].span)
    return Item(
        id=fact.id,
        heading=lead.span.text,
        tags=tuple(_tags(fact)),
        groups=tuple(
            Group(
                names.get(origin) or (f"Origin {index.origins[origin]}" if origin else ""),
                tuple(by_origin[origin]),
            )
            for origin in sorted(by_origin, key=lambda id: index.origins.get(id, 0))
        ),
        reason="; ".join([fact.reason, *_apart(index, fact)]),
        rule=fact.rule,
        lead=lead,
    )


def _apart(index: Index, fact: Fact) -> Iterator[str]:
    """What the claims of a fact say differently: ``how many: three (A, B), four (E)``."""
    for facet in fact.facets:
        if facet.kind in SHOWN_FACETS:
            values = (f"“{value.value}” ({_letters(index, value)})" for value in facet.values)
            yield f"{FACET[facet.kind]}: {', '.join(values)}"


def _letters(index: Index, value: FacetValue) -> str:
    articles = dict.fromkeys(index.claims[claim].span.article for claim in value.claims)
    return ", ".join(sorted((index.accounts[article].key for article in articles), key=lambda k: (len(k), k)))


def _tags(fact: Fact) -> Iterator[str]:
    yield from (fact.status, count(len(fact.origins), "origin"), count(len(fact.articles), "article"))
    if fact.authority:
        yield "one authority"
    if fact.family:
        yield "one family"


def _resting(index: Index, fact: Fact, claim: Claim) -> Iterator[tuple[str, str]]:
    """The origins under which a claim is shown, each with its note.

    A line that leans on what its article credits elsewhere stands with what it leans on.
    """
    note = authority(claim)
    bases = index.bases[claim.id]
    own = index.own_origin(claim.span.article)
    if bases or own in fact.origins or not own:
        yield from ((basis.origin, f"{note}; {BASIS[basis.rule]}") for basis in bases)
        if not bases:
            yield own, note
        return
    beside = (index.claims[id] for id in fact.claims)
    leaning = [
        b for other in beside if other.span.article == claim.span.article for b in index.bases[other.id]
    ]
    yield leaning[0].origin if leaning else own, note


def authority(claim: Claim) -> str:
    """On whose authority a claim stands, in a few words: ``police (unnamed source), denies``."""
    links = [link for link in claim.attribution if link.kind != "own_voice"]
    if not links:
        return SOURCE_KIND["own_voice"]
    chain = ", who cites ".join(link.source for link in links)
    stance = links[-1].stance
    return chain if stance == "asserts" else f"{chain}: {STANCE[stance]}"
