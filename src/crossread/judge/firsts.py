"""Conflicts of certainty over a rank: "the first known fire" in one account, "the first fire" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossread.judge.built import conflict_of_claims
from crossread.judge.lookup import Lookup, components, is_flat
from crossread.records import Claim, Conflict
from crossread.text.data import load
from crossread.text.terms import terms

SHARED_TERMS = 2
"""Content terms that two claims of one rank must share besides the rank: "the first ... fire ... shed"."""

SHARED_PART = 0.3
"""Share of the terms of the shorter claim that the other must have: a rank of one matter."""


def rank_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``rank_unbounded``: one account bounds a rank to what is known or believed, another does not."""
    ranked = [(claim, found) for claim in lookup.statements if (found := rank_of(claim))]
    differing = [
        (a, b)
        for i, (a, (rank, limit)) in enumerate(ranked)
        for b, (other, bound) in ranked[i + 1 :]
        if rank == other and limit != bound and _of_one_matter(lookup, a, b)
    ]
    for claims in components(differing):
        held = [(_wording(claim), claim) for claim in claims]
        yield conflict_of_claims(
            lookup,
            held,
            kind="certainty",
            status="precision",
            rule="rank_unbounded",
            reason="one account bounds the rank by what is known, confirmed or believed, another does not",
        )


def rank_of(claim: Claim) -> tuple[str, str] | None:
    """The rank that a claim gives and what bounds it; empty where nothing does."""
    found = _pattern().search(claim.span.text)
    if found is None:
        return None
    limit = found["limit"] or ""
    if not limit and not is_flat(claim):
        limit = claim.hedges[0].span.text
    return found["rank"].lower(), limit.lower()


def _wording(claim: Claim) -> str:
    """The value of a claim's side: "first known", "believed first", "first"."""
    rank, limit = rank_of(claim) or ("", "")
    found = _pattern().search(claim.span.text)
    if not limit or (found and found["limit"]):
        return f"{rank} {limit}".strip()
    return f"{limit} {rank}"


def _of_one_matter(lookup: Lookup, a: Claim, b: Claim) -> bool:
    if not lookup.same_story(a, b) or a.span.overlaps(b.span):
        return False
    ranks = frozenset(term for rank in _words("ranks") for term in terms(rank))
    one, other = (lookup.words(claim) - ranks for claim in (a, b))
    shared = len(one & other)
    return shared >= max(SHARED_TERMS, SHARED_PART * min(len(one), len(other)))


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(load("en/firsts")[name].split())


@cache
def _pattern() -> re.Pattern[str]:
    """A rank that something is said to have: "is the first known", "marks first", "to be the only"."""
    ranks, limits = "|".join(_words("ranks")), "|".join(_words("limits"))
    return re.compile(
        r"\b(?:(?:is|was|be|been|are|were|becomes?|became|as)\s+(?:the|its|his|her|their|one of the)"
        r"|(?:mark|represent)(?:s|ed|ing)?(?:\s+(?:the|its|his|her|their))?)"
        rf"\s+(?P<rank>{ranks})\b"
        rf"(?:\s+(?:publicly|officially|independently)?\s*(?P<limit>{limits})\b)?",
        re.IGNORECASE,
    )
