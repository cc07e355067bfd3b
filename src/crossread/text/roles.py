"""What a noun phrase can stand for as a source: people, an organisation, or something written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from crossread.text.cues import cue_words
from crossread.text.data import ENGLISH, load_for
from crossread.text.grammar import is_adverb, is_one_of, is_verb, is_word
from crossread.text.tokens import Token, tokenize
from crossread.text.wordforms import Rewriting, ends_as

SourceSort = Literal["people", "organisation", "document"]


@cache
def role_words(name: str, language: str = ENGLISH) -> frozenset[str]:
    """A list of a language's ``roles.toml``."""
    return frozenset(load_for(language, "roles").get(name, "").split())


def head_noun(phrase: str, *, language: str = ENGLISH) -> str:
    """The head of a noun phrase in lower case, singular where regular.

    It stands before the first preposition, participle or relative: "two officials briefed on it"
    gives "official". In a language that puts adjectives after their noun it is the first noun:
    "fuentes policiales" gives "fuente".
    """
    tokens = [t for t in tokenize(phrase, language=language) if t.kind == "word"]
    after_name = len(tokens) > 1 and tokens[-2].capital and not tokens[-1].capital
    if after_name and _is_people(last := singular(tokens[-1].lower, language=language), language):
        return last  # "a Transport for Dunmore spokesman"
    end = next((k for k in range(1, len(tokens)) if _ends_core(tokens, k)), len(tokens))
    return singular(_less_genitive(tokens[end - 1]), language=language) if tokens else ""


def _is_people(head: str, language: str) -> bool:
    if head in role_words("not_people", language):
        return False
    return head in role_words("people", language) or ends_as(head, "agent", language)


def _ends_core(tokens: Sequence[Token], k: int) -> bool:
    token = tokens[k]
    after_noun = not is_word(tokens[k - 1], "determiners")
    return after_noun and (
        is_word(token, "prepositions")
        or (is_word(token, "relatives") and k > 1)
        or is_one_of(token, "ends_noun_phrase")
        or is_adverb(token)
        or is_verb(tokens, k)
        or (noun_is_first(token.language) and not is_word(token, "determiners"))
    )


@cache
def noun_is_first(language: str) -> bool:
    """Whether a language puts adjectives after their noun: "fuentes policiales"."""
    return bool(load_for(language, "roles").get("noun_before_adjective", False))


def _less_genitive(token: Token) -> str:
    plain = token.lower.replace("’", "'")
    return plain[:-2] if ends_as(plain, "genitive", token.language) else token.lower


@cache
def _singulars(language: str) -> Rewriting:
    return Rewriting.of(load_for(language, "roles").get("singular", []))


def singular(word: str, *, language: str = ENGLISH) -> str:
    """A regular plural without its ending: "officials" gives "official", "agencies" "agency"."""
    return _singulars(language).forms(word)[0]


def can_speak(phrase: Sequence[Token]) -> bool:
    """Whether a noun phrase has a name in it, is a pronoun, or is of a kind that speaks."""
    if any(t.capital and t.start > 0 for t in phrase) or is_word(phrase[0], "pronouns"):
        return True
    return source_sort(" ".join(t.text for t in phrase), language=phrase[0].language) is not None


def source_sort(phrase: str, *, language: str = ENGLISH) -> SourceSort | None:
    """What a common noun phrase stands for as a source; None where it cannot speak or be quoted.

    "the harbour master" is people, "the ministry" an organisation, "the statement" a document.
    """
    head = head_noun(phrase, language=language)
    if phrase[:1].isupper() and head == singular(phrase.lower(), language=language):
        return None  # a name of one word: "Reuters"
    if head in role_words("organisations", language):
        return "organisation"
    if _is_people(head, language):
        return "people"
    return "document" if head in _documents(language) else None


@cache
def _documents(language: str) -> frozenset[str]:
    """Nouns that utter, in singular and plural."""
    listed = cue_words("documents", language)
    return listed | {singular(word, language=language) for word in listed}
