"""Conflicts of denial: one side says it is so, another denies it."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, content_id
from crossread.text.data import load
from crossread.text.wordlists import find_phrases

SAME_MATTER = 0.25
"""Cosine from which on a denial is taken to be of another claim, where both are in one group less is asked."""

OPPOSITE = 0.45
"""Cosine from which on two claims that differ in polarity are taken to contradict each other."""


def denial_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``denied`` and ``opposite_polarity``, in this order; a pair is reported once."""
    seen: set[frozenset[str]] = set()
    for rule, asserted, denying in [*_denied(lookup), *_opposite(lookup)]:
        key = frozenset(claim.id for claim in (*asserted, *denying))
        if key in seen:
            continue
        seen.add(key)
        yield _conflict(lookup, rule, asserted, denying)


def _denied(lookup: Lookup) -> Iterator[tuple[str, list[Claim], list[Claim]]]:
    """Rule ``denied``: a claim with a word of denial, against the claim most like it that has none.

    "The mayor denied that the gates were locked" against "the gates were locked".
    """
    for denying in lookup.claims.values():
        if not denies(denying):
            continue
        asserted = [
            (lookup.likeness(denying, claim), claim.id, claim)
            for claim in lookup.claims.values()
            if not denies(claim) and claim.polarity == "affirmed" and not claim.span.overlaps(denying.span)
        ]
        score, _, best = max(asserted, default=(0.0, "", None))
        if best and score >= SAME_MATTER:
            yield "denied", [best], [denying]


def denies(claim: Claim) -> bool:
    """Whether the claim reports a denial: its source denies, or its words do."""
    if any(authority.stance == "denies" for authority in claim.attribution):
        return True
    return next(find_phrases(claim.span.text, load("en/denials")["words"].split()), None) is not None


def _opposite(lookup: Lookup) -> Iterator[tuple[str, list[Claim], list[Claim]]]:
    """Rule ``opposite_polarity``: claims of one fact, alike in all but a negation.

    "The alarm rang" against "the alarm did not ring".
    """
    for _, a, b in lookup.pairs(at_least=OPPOSITE):
        if a.polarity != b.polarity and "unknown" not in (a.certainty, b.certainty):
            asserted, denying = (a, b) if a.polarity == "affirmed" else (b, a)
            yield "opposite_polarity", [asserted], [denying]


def _conflict(lookup: Lookup, rule: str, asserted: list[Claim], denying: list[Claim]) -> Conflict:
    held = [("asserted", claim.span) for claim in asserted] + [("denied", claim.span) for claim in denying]
    return Conflict(
        id=content_id("x", "denial", *(span.article + str(span.start) for _, span in held)),
        type="denial",
        status="contradiction",
        about=denying[0].span,
        sides=lookup.sides(held),
        fact=lookup.group_of.get(asserted[0].id),
        rule=rule,
        reason="one statement denies what the other asserts",
    )
