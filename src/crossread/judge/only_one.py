"""What only one origin has: facts that no other states, the most notable first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crossread.judge.grounds import Grounds
from crossread.judge.lookup import is_statement
from crossread.records import (
    Article,
    Claim,
    Entity,
    Fact,
    Ground,
    Identity,
    OnlyOne,
    Origin,
    Quantity,
    Quote,
    Story,
    content_id,
)

_ITS = {"number_of_its_own": "number", "name_of_its_own": "name"}
"""What a ground points to, in the words of the reason."""


def find_only_one(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    entities: tuple[Entity, ...],
    identities: tuple[Identity, ...],
    quantities: tuple[Quantity, ...],
    quotes: tuple[Quote, ...],
    claims: tuple[Claim, ...],
    origins: tuple[Origin, ...],
    facts: tuple[Fact, ...],
) -> tuple[OnlyOne, ...]:
    """Facts of a single origin that have a ground to be called notable, by how many they have.

    Of equally many, those of one article come before those that copies repeat, and then those with more
    words that no other origin has. A story of one origin has nothing to be alone against.
    """
    by_id = {claim.id: claim for claim in claims}
    grounds = Grounds(articles, origins, entities, identities, quantities, quotes, claims)
    compared = _compared(stories, origins)
    ranked: dict[str, tuple[tuple[object, ...], OnlyOne]] = {}
    for fact in facts:
        claim = _standing(fact, by_id)
        if len(fact.origins) != 1 or claim is None or claim.span.article not in compared:
            continue
        found = tuple(grounds.of(claim, fact.articles))
        if found and claim.id not in ranked:
            own = len(grounds.own_terms(claim, fact.articles))
            rank = (-len(found), len(fact.articles) > 1, -own, claim.span)
            ranked[claim.id] = (rank, _only_one(fact, claim, found, own))
    return tuple(one for _, one in sorted(ranked.values(), key=lambda item: item[0]))


def _compared(stories: Iterable[Story], origins: Iterable[Origin]) -> set[str]:
    """The articles of stories that have two origins or more at hand."""
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    at_hand: dict[str, set[str]] = defaultdict(set)
    for story in stories:
        at_hand[story.id] = {origin_of[article] for article in story.articles}
    return {article for story in stories if len(at_hand[story.id]) > 1 for article in story.articles}


def _standing(fact: Fact, claims: dict[str, Claim]) -> Claim | None:
    """The claim that stands for a fact; None where none says something of the event."""
    members = (claims[id] for id in (fact.lead, *fact.claims))
    return next((claim for claim in members if is_statement(claim)), None)


def _only_one(fact: Fact, claim: Claim, grounds: tuple[Ground, ...], own: int) -> OnlyOne:
    return OnlyOne(
        id=content_id("n", fact.id, claim.id),
        fact=fact.id,
        claim=claim.id,
        origin=fact.origins[0],
        grounds=grounds,
        rule="one_article" if len(fact.articles) == 1 else "one_origin",
        reason=_reason(grounds, own),
    )


def _reason(grounds: Iterable[Ground], own: int) -> str:
    """``no other origin has its number (“72”), its name (“Joan Pell”) and 4 of its words``."""
    words = {ground.rule: f"“{ground.span.text}”" for ground in grounds}
    alone = [f"its {what} ({words[rule]})" for rule, what in _ITS.items() if rule in words]
    alone += [f"{own} of its words"] if "words_of_its_own" in words else []
    told = f"no other origin has {_and(alone or ['it'])}"
    return told + (f"; on the authority of {words['on_authority']}" if "on_authority" in words else "")


def _and(parts: list[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last
