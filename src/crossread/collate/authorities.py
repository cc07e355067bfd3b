"""Sources that several articles cite: the same person, office, body or document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossread.collate.sources import SourceKey, SourceKeys
from crossread.records import (
    Article,
    Authority,
    Claim,
    Entity,
    Identity,
    SharedAuthority,
    Story,
)


def match_authorities(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    claims: tuple[Claim, ...],
    entities: tuple[Entity, ...],
    identities: tuple[Identity, ...],
) -> tuple[SharedAuthority, ...]:
    """The sources to which claims of two or more articles of a story are attributed, by first claim.

    The source of a claim is the last link of its attribution: the one who is said to know. Rules:

    - ``same_identity``: a person or an organisation that the articles name, or a role ("the fire chief") that
      one person alone of the story holds;
    - ``same_role``: one and the same body, office or spokesman without a name: "police", "the coroner";
    - ``same_document``: one and the same document.

    Sources that can be many ("officials", "a witness") are never taken for the same.
    """
    keys = SourceKeys(articles, stories, entities, identities)
    story_of = {article: story.id for story in stories for article in story.articles}
    found: dict[tuple[str, SourceKey], list[tuple[Claim, Authority]]] = defaultdict(list)
    for claim in claims:
        link = claim.attribution[-1] if claim.attribution else None
        if link is None or link.stance == "declines":
            continue
        if key := keys.key(claim.span.article, link.source, link.kind, link.span):
            found[story_of[claim.span.article], key].append((claim, link))
    names = {identity.id: identity.name for identity in identities}
    return tuple(
        _shared(key, cited, names)
        for (_, key), cited in found.items()
        if len({claim.span.article for claim, _ in cited}) > 1
    )


def _shared(
    key: SourceKey, cited: Sequence[tuple[Claim, Authority]], names: Mapping[str, str]
) -> SharedAuthority:
    """The source under its fullest name, and where it is named."""
    links = [link for _, link in cited]
    named = next((link for link in links if link.kind != "unnamed"), links[0])
    return SharedAuthority(
        name=names.get(key.form, named.source),
        kind=named.kind,
        claims=tuple(claim.id for claim, _ in cited),
        spans=tuple(sorted({link.span for link in links if link.span})),
        rule=key.rule,
    )
