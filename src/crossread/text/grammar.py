"""Word classes of tokens, looked up in closed lists: what a rule may know without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crossread.text.data import load
from crossread.text.predicates import is_finite
from crossread.text.tokens import Token


@cache
def words(name: str) -> frozenset[str]:
    """The closed class ``name`` of ``data/en/grammar.toml``, in lower case."""
    return frozenset(load("en/grammar")[name].lower().split())


@cache
def auxiliaries() -> frozenset[str]:
    """Forms of be, have, do and the modal verbs."""
    return frozenset(load("en/verbs")["auxiliaries"].split())


def is_word(token: Token, name: str) -> bool:
    """Whether the token is a word of the closed class ``name``. Acronyms are not: "US", "WHO"."""
    acronym = len(token.text) > 1 and token.text.isupper()
    return token.kind == "word" and not acronym and _plain(token) in words(name)


def is_auxiliary(token: Token) -> bool:
    """Whether the token is a form of be, have, do or a modal verb, not a name: "Joan May", "Will"."""
    if token.kind != "word" or (token.capital and token.start > 0):
        return False
    return _plain(token) in auxiliaries() or _plain(token).endswith("n't")


def is_negation(token: Token) -> bool:
    """Whether the token negates: "not", "never", "didn't"."""
    return token.kind == "word" and (is_word(token, "negations") or _plain(token).endswith("n't"))


def is_adverb(token: Token) -> bool:
    """Whether the token is an adverb: a listed one, or a word in -ly."""
    if token.kind != "word":
        return False
    low = token.lower
    return low in words("adverbs") or (low.endswith("ly") and len(low) > 4 and token.text[0].islower())


def is_time(token: Token) -> bool:
    """Whether the token names a day, month or part of one, or is a year or a day's number."""
    return token.kind == "word" and (
        is_word(token, "times") or (token.text.isdigit() and len(token.text) <= 4)
    )


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` is likely a finite verb, told from its form and the word before it."""
    token = tokens[i]
    if token.kind != "word" or "-" in token.text or token.capital or is_time(token):
        return False
    before = tokens[i - 1].text if i and tokens[i - 1].kind == "word" else ""
    return is_auxiliary(token) or is_finite(token.text, before.lower())


def is_participle(token: Token) -> bool:
    """Whether the form can be a past participle: "seized", "taken"."""
    low = token.lower
    return token.kind == "word" and (low in words("participles") or (low.endswith("ed") and len(low) > 4))


def is_gerund(token: Token) -> bool:
    """Whether the token is an -ing form in lower case."""
    return (
        token.kind == "word" and token.text.endswith("ing") and len(token.text) > 4 and token.text.islower()
    )


def is_closed(token: Token) -> bool:
    """Whether a word is no noun, adjective or verb, but in a closed class, determiners left aside."""
    closed = ("prepositions", "subordinators", "coordinators", "pronouns")
    return any(is_word(token, name) for name in closed) or is_adverb(token)


def is_noun(token: Token) -> bool:
    """Whether a word is in none of the closed classes."""
    return token.kind == "word" and not (is_closed(token) or is_word(token, "determiners"))


def _plain(token: Token) -> str:
    return token.lower.replace("’", "'")
