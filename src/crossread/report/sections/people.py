"""Who is named: people and organisations that several accounts name, under their fullest name."""

from __future__ import annotations

from crossread.records import Entity, Identity, Span
from crossread.report.index import Index
from crossread.report.labels import count
from crossread.report.view import Group, Item, Section


def people_section(index: Index) -> Section:
    """Identities of two articles or more, each with its fullest mention in every one of them."""
    entities = {entity.id: entity for entity in index.dossier.entities}
    shared = [identity for identity in index.dossier.identities if len(identity.articles) > 1]
    alone = len(index.dossier.identities) - len(shared)
    more = f" {count(alone, 'more name')} in one article alone." if alone else ""
    return Section(
        id="people",
        title="People and organisations",
        lead="Named by several articles, under the fullest name that any of them has." + more,
        items=tuple(_identity(index, identity, entities) for identity in shared),
        none="No person or organisation is named in more than one article.",
    )


def _identity(index: Index, identity: Identity, entities: dict[str, Entity]) -> Item:
    members = [entities[id] for id in identity.entities]
    passages = tuple(index.passage(_fullest(entity), note=", ".join(entity.roles)) for entity in members)
    return Item(
        id=identity.id,
        heading=identity.name,
        tags=(identity.kind, count(len(identity.articles), "article")),
        groups=(Group("", passages),),
        rule=identity.rule,
    )


def _fullest(entity: Entity) -> Span:
    named = (mention for mention in entity.mentions if mention.text == entity.name)
    return next(named, entity.mentions[0])
