"""Who is named and heard: people and organisations, each with what the accounts say that they said."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Entity, Identity, Saying, Span, Voice
from crossread.report.differences import differing_words
from crossread.report.index import Index
from crossread.report.labels import count
from crossread.report.sections.facts import authority
from crossread.report.view import Group, Item, Passage, Section


def people_section(index: Index) -> Section:
    """Identities that several articles name or any lets speak: fullest mentions, then their sayings."""
    entities = {entity.id: entity for entity in index.dossier.entities}
    voices = {voice.identity: voice for voice in index.dossier.voices}
    identities = index.dossier.identities
    shown = [one for one in identities if len(one.articles) > 1 or one.id in voices]
    silent = len(identities) - len(shown)
    more = f" {count(silent, 'more name')} in one article alone." if silent else ""
    return Section(
        id="people",
        title="People and organisations",
        lead="Named by several articles, or said to have said something, under the fullest name that any of "
        "them has. Versions of one saying stand together." + more,
        items=tuple(_identity(index, one, entities, voices.get(one.id)) for one in shown),
        none="No person or organisation is named in more than one article.",
    )


def _identity(index: Index, identity: Identity, entities: dict[str, Entity], voice: Voice | None) -> Item:
    members = [entities[id] for id in identity.entities]
    passages = tuple(index.passage(_fullest(entity), note=", ".join(entity.roles)) for entity in members)
    sayings = voice.sayings if voice else ()
    heard = (count(len(sayings), "saying"),) if sayings else ()
    return Item(
        id=identity.id,
        heading=identity.name,
        tags=(identity.kind, count(len(identity.articles), "article"), *heard),
        groups=(Group("", passages), *(_saying(index, saying) for saying in sayings)),
        rule=identity.rule,
    )


def _saying(index: Index, saying: Saying) -> Group:
    """A saying with all its versions: ``said, 3 versions in 2 articles [utterance]``."""
    versions = count(len(saying.quotes) + len(saying.claims), "version")
    label = f"said, {versions} in {count(len(saying.articles), 'article')} [{saying.rule}]"
    return Group(label, tuple(_versions(index, saying)))


def _versions(index: Index, saying: Saying) -> Iterator[Passage]:
    """Quotes, with what differs from the fullest underlined, then what is told without quotation marks."""
    quotes = [index.quotes[id].span for id in saying.quotes]
    for place, span in enumerate(quotes):
        changed = differing_words(quotes[0].text, span.text)[1] if place else ()
        yield index.passage(span, note="quoted", changed=changed)
    for claim in (index.claims[id] for id in saying.claims):
        yield index.passage(claim.span, note=authority(claim))


def _fullest(entity: Entity) -> Span:
    named = (mention for mention in entity.mentions if mention.text == entity.name)
    return next(named, entity.mentions[0])
