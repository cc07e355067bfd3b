"""Words by which a text refers back: articles and pronouns, from the ``grammar.toml`` of a language."""

from __future__ import annotations

from crossread.text.data import ENGLISH
from crossread.text.grammar import words
from crossread.text.kinds import Gender


def without_article(phrase: str, *, language: str = ENGLISH) -> str:
    """A noun phrase without the article that opens it: "the mayor" gives "mayor"."""
    first, _, rest = phrase.partition(" ")
    return rest.lstrip() if rest and first.lower() in words("articles", language) else phrase


def is_definite(phrase: str, *, language: str = ENGLISH) -> bool:
    """Whether a noun phrase opens with "the": it means somebody who is known already."""
    first, _, rest = phrase.partition(" ")
    return bool(rest) and first.lower() in words("definite_articles", language)


def is_pronoun(phrase: str, *, language: str = ENGLISH) -> bool:
    """Whether the words are a pronoun that can name a source: "she", "they", "who"."""
    kinds = ("pronouns_male", "pronouns_female", "pronouns_of_last", "naming_relatives")
    return any(phrase.lower() in words(kind, language) for kind in kinds)


def is_relative(phrase: str, *, language: str = ENGLISH) -> bool:
    """Whether the words are a relative pronoun, which means the noun just before it: "who"."""
    return phrase.lower() in words("naming_relatives", language)


def gender_of_pronoun(phrase: str, *, language: str = ENGLISH) -> Gender | None:
    """Whether the words are "she" or "he"; None for any others."""
    low = phrase.lower()
    if low in words("pronouns_female", language):
        return "female"
    return "male" if low in words("pronouns_male", language) else None
