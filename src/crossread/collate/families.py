"""Outlets of one owner, or of one wire's feed, that stand behind several origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from crossread.collate.wire_marks import WireMark, wires_of
from crossread.records import Article, Credit, Derivation, Family, Origin, Story, content_id
from crossread.text.outlets import canonical_outlet, outlet_family


def find_families(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    credits: tuple[Credit, ...],
    derivations: tuple[Derivation, ...],
    origins: tuple[Origin, ...],
) -> tuple[Family, ...]:
    """Families behind two or more origins of one story, in order of their first origin.

    An origin is of a family when all its articles are: a copy that papers of two owners ran is of neither. An
    article that is marked as a wire's copy is of the wire's family. Families merge nothing: papers of one
    owner that have different texts did their own work, in one house.
    """
    wires = wires_of(articles, derivations, credits)
    outlet_of = {article.id: _outlet(article, wires) for article in articles}
    story_of = {article: story.id for story in stories for article in story.articles}
    found: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
    for origin in origins:
        if not origin.articles:
            continue
        outlets = [name for name in (outlet_of[id] for id in origin.articles) if name]
        families = {outlet_family(name) for name in outlets}
        if len(families) == 1 and len(outlets) == len(origin.articles):
            story = story_of[origin.articles[0]]
            found[story, families.pop()][origin.id] = outlets
    return tuple(
        _family(story, name, members) for (story, name), members in found.items() if len(members) > 1
    )


def _outlet(article: Article, wires: Mapping[str, WireMark]) -> str | None:
    if article.id in wires:
        return canonical_outlet(wires[article.id].outlet)
    return canonical_outlet(article.outlet.value) if article.outlet else None


def _family(story: str, name: str, members: Mapping[str, list[str]]) -> Family:
    outlets = tuple(dict.fromkeys(outlet for names in members.values() for outlet in names))
    return Family(
        id=content_id("y", story, name),
        name=name,
        outlets=outlets,
        origins=tuple(members),
        rule="one_outlet" if len(outlets) == 1 else "one_owner",
    )
