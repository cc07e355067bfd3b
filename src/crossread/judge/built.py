"""A conflict put together from claims, or other spans, that each stand on a side."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, ConflictStatus, ConflictType, Span, content_id


def conflict_of_claims(
    lookup: Lookup,
    held: Iterable[tuple[str, Claim]],
    *,
    kind: ConflictType,
    status: ConflictStatus,
    rule: str,
    reason: str,
) -> Conflict:
    """The conflict of claims given as (value of their side, claim); ``about`` is the first of them."""
    sides = sorted(held, key=lambda pair: pair[1].span)
    return conflict_of_spans(
        lookup,
        [(value, claim.span) for value, claim in sides],
        kind=kind,
        status=status,
        rule=rule,
        reason=reason,
        fact=lookup.group_of.get(sides[0][1].id),
    )


def conflict_of_spans(
    lookup: Lookup,
    held: list[tuple[str, Span]],
    *,
    kind: ConflictType,
    status: ConflictStatus,
    rule: str,
    reason: str,
    fact: str | None = None,
) -> Conflict:
    """The conflict of spans given as (value of their side, span), in the order of its sides."""
    places = (f"{span.article}:{span.start}:{span.end}" for _, span in held)
    return Conflict(
        id=content_id("x", kind, rule, *places),
        type=kind,
        status=status,
        about=held[0][1],
        sides=lookup.sides(held),
        fact=fact,
        rule=rule,
        reason=reason,
    )
