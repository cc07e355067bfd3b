"""Who says what: claims by the source that is said to know, with the chain that leads there."""

from __future__ import annotations

from crossread.records import Authority, Claim
from crossread.report.index import Index
from crossread.report.labels import SOURCE_KIND, STANCE, count
from crossread.report.view import Group, Item, Section

Source = tuple[str, str]

NOT_NAMED = "somebody the account does not name"


def authority_section(index: Index) -> Section:
    """Sources by how many claims stand on them, each with its claims by stance and chain."""
    claims = index.dossier.claims
    by_source: dict[Source, list[Claim]] = {}
    for claim in claims:
        if links := _links(claim):
            by_source.setdefault((links[-1].source, links[-1].kind), []).append(claim)
    own = sum(not _links(claim) for claim in claims)
    ordered = sorted(by_source, key=lambda source: (-len(by_source[source]), source))
    return Section(
        id="authority",
        title="Who says what",
        lead=f"{count(own, 'claim')} of {len(claims):,} in the articles' own voice, the others by source.",
        items=tuple(_source(index, source, by_source[source]) for source in ordered),
        none="No claim is attributed to anyone.",
    )


def _links(claim: Claim) -> list[Authority]:
    return [link for link in claim.attribution if link.kind != "own_voice"]


def _source(index: Index, source: Source, claims: list[Claim]) -> Item:
    by_chain: dict[str, list[Claim]] = {}
    for claim in claims:
        by_chain.setdefault(_chain(index, claim), []).append(claim)
    name, kind = source
    return Item(
        id="",
        heading=name or NOT_NAMED,
        tags=(SOURCE_KIND[kind], count(len(claims), "claim")),
        groups=tuple(
            Group(chain, tuple(index.passage(claim.span, note=_certainty(claim)) for claim in said))
            for chain, said in by_chain.items()
        ),
    )


def _chain(index: Index, claim: Claim) -> str:
    """``A The Dunmore Courier → harbour office → crew: asserts``."""
    links = _links(claim)
    path = [index.names([claim.span.article]), *(link.source or NOT_NAMED for link in links)]
    return f"{' → '.join(path)}: {STANCE[links[-1].stance]}"


def _certainty(claim: Claim) -> str:
    hedges = ", ".join(f"“{hedge.span.text}”" for hedge in claim.hedges)
    return f"{claim.certainty}: {hedges}" if hedges else ""
