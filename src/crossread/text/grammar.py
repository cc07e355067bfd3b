"""Word classes of tokens, looked up in closed lists: what a rule may know without a parser.

The lists are those of the language that a token is read in; see ``data/en/grammar.toml``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crossread.text.data import ENGLISH, load_for
from crossread.text.predicates import is_finite
from crossread.text.tokens import Token
from crossread.text.wordforms import ends_as


@cache
def words(name: str, language: str = ENGLISH) -> frozenset[str]:
    """The closed class ``name`` of a language's ``grammar.toml``, in lower case."""
    return frozenset(load_for(language, "grammar").get(name, "").lower().split())


@cache
def auxiliaries(language: str = ENGLISH) -> frozenset[str]:
    """Forms of be, have, do and the modal verbs, or what a language has for them."""
    return frozenset(load_for(language, "verbs").get("auxiliaries", "").split())


def is_one_of(token: Token, name: str) -> bool:
    """Whether the token is one of the words that a rule looks for, whatever its case."""
    return token.lower in words(name, token.language)


def is_word(token: Token, name: str) -> bool:
    """Whether the token is a word of the closed class ``name``. Acronyms are not: "US", "WHO"."""
    acronym = len(token.text) > 1 and token.text.isupper()
    return token.kind == "word" and not acronym and _plain(token) in words(name, token.language)


def is_auxiliary(token: Token) -> bool:
    """Whether the token is a form of be, have, do or a modal verb, not a name: "Joan May", "Will"."""
    if token.kind != "word" or (token.capital and token.start > 0):
        return False
    plain = _plain(token)
    return plain in auxiliaries(token.language) or ends_as(plain, "negated", token.language)


def is_negation(token: Token) -> bool:
    """Whether the token negates: "not", "never", "didn't"."""
    if token.kind != "word":
        return False
    return is_word(token, "negations") or ends_as(_plain(token), "negated", token.language)


def is_adverb(token: Token) -> bool:
    """Whether the token is an adverb: a listed one, or a word in -ly."""
    if token.kind != "word":
        return False
    low = token.lower
    if low in words("adverbs", token.language):
        return True
    return token.text[0].islower() and ends_as(low, "adverb", token.language)


def is_time(token: Token) -> bool:
    """Whether the token names a day, month or part of one, or is a year or a day's number."""
    return token.kind == "word" and (
        is_word(token, "times") or (token.text.isdigit() and len(token.text) <= 4)
    )


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` is likely a finite verb, told from its form and the word before it."""
    token = tokens[i]
    if token.kind != "word" or "-" in token.text or is_time(token):
        return False
    if token.capital:
        return i == 0 and verb_may_open(token.language) and is_finite(token.lower, language=token.language)
    before = tokens[i - 1].text if i and tokens[i - 1].kind == "word" else ""
    return is_auxiliary(token) or is_finite(token.text, before, language=token.language)


@cache
def verb_may_open(language: str) -> bool:
    """Whether a statement may start with its verb, as in Spanish: "Fue muy rápido"."""
    return bool(load_for(language, "reporting").get("order", {}).get("verb_first", False))


def is_participle(token: Token) -> bool:
    """Whether the form can be a past participle: "seized", "taken"."""
    low = token.lower
    listed = low in words("participles", token.language)
    return token.kind == "word" and (listed or ends_as(low, "participle", token.language))


def is_gerund(token: Token) -> bool:
    """Whether the token is an -ing form in lower case."""
    return token.kind == "word" and token.text.islower() and ends_as(token.text, "gerund", token.language)


def is_infinitive(token: Token) -> bool:
    """Whether the form alone shows an infinitive, as in Spanish "negar"; an English one needs its "to"."""
    return token.kind == "word" and token.text.islower() and ends_as(token.text, "infinitive", token.language)


def is_closed(token: Token) -> bool:
    """Whether a word is no noun, adjective or verb, but in a closed class, determiners left aside."""
    closed = ("prepositions", "subordinators", "coordinators", "pronouns", "clitics")
    return any(is_word(token, name) for name in closed) or is_adverb(token)


def is_noun(token: Token) -> bool:
    """Whether a word is in none of the closed classes."""
    return token.kind == "word" and not (is_closed(token) or is_word(token, "determiners"))


def _plain(token: Token) -> str:
    return token.lower.replace("’", "'")
