"""Additions: what a retelling has that no other account of the story supports."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Drift, content_id
from crossread.text.terms import terms

SAME_CLAIM = 0.35
"""Cosine from which on a claim is a retelling of another."""

NEW_TERMS = 3
"""How many content terms that no other account has make an addition."""


def additions(lookup: Lookup) -> Iterator[Drift]:
    """Rule ``no_other_account``: a retelling within one origin whose terms no other account of it has.

    "The pier was empty" retold as "the pier, long used by smugglers, was empty". Only articles that
    rest on another article at hand are held to it: an independent account may well know more.
    """
    vocabulary = {article: set(terms(lookup.articles[article].text)) for article in lookup.articles}
    for group in lookup.groups:
        for told in lookup.members(group):
            source = _retold(lookup, told, lookup.members(group))
            if source is None or told.block != "paragraph" or told.quote:
                continue
            others = (vocabulary[a] for a in sorted(vocabulary) if a != told.span.article)
            new = set(terms(told.span.text)).difference(*others)
            if len(new) >= NEW_TERMS:
                yield _drift(told, source)


def _retold(lookup: Lookup, told: Claim, members: list[Claim]) -> Claim | None:
    """The claim of another article of one origin, published no later, that this one retells."""
    candidates = [
        (lookup.likeness(told, claim), claim.id, claim)
        for claim in members
        if claim.span.article != told.span.article
        and lookup.origin_of[claim.span.article] == lookup.origin_of[told.span.article]
        and lookup.published(claim.span.article) <= lookup.published(told.span.article)
    ]
    score, _, best = max(candidates, default=(0.0, "", None))
    return best if score >= SAME_CLAIM else None


def _drift(told: Claim, source: Claim) -> Drift:
    return Drift(
        id=content_id("d", "no_other_account", told.id, source.id),
        kind="unsupported_addition",
        span=told.span,
        against=source.span,
        rule="no_other_account",
        reason="part of this is in no other account of the story",
    )
