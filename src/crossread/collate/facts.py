"""Claims that say the same thing, grouped across the articles of one story.

Pairs of claims are scored by what they share (collate/same_claim.py) and clustered by average linkage, so
that no chain of near matches pulls unlike claims together. Nothing is dropped: a claim that no other
matches is a group of its own. One claim often says several things: it also joins other groups with whose
claims it is, on average, as likely as not the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.collate.claim_pairs import claim_pairs
from crossread.collate.same_claim import Signs, same_claim
from crossread.collate.sentence_meanings import SentenceMeanings
from crossread.records import Claim, FactGroup, Meaning, Story, content_id
from crossread.text.clusters import average_linkage, joiners

EVEN = 0.5
"""Mean probability of being the same from which on two groups are one, or a claim joins a group."""

UNLIKELY = 0.02
"""Pairs less probable than this count as not the same."""

IN_TERMS = 0.2
"""Cosine of two claims' terms from which on their own words explain why they are held to be the same."""


def group_claims(
    claims: tuple[Claim, ...], stories: tuple[Story, ...], meanings: tuple[Meaning, ...]
) -> tuple[FactGroup, ...]:
    """Group the claims: every claim has one group of its own, and no group spans two stories.

    Without ``meanings`` claims are compared by their words alone.
    """
    story_of = {article: story.id for story in stories for article in story.articles}
    by_story: dict[str, tuple[list[Claim], list[Meaning]]] = {}
    for claim in claims:
        by_story.setdefault(story_of.get(claim.span.article, ""), ([], []))[0].append(claim)
    for meaning in meanings:
        by_story.setdefault(story_of.get(meaning.article, ""), ([], []))[1].append(meaning)
    groups = [group for members, told in by_story.values() for group in _group_story(members, told)]
    return tuple(sorted(groups, key=lambda group: group.id))


def _group_story(claims: Sequence[Claim], meanings: Sequence[Meaning]) -> list[FactGroup]:
    signs, pairs = {}, []
    for i, j, found in claim_pairs(claims, SentenceMeanings(meanings)):
        if (probability := same_claim(found)) >= UNLIKELY:
            signs[i, j] = found
            pairs.append((i, j, probability))
    clusters = average_linkage(len(claims), pairs, threshold=EVEN)
    joined = joiners(clusters, pairs, threshold=EVEN)
    return [
        _group(claims, own, _elsewhere(claims, own, others), signs)
        for own, others in zip(clusters, joined, strict=True)
    ]


def _elsewhere(claims: Sequence[Claim], own: list[int], others: list[int]) -> list[int]:
    """The others, without claims of the one article that a whole group is of: they would add nothing."""
    return [i for i in others if any(claims[i].span.article != claims[k].span.article for k in own)]


def _group(
    claims: Sequence[Claim], own: list[int], joined: list[int], signs: dict[tuple[int, int], Signs]
) -> FactGroup:
    members = sorted((*own, *joined))
    ids = tuple(claims[i].id for i in members)
    return FactGroup(
        id=content_id("f", *sorted(claims[i].id for i in own)),
        claims=ids,
        joined=tuple(claims[i].id for i in joined),
        rule=_rule(claims, members, signs),
    )


def _rule(claims: Sequence[Claim], members: list[int], signs: dict[tuple[int, int], Signs]) -> str:
    """Why the claims are held to be the same: the loosest reason that one of them needs."""
    if len({claims[i].span.article for i in members}) < 2:
        return "stands_alone"
    alike = {
        i
        for (left, right) in ((a, b) for a in members for b in members if a < b)
        if (left, right) in signs and signs[left, right].terms >= IN_TERMS
        for i in (left, right)
    }
    return "alike_in_terms" if alike.issuperset(members) else "alike_with_context"
