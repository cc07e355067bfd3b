"""What a number counts, told from word forms alone: the words after it up to the first plural."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from crossread.text.data import load
from crossread.text.numbers import NUMBER

_TOKEN = re.compile(r"(?:\s+|-)(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][\w’'-]*)")
_PARTITIVE = re.compile(
    r"\s+of\s+(?:the|those|these|their|its|his|her|our|them|all)\b(?:\s+(?:most|least)\b)?", re.IGNORECASE
)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_COMPOUND = re.compile(
    r"-(?P<word>(?!to-|and-|or-|thirds?\b|quarters?\b|fifths?\b|tenths?\b|half\b)[a-z][a-z-]*)"
)
_MANNER = re.compile(r"-(?:ways?|fold|sided|handed|party|interest)\b")
"""Compounds that count nothing: "a two-way street"."""
_POINTS = frozenset({"North", "South", "East", "West", "Native", "African", "New", "U.S.", "Hong"})
_PEOPLE_BY_NAME = re.compile(r"^[A-Z].*(?:ans|ers|ists|crats?|ics|ants|inos|ims)$")
_STATES = frozenset({"dead", "injured", "wounded", "missing", "homeless", "elderly"})
_REACH = 7
"""Words between a number and what it counts, at most."""


class Counted(NamedTuple):
    """The words for what is counted, as offsets, and its unit: "person" or the singular noun."""

    start: int
    end: int
    unit: str


@cache
def _nouns() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    table = load("en/quantities")["nouns"]
    irregular = dict(pair.split() for pair in table["irregular"])
    return irregular, frozenset(table["people"].split()), frozenset(table["stops"].split())


_OF_SO_MANY = re.compile(
    rf"\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our)\s+)?(?:(?:first|last|other|remaining)\s+)?{NUMBER}(?![\w%.,:-])",
    re.IGNORECASE,
)


def counted_in(text: str, at: int) -> Counted | None:
    """What is counted in a whole that has a number of its own: "58 of the 98 delegates"."""
    whole = _OF_SO_MANY.match(text, at)
    return _noun_phrase(text, whole.end(), single=False) if whole else None


def counted_after(text: str, at: int, *, single: bool = False) -> Counted | None:
    """What the number that ends at ``at`` counts, or None.

    "six North Korean shipping and trading companies" counts "company", "three of those trapped"
    people. With ``single`` a singular will do: "one derailment".
    """
    if _MANNER.match(text, at):
        return None
    compound = _COMPOUND.match(text, at)
    if compound:
        return Counted(compound.start("word"), compound.end(), unit_of(compound["word"].rsplit("-", 1)[-1]))
    partitive = _PARTITIVE.match(text, at)
    if partitive:
        found = _noun_phrase(text, partitive.end(), single=False)
        return found or _those(text, at)
    of = _OF.match(text, at)
    return _noun_phrase(text, of.end() if of else at, single=single)


def _those(text: str, at: int) -> Counted | None:
    """ "three of those trapped": people, where no noun says otherwise."""
    match = re.compile(r"\s+of\s+(?P<word>those|them)\b", re.IGNORECASE).match(text, at)
    return Counted(match.start("word"), match.end(), "person") if match else None


def _noun_phrase(text: str, at: int, *, single: bool) -> Counted | None:
    words: list[re.Match[str]] = []
    last_plural: re.Match[str] | None = None
    stops = _nouns()[2]
    while len(words) < _REACH and (token := _TOKEN.match(text, words[-1].end() if words else at)):
        word = token["word"]
        if word.lower().endswith(("n't", "n’t")):
            break
        if word.lower() in stops and (single or not _joins(word, text, token, words, last_plural)):
            break
        if last_plural and (not is_plural(word) or word.lower() in _STATES):
            break
        words.append(token)
        if is_plural(word):
            last_plural = token
    head = last_plural or (_singular_head(words) if single else None)
    if head is None or _is_a_name(words, head):
        return None
    return Counted(words[0].start("word"), head.end(), unit_of(head["word"]))


def _joins(
    word: str, text: str, token: re.Match[str], words: list[re.Match[str]], plural: re.Match[str] | None
) -> bool:
    """Whether "and" joins words before the noun: "six shipping and trading companies"."""
    return (
        word.lower() == "and"
        and bool(words)
        and plural is None
        and _TOKEN.match(text, token.end()) is not None
    )


def _is_a_name(words: list[re.Match[str]], head: re.Match[str]) -> bool:
    """Whether a plural form ends a name: "40 Steve Parsons", but not "12 South Americans"."""
    before = words[0]["word"]
    return (
        head is not words[0] and head["word"][0].isupper() and before[0].isupper() and before not in _POINTS
    )


def _singular_head(words: list[re.Match[str]]) -> re.Match[str] | None:
    """The last word before a verb form: "one derailment", "one police officer said"."""
    for index, token in enumerate(words):
        if index and re.search(r"(?:ed|ing)$", token["word"]):
            return words[index - 1]
    return words[-1] if words else None


def is_plural(word: str) -> bool:
    """Whether a word form looks like a plural noun."""
    low = word.lower().strip("’'")
    irregular, _people, _ = _nouns()
    if low in irregular or (low.endswith(("men", "women")) and len(low) > 4):
        return True
    if low.endswith(("'s", "’s", "ss", "us", "is", "ous")) or len(low) < 3 or "." in low:
        return False
    return low.endswith("s")


def unit_of(noun: str) -> str:
    """The unit of a counted noun: "person" for people, else its singular in lower case."""
    low = noun.lower().strip("’'.")
    if _PEOPLE_BY_NAME.search(noun):
        return "person"
    singular = _singular(low.rsplit("-", 1)[-1] if low not in _nouns()[1] else low)
    return "person" if singular in _nouns()[1] else singular


def _singular(noun: str) -> str:
    irregular, _people, _ = _nouns()
    if noun in irregular:
        return irregular[noun]
    if noun.endswith(("men", "women")) and len(noun) > 4:
        return "person"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if re.search(r"(?:ss|x|ch|sh|zz|o)es$", noun):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
