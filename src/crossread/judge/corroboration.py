"""How many independent origins state each fact."""

from __future__ import annotations

from crossread.judge.facets import facets_of
from crossread.judge.support import Support, Supports
from crossread.records import (
    Article,
    Basis,
    Claim,
    Conflict,
    Fact,
    FactGroup,
    FactStatus,
    Family,
    Origin,
    SharedAuthority,
)
from crossread.text.terms import terms
from crossread.text.vectors import cosine, weigh

_DISPUTES = ("denial", "number")
"""Types of contradiction that put the fact itself in dispute; a fact whose day is disputed still happened."""

_WEIGHT: dict[FactStatus, int] = {"disputed": 0, "corroborated": 1, "repeated": 2, "single": 3}


def weigh_facts(
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    origins: tuple[Origin, ...],
    bases: tuple[Basis, ...],
    families: tuple[Family, ...],
    authorities: tuple[SharedAuthority, ...],
    conflicts: tuple[Conflict, ...],
) -> tuple[Fact, ...]:
    """Give every group of claims its status, those that most origins and articles state first.

    Origins are counted by what each claim rests on. Of facts that equally many origins state, those come
    last whose origins all name one authority or are all of one family.
    """
    by_id = {claim.id: claim for claim in claims}
    supports = Supports(articles, origins, bases, families, authorities)
    disputed = {c.fact for c in conflicts if c.status == "contradiction" and c.type in _DISPUTES}
    facts = [
        _fact(group, [by_id[claim] for claim in group.claims], supports, group.id in disputed)
        for group in groups
    ]
    return tuple(sorted(facts, key=_rank))


def _fact(group: FactGroup, members: list[Claim], supports: Supports, disputed: bool) -> Fact:
    articles = tuple(sorted({claim.span.article for claim in members}))
    support = supports.of(members)
    own = [claim for claim in members if claim.id not in group.joined]
    return Fact(
        id=group.id,
        lead=_lead(own).id,
        claims=group.claims,
        joined=group.joined,
        articles=articles,
        origins=support.origins,
        status=_status(len(articles), len(support.origins), disputed),
        rule=group.rule,
        reason=_reason(len(articles), support, disputed),
        authority=support.authority,
        family=support.family,
        facets=facets_of(own),
    )


def _status(articles: int, origins: int, disputed: bool) -> FactStatus:
    """``disputed`` before all else; then by origins; then by articles."""
    if disputed:
        return "disputed"
    if origins > 1:
        return "corroborated"
    return "repeated" if articles > 1 else "single"


def _lead(members: list[Claim]) -> Claim:
    """The claim that stands for the fact: one with a subject of its own, and most like all the others."""
    vectors = weigh([terms(claim.span.text) for claim in members])
    likeness = [sum(cosine(one, other) for other in vectors) for one in vectors]
    ranked = sorted(
        zip(members, likeness, strict=True), key=lambda item: (*_fitness(item[0]), -item[1], item[0].span)
    )
    return ranked[0][0]


def _fitness(claim: Claim) -> tuple[bool, bool]:
    """Claims from the body before headlines, and whole sentences' beginnings before clauses cut from one."""
    opening = claim.span.text.lstrip("“\"'‘")
    return claim.block != "paragraph", not opening[:1].isupper()


def _reason(articles: int, support: Support, disputed: bool) -> str:
    """``stated by 3 accounts resting on 1 independent origin: A and C credit CNN for it``."""
    origins = len(support.origins)
    parts = [f"stated by {_count(articles, 'account')} resting on {_count(origins, 'independent origin')}"]
    parts += support.borrowed
    if support.authority:
        parts.append(f"all by one authority: {support.authority.name}")
    if support.family:
        parts.append(f"all of one family: {support.family}")
    if disputed:
        parts.append("another statement contradicts it")
    return "; ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _rank(fact: Fact) -> tuple[int, bool, int, int, int, str]:
    doubtful = fact.authority is not None or fact.family is not None
    weight = _WEIGHT[fact.status]
    return (-len(fact.origins), doubtful, -len(fact.articles), weight, -len(fact.claims), fact.id)
