"""Whom of an article's people a role or a pronoun can mean: "the spokeswoman", "she"."""

from __future__ import annotations

from collections import defaultdict

from crossread.records import Entity, Gender, Span
from crossread.text.data import ENGLISH
from crossread.text.grammar import words
from crossread.text.people import gender_of_noun
from crossread.text.referring import is_definite, without_article
from crossread.text.roles import head_noun, role_words


class RoleHolders:
    """The people of one article by their roles and gender. Offsets are those of the article."""

    def __init__(self, entities: tuple[Entity, ...], language: str = ENGLISH) -> None:
        self._language = language
        self._people = [entity for entity in entities if entity.kind == "person"]
        self._by_role: dict[str, list[Entity]] = defaultdict(list)
        for person in self._people:
            for role in person.roles:
                self._by_role[role].append(person)
        self._genders = {person.name: person.gender for person in self._people}

    def may_mean(self, gender: Gender, name: str) -> bool:
        """Whether a pronoun can mean a person by a name or a noun: not where the gender is another's.

        ``name`` is that of an entity, or words such as "a police spokesman".
        """
        head = head_noun(name, language=self._language)
        known = self._genders.get(name) or gender_of_noun(head, language=self._language)
        return known in (None, gender)

    def holder(self, span: Span) -> Entity | None:
        """The person that a noun phrase with "the" means; None where none or several can be meant.

        An office that no title tells of ("the president") is held by the only person named so far.
        """
        phrase = span.text.lower()
        another = not words("one_of_several", self._language).isdisjoint(phrase.split())
        if another or not is_definite(phrase, language=self._language):
            return None
        head = head_noun(without_article(span.text, language=self._language), language=self._language)
        holders = self._before(span, self._by_role.get(head, []))
        if not holders and head in role_words("offices", self._language):
            holders = self._before(span, self._people)
        return holders[0] if len(holders) == 1 else None

    def _before(self, span: Span, people: list[Entity]) -> list[Entity]:
        return [person for person in people if person.mentions[0].start < span.start]
