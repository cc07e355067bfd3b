"""People and organisations across articles: entities that several accounts name are one identity.

Names are held against names, fullest first, as within an article: a surname alone joins the one
person of the story who bears it, an acronym the one organisation with these initials. Two entities of
one article that differ in name are never joined, for the article has told them apart.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from crossread.records import Entity, Identity, Story, content_id
from crossread.text.organisations import initials, plain_organisation
from crossread.text.people import could_be_same_person, gender_of_title, given_name, name_parts

_KINDS = ("person", "organisation")
_LOOSEST_FIRST = ("acronym", "shorter_name", "same_name")


@dataclass(slots=True)
class _Gathering:
    """Entities of one person or organisation while they are being joined; the first has the fullest name.

    ``plain`` are the organisation's names as they are compared, and ``initials`` those of its names.
    """

    entities: list[Entity] = field(default_factory=list)
    plain: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)

    @property
    def articles(self) -> set[str]:
        """The articles that name it."""
        return {_article(entity) for entity in self.entities}


def match_entities(entities: tuple[Entity, ...], stories: tuple[Story, ...]) -> tuple[Identity, ...]:
    """The people and organisations of each story, those that most articles name first.

    Every entity of these kinds is in one identity. Rules: ``one_mention`` (a single entity),
    ``same_name``, ``shorter_name`` ("Mr Ellison" for "Mara Ellison") and ``acronym``.
    """
    story_of = {article: story.id for story in stories for article in story.articles}
    place = {entity.id: number for number, entity in enumerate(entities)}
    by_story: dict[str, _Gatherings] = defaultdict(_Gatherings)
    for entity in sorted(entities, key=lambda e: (-_fullness(e), place[e.id])):
        if entity.kind in _KINDS:
            by_story[story_of[_article(entity)]].add(entity)
    found = [_identity(one, place) for gatherings in by_story.values() for one in gatherings.all]
    return tuple(sorted(found, key=lambda one: (-len(one.articles), place[one.entities[0]])))


def _identity(gathering: _Gathering, place: dict[str, int]) -> Identity:
    members = sorted(gathering.entities, key=lambda entity: place[entity.id])
    first = gathering.entities[0]
    ids = tuple(entity.id for entity in members)
    people = sum(entity.kind == "person" for entity in members)
    return Identity(
        id=content_id("i", *sorted(ids)),
        name=first.name,
        kind="person" if 2 * people > len(members) else "organisation",
        entities=ids,
        articles=tuple(dict.fromkeys(_article(entity) for entity in members)),
        rule=next((rule for rule in _LOOSEST_FIRST if rule in gathering.rules), "one_mention"),
    )


class _Gatherings:
    """Identities in the making, with the words by which a name can find them."""

    def __init__(self) -> None:
        self.all: list[_Gathering] = []
        self._by_key: dict[str, list[_Gathering]] = defaultdict(list)

    def add(self, entity: Entity) -> None:
        """Join an entity to the one identity that it can be, or let it open one."""
        plain = {plain_organisation(name) for name in _names(entity)}
        letters = {initials(name) for name in _names(entity)} - {""}
        fitting = [
            (known, rule)
            for known in self._candidates({*_parts(entity), *plain, *letters})
            if (rule := _rule(known, entity, plain, letters))
        ]
        exact = [(known, rule) for known, rule in fitting if rule == "same_name"] or fitting
        if len(exact) == 1:
            gathering, rule = exact[0]
            gathering.rules.add(rule)
        else:
            gathering = _Gathering()
            self.all.append(gathering)
        gathering.entities.append(entity)
        gathering.plain |= plain
        gathering.initials |= letters
        self._enter(gathering, {*_parts(entity), *plain, *letters})

    def _candidates(self, keys: set[str]) -> list[_Gathering]:
        found = {id(known): known for key in sorted(keys) for known in self._by_key.get(key, [])}
        return list(found.values())

    def _enter(self, gathering: _Gathering, keys: set[str]) -> None:
        for key in sorted(keys):
            if not any(gathering is known for known in self._by_key[key]):
                self._by_key[key].append(gathering)


def _rule(gathering: _Gathering, entity: Entity, plain: set[str], letters: set[str]) -> str | None:
    """By which rule an entity can belong to an identity; None where it cannot."""
    kinds = {known.kind for known in gathering.entities} | {entity.kind}
    rule: str | None = None
    if kinds == {"person"}:
        rule = _same_person(gathering, entity)
    elif plain & gathering.plain:
        rule = "same_name"
    elif kinds == {"organisation"} and (plain & gathering.initials or letters & gathering.plain):
        rule = "acronym"
    told_apart = rule != "same_name" and _article(entity) in gathering.articles
    return None if told_apart else rule


def _same_person(gathering: _Gathering, entity: Entity) -> str | None:
    """Whether a person's name fits all names of an identity, and by how much of it."""
    known = gathering.entities
    genders = {gender for e in (*known, entity) for gender in (e.gender, gender_of_title(e.name)) if gender}
    fits = all(could_be_same_person(_spaced(full), _spaced(entity)) for full in _in_full(known))
    if len(genders) > 1 or not fits:
        return None
    same = any(_parts(entity) == _parts(full) for full in known)
    return "same_name" if same else "shorter_name"


def _in_full(known: list[Entity]) -> list[Entity]:
    """The entities that have a given name too, or else all."""
    return [entity for entity in known if given_name(entity.name)] or known


def _spaced(entity: Entity) -> str:
    """A name with hyphens as blanks and capitals after them: accounts differ in "Kim Jong-un"."""
    return " ".join(part[:1].upper() + part[1:] for part in entity.name.replace("-", " ").split(" "))


def _names(entity: Entity) -> set[str]:
    """All names of an organisation; a person is compared by the fullest alone."""
    return {entity.name} | ({m.text for m in entity.mentions} if entity.kind == "organisation" else set())


def _parts(entity: Entity) -> list[str]:
    return name_parts(_spaced(entity))[1] if entity.kind == "person" else []


def _fullness(entity: Entity) -> int:
    """How many words tell who it is, titles aside for people."""
    return len(_parts(entity) or entity.name.split())


def _article(entity: Entity) -> str:
    return entity.mentions[0].article
