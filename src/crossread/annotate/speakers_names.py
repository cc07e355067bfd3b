"""Who a noun phrase names as a speaker: an entity of the article under its fullest name, or a role."""

from __future__ import annotations

import re

from crossread.records import Article, Entity, Span, Speaker
from crossread.text.data import load
from crossread.text.names import bare, listed
from crossread.text.outlets import outlet_named
from crossread.text.roles import head_noun, source_sort

PERSONAL = frozenset({"he", "she"})
PRONOUNS = PERSONAL | {"they", "it", "who", "which", "i", "we"}
_OFFICES = frozenset({"president", "premier", "chancellor", "mayor", "governor", "pope", "king", "queen"})
_MASTHEADS = frozenset(load("en/names")["mastheads"].split())
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_ROLE_BEFORE = re.compile(r"(?:[A-Za-z][\w'’-]*\s+){1,5}$")
_ROLE_AFTER = re.compile(r",\s+(?:(?:a|an|the)\s+)?([^,.;]{3,80})")


class SpeakerNames:
    """Names speakers of one article by its entities, their titles and what is said in apposition."""

    def __init__(self, article: Article, entities: tuple[Entity, ...]) -> None:
        self._article = article
        self._mentions = sorted(
            ((mention, entity) for entity in entities for mention in entity.mentions),
            key=lambda pair: (pair[0].start, -pair[0].end),
        )
        self._people = [entity for entity in entities if entity.kind == "person"]
        self._organisations = [entity for entity in entities if entity.kind == "organisation"]
        self._roles = {entity.id: self._roles_of(entity) for entity in self._people}

    def named(self, span: Span, *, utters: bool = False) -> Speaker | None:
        """The speaker that the words of ``span`` name; None where they can name none.

        ``utters`` says that the verb is one of speaking, whose subject is a source whatever its noun.

        "Ms Ellison" gives "Mara Ellison" where the article has that; "a port spokesman" gives the
        role words; "the spokesman" the one person who has that role.
        """
        inside = [entity for mention, entity in self._mentions if span.contains(mention)]
        inside = inside or [e for m, e in self._mentions if m.text.lower() == span.text.lower()][:1]
        person = next((entity for entity in reversed(inside) if entity.kind == "person"), None)
        core = _core(span.text)
        if person and (_equals(span, person) or not _owns(span, person)):
            return Speaker(person.name, "named_person", span)
        if outlet := self._outlet(span, core):
            return outlet
        if source_sort(core) == "people":
            return self._by_role(span, core)
        known = self._other(span, core, inside)
        return known or (Speaker(core, "unnamed", span) if utters and len(core) > 2 else None)

    def people_in(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Mentions of people between two offsets, in order."""
        return [(m, e) for m, e in self._mentions if e.kind == "person" and start <= m.start and m.end <= end]

    def _by_role(self, span: Span, core: str) -> Speaker:
        """A definite role that one person of the article holds is that person: "the spokeswoman".

        An office that no title tells of ("the president") is held by the only person named so far.
        """
        definite = span.text.lower().startswith("the ")
        head = head_noun(core)
        holders = [p for p in self._people if head in self._roles[p.id] and p.mentions[0].start < span.start]
        if definite and not holders and head in _OFFICES:
            holders = self._people_before(span.start)
        if definite and len(holders) == 1 and not re.search(r"\b(?:first|second|other|third)\b", core):
            return Speaker(holders[0].name, "named_person", span)
        return Speaker(core, "unnamed", span)

    def _outlet(self, span: Span, core: str) -> Speaker | None:
        outlet = outlet_named(core) or outlet_named(re.sub(r"\s+(?:news agency|newspaper)$", "", core))
        if outlet:
            return Speaker(outlet.name, "outlet", span)
        *first, last = core.split()
        titled = last in _MASTHEADS and first and first[-1][0].isupper()
        return (
            Speaker(core, "outlet", span) if titled or core.endswith((" news agency", " newspaper")) else None
        )

    def _other(self, span: Span, core: str, inside: list[Entity]) -> Speaker | None:
        """An organisation, a document, or a name of which no kind is known."""
        sort = source_sort(core)
        named = next((e for e in inside if e.kind in ("organisation", "other")), None)
        if sort == "document":
            if named and re.search(r"\b(?:of|from|by)\b", core):
                return Speaker(named.name, "named_organisation", span)
            return Speaker(core, "document", span)
        if known := self._organisation(core):
            return Speaker(known.name, "named_organisation", span)
        if named and head_noun(core) == bare(named.name.split()[-1]):
            return Speaker(named.name, "named_organisation", span)
        if sort == "organisation":
            return Speaker(core, "unnamed" if core.islower() else "named_organisation", span)
        return Speaker(core, "named_organisation", span) if _is_name(core) else None

    def _organisation(self, core: str) -> Entity | None:
        """The organisation whose name ends as ``core`` does: "the transport police"."""
        low = core.lower()
        fitting = [e for e in self._organisations if any(m.text.lower() == low for m in e.mentions)] or [
            e for e in self._organisations if e.name.lower().endswith(" " + low)
        ]
        return fitting[0] if len({e.id for e in fitting}) == 1 else None

    def _roles_of(self, entity: Entity) -> frozenset[str]:
        """Role nouns that stand as title, before the name or in apposition to it."""
        roles: set[str] = set()
        for mention in entity.mentions:
            roles |= {bare(word) for word in mention.text.split() if bare(word) in listed("titles")}
            before = _ROLE_BEFORE.search(self._article.text[max(0, mention.start - 60) : mention.start])
            if before and source_sort(before.group()) == "people":
                roles.add(head_noun(before.group()))
            after = _ROLE_AFTER.match(self._article.text, mention.end)
            if after and source_sort(after.group(1)) == "people":
                roles.add(head_noun(after.group(1)))
        return frozenset(roles)

    def _people_before(self, offset: int) -> list[Entity]:
        """The people named before an offset."""
        return [e for e in self._people if e.mentions[0].start < offset]


def _core(text: str) -> str:
    """A noun phrase without its article and what stands in brackets after it."""
    return _ARTICLE.sub("", re.sub(r"\s*\([^)]*\)$", "", text)).strip()


def _equals(span: Span, person: Entity) -> bool:
    """Whether the words are a mention of the person made elsewhere: in a title-case headline."""
    return any(m.text.lower() == span.text.lower() for m in person.mentions)


def _owns(span: Span, person: Entity) -> bool:
    """Whether the person only owns the head: "Ellison's lawyer", "friends of Ellison"."""
    last = max(m.end for m in person.mentions if span.contains(m))
    rest = span.text[last - span.start :]
    first = min(m.start for m in person.mentions if span.contains(m))
    return bool(re.match(r"['’]s?\s+\w", rest)) or bool(
        re.search(r"\b(?:of|for|to|with|behind)\s+$", span.text[: first - span.start])
    )


def _is_name(core: str) -> bool:
    """Whether every word of some length starts with a capital."""
    words = [word for word in core.split() if len(word) > 3]
    return bool(words) and core[0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in words)
