"""What a noun phrase can stand for as a source: people, an organisation, or something written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from crossread.text.cues import cue_words
from crossread.text.data import load
from crossread.text.grammar import is_adverb, is_verb, is_word
from crossread.text.tokens import Token, tokenize

SourceSort = Literal["people", "organisation", "document"]

_AGENT = re.compile(r".{2,}(?:er|or|ist|ian|man|woman|men|women|person|people|year-old)s?$")


@cache
def role_words(name: str) -> frozenset[str]:
    """A list of ``data/en/roles.toml``."""
    return frozenset(load("en/roles")[name].split())


def head_noun(phrase: str) -> str:
    """The head of a noun phrase in lower case, singular where regular.

    It stands before the first preposition, participle or relative: "two officials briefed on it"
    gives "official".
    """
    tokens = [t for t in tokenize(phrase) if t.kind == "word"]
    after_name = len(tokens) > 1 and tokens[-2].capital and not tokens[-1].capital
    if after_name and _is_people(singular(tokens[-1].lower)):  # "a Transport for Dunmore spokesman"
        return singular(tokens[-1].lower)
    end = next((k for k in range(1, len(tokens)) if _ends_core(tokens, k)), len(tokens))
    return singular(tokens[end - 1].lower.removesuffix("'s").removesuffix("’s")) if tokens else ""


def _is_people(head: str) -> bool:
    if head in role_words("not_people"):
        return False
    return head in role_words("people") or bool(_AGENT.match(head))


def _ends_core(tokens: Sequence[Token], k: int) -> bool:
    token = tokens[k]
    after_noun = not is_word(tokens[k - 1], "determiners")
    return after_noun and (
        is_word(token, "prepositions")
        or (is_word(token, "relatives") and k > 1)
        or token.lower in {"familiar", "close", "aware"}
        or is_adverb(token)
        or is_verb(tokens, k)
    )


def singular(word: str) -> str:
    """A regular plural without its ending: "officials" gives "official", "agencies" "agency"."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    plain = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return word[:-1] if plain else word


def source_sort(phrase: str) -> SourceSort | None:
    """What a common noun phrase stands for as a source; None where it cannot speak or be quoted.

    "the harbour master" is people, "the ministry" an organisation, "the statement" a document.
    """
    head = head_noun(phrase)
    if phrase[:1].isupper() and head == singular(phrase.lower()):
        return None  # a name of one word: "Reuters"
    if head in role_words("organisations"):
        return "organisation"
    if _is_people(head):
        return "people"
    words = {singular(word) for word in cue_words("documents")} | cue_words("documents")
    return "document" if head in words else None
