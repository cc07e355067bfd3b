"""Conflicts of certainty: one account states flatly what another hedges, or calls unclear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crossread.judge.denying import disputes, negates
from crossread.judge.firsts import rank_of
from crossread.judge.lookup import Lookup, components, is_flat
from crossread.records import Claim, Conflict, ConflictStatus, content_id
from crossread.text.terms import terms

_UNCLEAR = re.compile(r"clear\b|\bknown\b|\bunknown\b|\buncertain\b|\bunsure\b", re.IGNORECASE)

SAME_STATEMENT = 0.45
"""Cosine of two claims from which on their certainty is compared."""

SHARED_TERMS = 2
"""Content terms that the two must share: one word in common is no statement in common."""

COVERED = 0.5
"""Share of the weight of each claim, the flat and the hedged, that the other must have."""

OF_THE_MATTER = 0.8
"""Share of a flat claim's terms that the paragraph of an unclear one must have, to be of one matter."""

SUPPORTED = 0.75
"""Likeness to another claim of the same article that settles what the unclear one leaves open."""


def certainty_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``different_certainty`` and ``unclear_elsewhere``."""
    differing = [
        (a, b)
        for a, b in lookup.pairs(at_least=SAME_STATEMENT)
        if is_flat(a) != is_flat(b) and not lookup.one_tells_both(a, b) and _one_statement(lookup, a, b)
    ]
    for members in components(differing):
        yield _conflict(lookup, "different_certainty", members)
    for members in components(unclear_elsewhere(lookup)):
        yield _conflict(lookup, "unclear_elsewhere", members)


def _one_statement(lookup: Lookup, a: Claim, b: Claim) -> bool:
    """Whether two claims differ in how certain they are and not in what they say.

    Each has most of what the other says, and neither denies nor doubts it. Ranks have a rule of their own.
    """
    if rank_of(a) and rank_of(b):
        return False
    if (a.quote and b.quote) or len(lookup.words(a) & lookup.words(b)) < SHARED_TERMS:
        return False  # versions of a quote are compared as quotes
    one_way = disputes(a) == disputes(b) and negates(a) == negates(b)
    return one_way and min(lookup.shared(a, b), lookup.shared(b, a)) >= COVERED


def unclear_elsewhere(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of a flat claim and one, in another account, that calls the same matter unclear.

    "The use of a fireboat ..." where another account has "it is not clear what was used" and names the
    fireboat only as lying in port: the flat claim's terms all stand in the other's paragraph, at least
    one of them in the unclear claim itself, and no claim there says what the flat one says.
    """
    for unclear in (claim for claim in lookup.statements if _is_called_unclear(claim)):
        matter = set(terms(lookup.paragraph(unclear)))
        sharing = lookup.sharing(unclear)
        beside = [claim for claim in lookup.statements if claim.span.article == unclear.span.article]
        for flat in sharing:
            words = lookup.words(flat)
            of_the_matter = len(words) > 1 and len(words & matter) >= OF_THE_MATTER * len(words)
            if not of_the_matter or not is_flat(flat) or flat.span.article == unclear.span.article:
                continue
            if all(lookup.likeness(flat, claim) < SUPPORTED for claim in beside if claim is not unclear):
                yield flat, unclear


def _is_called_unclear(claim: Claim) -> bool:
    """Whether a claim calls its matter unclear or not known; "whether" alone may tell of a choice."""
    return claim.certainty == "unknown" and any(_UNCLEAR.search(hedge.span.text) for hedge in claim.hedges)


def _conflict(lookup: Lookup, rule: str, members: Iterable[Claim]) -> Conflict:
    claims = list(members)
    unknown = any(claim.certainty == "unknown" for claim in claims)
    status: ConflictStatus = "scope" if unknown else "precision"
    return Conflict(
        id=content_id("x", "certainty", *(claim.id for claim in claims)),
        type="certainty",
        status=status,
        about=next(claim for claim in claims if not is_flat(claim)).hedges[0].span,
        sides=lookup.sides((_label(claim), claim.span) for claim in claims),
        fact=lookup.group_of.get(claims[0].id),
        rule=rule,
        reason="accounts of one matter differ in how certain they are of it",
    )


def _label(claim: Claim) -> str:
    if claim.certainty == "unknown":
        return "not clear"
    return "stated flatly" if is_flat(claim) else "hedged"
