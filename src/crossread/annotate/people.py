"""What an article says of the people in it: the nouns used for them, and whether they are "he" or "she"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from crossread.annotate.entities_index import EntityIndex
from crossread.annotate.language import reading_language
from crossread.records import Article, Entity, Gender, Sentence, Span
from crossread.text.grammar import words
from crossread.text.names import listed
from crossread.text.people import gender_of_noun, gender_of_title, name_parts
from crossread.text.referring import without_article
from crossread.text.roles import head_noun, role_words, singular, source_sort

_ROLE_BEFORE = re.compile(r"((?:[A-Za-z][\w'’-]*\s+){0,4}[A-Za-z][\w'’-]*)(,?)\s+$")
_ROLE_AFTER = re.compile(r",\s+([^,.;]{3,80})")
_REACH = 60
"""How many characters before a name are searched for a role."""


def describe_people(
    article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """The entities, people among them with their roles and, where the article gives it, their gender.

    Titles and nouns come first ("Ms Ellison", "spokeswoman Mara Ellison"), then pronouns, by rule
    ``only_one_named``. What points both ways tells nothing.
    """
    pronouns = _genders_by_pronoun(sentences, EntityIndex(entities), reading_language(article))
    return tuple(_described(article, e, pronouns.get(e.id)) if e.kind == "person" else e for e in entities)


def _described(article: Article, entity: Entity, by_pronoun: Gender | None) -> Entity:
    language = reading_language(article)
    roles = _roles(article, entity, language)
    told = {gender_of_title(mention.text) for mention in entity.mentions}
    told |= {gender_of_noun(role, language=language) for role in roles}
    told.discard(None)
    gender = (told.pop() if len(told) == 1 else None) if told else by_pronoun
    return replace(entity, gender=gender, roles=roles)


def _roles(article: Article, entity: Entity, language: str) -> tuple[str, ...]:
    """Role nouns that stand as title, before the name or in apposition to it, in order of the alphabet."""
    nouns: set[str] = set()
    for mention in entity.mentions:
        nouns.update(word for word in name_parts(mention.text)[0] if word in listed("titles"))
        beside = _phrases_beside(article, mention, language)
        nouns.update(head for phrase in beside if (head := _singular_head(phrase, language)))
    return tuple(sorted(noun for noun in nouns if _is_role(noun, language)))


def _phrases_beside(article: Article, mention: Span, language: str) -> Iterator[str]:
    """Words just before a name, and those that commas set beside it: "its head, Mara Ellison, said"."""
    before = _ROLE_BEFORE.search(article.text[max(0, mention.start - _REACH) : mention.start])
    if before and _sets_beside(article, mention, before, language):
        yield before[1]
    if after := _ROLE_AFTER.match(article.text, mention.end):
        yield without_article(after[1], language=language)


def _sets_beside(article: Article, mention: Span, before: re.Match[str], language: str) -> bool:
    """Whether words before a name are of the person: "spokesman [Pell]", but not "a spokesman for [Pell]"."""
    phrase, comma = before.groups()
    if comma:
        return article.text.startswith((",", "."), mention.end)
    return singular(phrase.split()[-1].lower(), language=language) == head_noun(phrase, language=language)


def _singular_head(phrase: str, language: str) -> str | None:
    """The head of a noun phrase that means one person: not of "told reporters [Ellison] was out"."""
    head = head_noun(phrase, language=language)
    return head if head in phrase.lower().split() else None


def _is_role(noun: str, language: str) -> bool:
    return source_sort(noun, language=language) == "people" and noun not in role_words("not_roles", language)


def _genders_by_pronoun(
    sentences: tuple[Sentence, ...], names: EntityIndex, language: str
) -> dict[str, Gender]:
    """Rule ``only_one_named``: pronouns of one gender, each where one person alone can be meant.

    "Ellison left. She was tired": the pronoun is the first of its sentence, and it and the sentence
    before it name nobody else.
    """
    told: dict[str, set[Gender]] = {}
    for previous, sentence in _neighbours(sentences):
        found = _pronouns(language).search(sentence.span.text)
        if found:
            start = previous.span.start if previous else sentence.span.start
            candidates = {entity.id for entity in _people(names, start, sentence.span.end)}
            before = _people(names, start, sentence.span.start + found.start())
            if len(candidates) == 1 and before:
                told.setdefault(before[0].id, set()).add("male" if found["male"] else "female")
    return {id: next(iter(genders)) for id, genders in told.items() if len(genders) == 1}


@cache
def _pronouns(language: str) -> re.Pattern[str]:
    """Pronouns in any case that tell of a person's gender: "his", in Spanish "ella"."""
    kinds = (("male", "tells_male"), ("female", "tells_female"))
    found = (rf"\b(?P<{kind}>{'|'.join(sorted(words(name, language))) or '(?!)'})\b" for kind, name in kinds)
    return re.compile("|".join(found), re.IGNORECASE)


def _neighbours(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence | None, Sentence]]:
    """Sentences of running text, each with the one before it in its paragraph."""
    previous: Sentence | None = None
    for sentence in sentences:
        if sentence.block == "paragraph":
            yield (previous if previous and previous.paragraph == sentence.paragraph else None), sentence
            previous = sentence


def _people(names: EntityIndex, start: int, end: int) -> list[Entity]:
    inside: list[tuple[Span, Entity]] = names.inside(start, end)
    return [entity for _, entity in inside if entity.kind == "person"]
