"""Conflicts of certainty: one account states flatly what another hedges."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict, ConflictStatus, content_id

SAME_STATEMENT = 0.45
"""Cosine of two claims from which on their certainty is compared."""


def certainty_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_certainty``: claims of one fact, some hedged and some flat.

    "The pier was reportedly empty" against "the pier was empty".
    """
    differing = [(a, b) for a, b in lookup.pairs(at_least=SAME_STATEMENT) if _flat(a) != _flat(b)]
    for members in components(differing):
        unknown = any(claim.certainty == "unknown" for claim in members)
        status: ConflictStatus = "scope" if unknown else "precision"
        yield Conflict(
            id=content_id("x", "certainty", *(claim.id for claim in members)),
            type="certainty",
            status=status,
            about=next(claim for claim in members if not _flat(claim)).hedges[0].span,
            sides=lookup.sides((_label(claim), claim.span) for claim in members),
            fact=lookup.group_of.get(members[0].id),
            rule="different_certainty",
            reason="accounts of one matter differ in how certain they are of it",
        )


def _flat(claim: Claim) -> bool:
    return claim.certainty == "certain"


def _label(claim: Claim) -> str:
    return "stated flatly" if _flat(claim) else "hedged"
