"""What each person and organisation is said to have said, across all articles of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.collate.sources import SourceKeys
from crossread.records import (
    Article,
    Claim,
    Entity,
    FactGroup,
    Identity,
    Quote,
    Saying,
    Story,
    Utterance,
    Voice,
    content_id,
)


@dataclass(slots=True)
class _Said:
    """The quotes and claims of one identity, in reading order."""

    quotes: list[Quote] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


def find_voices(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    entities: tuple[Entity, ...],
    identities: tuple[Identity, ...],
    quotes: tuple[Quote, ...],
    claims: tuple[Claim, ...],
    utterances: tuple[Utterance, ...],
    groups: tuple[FactGroup, ...],
) -> tuple[Voice, ...]:
    """The identities that are quoted or cited, in their order, each with its sayings.

    Versions of one utterance are one saying, and so are attributed claims of one fact. A claim that stands
    around or inside a quote is told by the quote; other claims of its fact join that quote's saying. Of
    whom an article means by "the fire chief", see ``SourceKeys``.
    """
    said = _by_identity(SourceKeys(articles, stories, entities, identities), quotes, claims)
    utterance_of = {quote: found for found in utterances for quote in found.quotes}
    group_of = {claim: group.id for group in reversed(groups) for claim in group.claims}
    return tuple(
        _voice(identity, list(_sayings(said[identity.id], utterance_of, group_of)))
        for identity in identities
        if identity.id in said
    )


def _by_identity(keys: SourceKeys, quotes: Iterable[Quote], claims: Iterable[Claim]) -> dict[str, _Said]:
    """What each identity says: quotes by their speaker, claims by the one who is said to know."""
    said: dict[str, _Said] = defaultdict(_Said)
    for quote in quotes:
        who = quote.speaker
        key = keys.key(quote.span.article, who.name, who.kind, who.span) if who else None
        if key and key.rule == "same_identity":
            said[key.form].quotes.append(quote)
    for claim in claims:
        link = claim.attribution[-1] if claim.attribution else None
        if link is None or link.stance == "declines":
            continue
        key = keys.key(claim.span.article, link.source, link.kind, link.span)
        if key and key.rule == "same_identity":
            said[key.form].claims.append(claim)
    return said


def _sayings(
    said: _Said, utterance_of: Mapping[str, Utterance], group_of: Mapping[str, str]
) -> Iterator[Saying]:
    """Quotes by utterance, then claims by fact, where no quote tells them."""
    versions = _versions(said.quotes, utterance_of)
    beside: dict[int, list[Claim]] = defaultdict(list)
    by_group: dict[str, list[Claim]] = defaultdict(list)
    holding = _holding(said, versions)
    quoted_in = {group_of[claim.id]: place for claim, place in reversed(list(holding.values()))}
    for claim in said.claims:
        if claim.id in holding:
            continue
        if group_of[claim.id] in quoted_in:
            beside[quoted_in[group_of[claim.id]]].append(claim)
        else:
            by_group[group_of[claim.id]].append(claim)
    for place, quotes in enumerate(versions):
        yield _saying(quotes, beside[place])
    for alike in by_group.values():
        yield _saying([], alike)


def _versions(quotes: Sequence[Quote], utterance_of: Mapping[str, Utterance]) -> list[list[Quote]]:
    """Quotes by the utterance they are versions of, fullest first; by first appearance."""
    by_id = {quote.id: quote for quote in quotes}
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        utterance = utterance_of.get(quote.id)
        if utterance:
            found.setdefault(utterance.id, [by_id[id] for id in utterance.quotes if id in by_id])
        else:
            found[quote.id] = [quote]
    return list(found.values())


def _holding(said: _Said, versions: Sequence[Sequence[Quote]]) -> dict[str, tuple[Claim, int]]:
    """The claims that stand in or around a quote, with the place of the first saying that tells them."""
    in_article: dict[str, list[tuple[Quote, int]]] = defaultdict(list)
    for place, quotes in enumerate(versions):
        for quote in quotes:
            in_article[quote.span.article].append((quote, place))
    found: dict[str, tuple[Claim, int]] = {}
    for claim in said.claims:
        places = [place for quote, place in in_article[claim.span.article] if quote.span.overlaps(claim.span)]
        if places:
            found[claim.id] = claim, min(places)
    return found


def _saying(quotes: Sequence[Quote], claims: Sequence[Claim]) -> Saying:
    said: list[Quote | Claim] = [*quotes, *claims]
    several = len(said) > 1
    rule = ("utterance" if several else "quoted_once") if quotes else "told_alike" if several else "told_once"
    return Saying(
        quotes=tuple(quote.id for quote in quotes),
        claims=tuple(claim.id for claim in claims),
        articles=tuple(dict.fromkeys(one.span.article for one in said)),
        rule=rule,
    )


def _voice(identity: Identity, sayings: list[Saying]) -> Voice:
    """Sayings that most accounts have come first; of others the order is that of the articles."""
    ordered = sorted(sayings, key=lambda saying: -len(saying.articles))
    return Voice(
        id=content_id("v", identity.id),
        identity=identity.id,
        sayings=tuple(ordered),
        articles=tuple(dict.fromkeys(article for saying in ordered for article in saying.articles)),
    )
