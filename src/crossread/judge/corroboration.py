"""How many independent origins state each fact."""

from __future__ import annotations

from crossread.records import Claim, Conflict, Fact, FactGroup, FactStatus, Origin
from crossread.text.terms import terms
from crossread.text.vectors import cosine, weigh

_DISPUTES = ("denial", "number")
"""Types of contradiction that put the fact itself in dispute; a fact whose day is disputed still happened."""

_WEIGHT: dict[FactStatus, int] = {"disputed": 0, "corroborated": 1, "repeated": 2, "single": 3}


def weigh_facts(
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    origins: tuple[Origin, ...],
    conflicts: tuple[Conflict, ...],
) -> tuple[Fact, ...]:
    """Give every group of claims its status, those that most origins and articles state first."""
    by_id = {claim.id: claim for claim in claims}
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    disputed = {c.fact for c in conflicts if c.status == "contradiction" and c.type in _DISPUTES}
    facts = [
        _fact(group, [by_id[claim] for claim in group.claims], origin_of, group.id in disputed)
        for group in groups
    ]
    return tuple(sorted(facts, key=_rank))


def _fact(group: FactGroup, members: list[Claim], origin_of: dict[str, str], disputed: bool) -> Fact:
    articles = tuple(sorted({claim.span.article for claim in members}))
    origins = tuple(sorted({origin_of[article] for article in articles}))
    status = _status(len(articles), len(origins), disputed)
    return Fact(
        id=group.id,
        lead=_lead(members).id,
        claims=group.claims,
        articles=articles,
        origins=origins,
        status=status,
        rule=group.rule,
        reason=_reason(len(articles), len(origins), disputed),
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


def _reason(articles: int, origins: int, disputed: bool) -> str:
    stated = f"stated by {_count(articles, 'account')} resting on {_count(origins, 'independent origin')}"
    return f"{stated}; another statement contradicts it" if disputed else stated


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _rank(fact: Fact) -> tuple[int, int, int, int, str]:
    return (-len(fact.origins), -len(fact.articles), _WEIGHT[fact.status], -len(fact.claims), fact.id)
