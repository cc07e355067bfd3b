"""Whom of an article's people a role or a pronoun can mean: "the spokeswoman", "she"."""

from __future__ import annotations

import re
from collections import defaultdict

from crossread.records import Entity, Gender, Span
from crossread.text.people import gender_of_noun
from crossread.text.roles import head_noun

_OFFICES = frozenset({"president", "premier", "chancellor", "mayor", "governor", "pope", "king", "queen"})
_ANOTHER = re.compile(r"\b(?:first|second|other|third|former|late|then)\b")


_PRONOUNS: dict[str, Gender] = {"he": "male", "she": "female"}


class RoleHolders:
    """The people of one article by their roles and gender. Offsets are those of the article."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._people = [entity for entity in entities if entity.kind == "person"]
        self._by_role: dict[str, list[Entity]] = defaultdict(list)
        for person in self._people:
            for role in person.roles:
                self._by_role[role].append(person)
        self._genders = {person.name: person.gender for person in self._people}

    def may_mean(self, pronoun: str, name: str) -> bool:
        """Whether "he" or "she" can mean a person by a name or a noun: not where the gender is another's.

        ``name`` is that of an entity, or words such as "a police spokesman".
        """
        gender = self._genders.get(name) or gender_of_noun(head_noun(name))
        return gender is None or gender == _PRONOUNS.get(pronoun.lower(), gender)

    def holder(self, span: Span) -> Entity | None:
        """The person that a noun phrase with "the" means; None where none or several can be meant.

        An office that no title tells of ("the president") is held by the only person named so far.
        """
        if not span.text.lower().startswith("the ") or _ANOTHER.search(span.text):
            return None
        head = head_noun(span.text[4:])
        holders = self._before(span, self._by_role.get(head, []))
        if not holders and head in _OFFICES:
            holders = self._before(span, self._people)
        return holders[0] if len(holders) == 1 else None

    def _before(self, span: Span, people: list[Entity]) -> list[Entity]:
        return [person for person in people if person.mentions[0].start < span.start]
