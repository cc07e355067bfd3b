"""Where a text names news outlets, known ones and names that look like an outlet's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from crossread.text.data import load
from crossread.text.fold import fold_words, located_words
from crossread.text.outlets import known_outlets, outlet_key, outlet_named

_ALIKE = 90
_LEAST_LETTERS = 5
_SHORT = 4


@dataclass(frozen=True, slots=True)
class OutletMention:
    """A name in the text: the offsets without an article before it, and the name used in dossiers.

    ``certain`` is False for a name that only in an outlet's role is one: "the Harbour Sun".
    """

    start: int
    end: int
    name: str
    certain: bool = True


def any_of(expressions: list[str]) -> str:
    """One regular expression for any of several, longest first, in which a space is any white space."""
    return "(?:" + "|".join(sorted(expressions, key=lambda e: (-len(e), e))).replace(" ", r"\s+") + ")"


def outlet_mentions(text: str) -> tuple[OutletMention, ...]:
    """Names of outlets in ``text``, in order and without overlaps; known names before likely ones."""
    found: list[OutletMention] = []
    for mention in (*_known(text), *_called(text), *_by_look(text)):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


@cache
def _by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Keys of all known names as words, by their first word, longest first."""
    names = {name for outlet in known_outlets() for name in (outlet.name, *outlet.aliases)}
    keys = sorted({tuple(outlet_key(name).split()) for name in names}, key=lambda key: (-len(key), key))
    firsts: dict[str, tuple[tuple[str, ...], ...]] = {}
    for key in keys:
        firsts[key[0]] = (*firsts.get(key[0], ()), key)
    return firsts


def _known(text: str) -> Iterator[OutletMention]:
    """Names of the table, capitals and article as the table writes them."""
    words = list(located_words(text))
    at = 0
    while at < len(words):
        found = _known_at(text, words, at)
        if found:
            yield found[0]
        at += found[1] if found else 1


def _known_at(text: str, words: list[tuple[str, int, int]], at: int) -> tuple[OutletMention, int] | None:
    """The longest known name that starts at a word, and how many words it has."""
    for key in _by_first_word().get(words[at][0].removesuffix("'s"), ()) + _by_first_word().get(
        words[at][0], ()
    ):
        last = at + len(key) - 1
        if last >= len(words) or [word for word, _, _ in words[at:last]] != list(key[:-1]):
            continue
        cut = _possessive(words[last][0], key[-1])
        if cut is None:
            continue
        start, end = words[at][1], words[last][2] - cut
        first = words[at - 1][1] if at and words[at - 1][0] == "the" else start
        outlet = outlet_named(text[first:end])
        if outlet and _has_capitals(text[start:end]) and not _is_other_body(text, end):
            return OutletMention(start, end, outlet.name), len(key)
    return None


def _possessive(written: str, name: str) -> int | None:
    """How many letters a word has beyond a name's last word: 0, or 2 for "CNN's"; None for another word."""
    if written == name:
        return 0
    return 2 if written == f"{name}'s" else None


def _has_capitals(written: str) -> bool:
    """Whether a name is capitalised, as all are but addresses and a few agencies: "dpa"."""
    short = written.islower() and len(written) <= _SHORT and outlet_named(written) is not None
    return written[0].isupper() or "." in written or short


def _is_other_body(text: str, end: int) -> bool:
    bodies = any_of(load("en/credits")["names"]["other_bodies"])
    return re.match(rf"\s{bodies}\b", text[end:]) is not None


@cache
def _called_patterns() -> tuple[re.Pattern[str], ...]:
    kinds = any_of(load("en/credits")["telling_kinds"])
    name = r"(?P<name>(?:[A-Z][\w’'-]*|[A-Z]{2,}\w*)(?:[ -](?:(?:de|la|van|of)[ ])?[A-Z][\w’'-]*){0,3})"
    return (
        re.compile(rf"\b(?i:{kinds})\s{name}(?:['’]s)?(?![\w’'])"),
        re.compile(rf"\b(?i:state-run|state-owned|state-controlled)\s{name}\s(?i:media|television|tv)\b"),
        re.compile(rf"\b(?i:the|'s|’s)\s{name}\s(?i:{kinds})\b"),
    )


def _called(text: str) -> Iterator[OutletMention]:
    """Unknown names with a word beside them that says what they are: "the newspaper Harbour Gull"."""
    for pattern in _called_patterns():
        for found in pattern.finditer(text):
            start, end = found.span("name")
            name = text[start:end].removesuffix("'s").removesuffix("’s")
            if _names_a_nation(name):
                continue
            yield OutletMention(start, start + len(name), _spelt(name))


def _names_a_nation(name: str) -> bool:
    """Whether a capitalised word only says whose newspaper it is: "the German newspaper"."""
    return (
        re.fullmatch(any_of(load("en/credits")["unnamed"]["nations"]) + "|[A-Z][a-z]+day", name) is not None
    )


def _spelt(name: str) -> str:
    """The known name that a misspelt one means: "Bernamma" is Bernama."""
    key = outlet_key(name)
    for other, known in _keys():
        if len(key) >= _LEAST_LETTERS and key[0] == other[0] and fuzz.ratio(key, other) >= _ALIKE:
            return known
    return name


@cache
def _keys() -> tuple[tuple[str, str], ...]:
    """Keys of the table's names long enough to be misspelt, with the names."""
    keys = ((outlet_key(outlet.name), outlet.name) for outlet in known_outlets())
    return tuple((key, name) for key, name in keys if len(key) >= _LEAST_LETTERS)


@cache
def _look_patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    names = load("en/credits")["names"]
    words = r"(?P<name>(?:[A-Z][\w&.’'-]*[ ](?:(?:of|de|la|and|&)[ ])?){1,4}"
    return (
        (re.compile(rf"{words}{any_of(names['endings'])}(?:-[A-Z]\w+)?)(?!\w|-|\sof\b)"), True),
        (re.compile(rf"(?P<name>{any_of(names['beginnings'])}(?:[ ][A-Z\d][\w’'-]*){{1,2}})"), True),
        (re.compile(r"(?<![\w/.@-])(?P<name>[A-Za-z][\w-]+\.(?:com|net|org|tv|co\.uk))(?![\w/])"), False),
        (re.compile(rf"\b[Tt]he {words}{any_of(names['weak_endings'])})(?!\w|-|\sof\b)"), False),
    )


def _by_look(text: str) -> Iterator[OutletMention]:
    """Capitalised names with a word that outlets are named by: "Port Dunmore Gazette"."""
    for pattern, certain in _look_patterns():
        for found in pattern.finditer(text):
            start, end = found.span("name")
            start += _opening_words(text[start:end])
            lone = " " not in text[start:end] and "." not in text[start:end]
            if not lone and not text[start:end].isupper():
                yield OutletMention(start, end, text[start:end], certain)


def _opening_words(name: str) -> int:
    """Length of what opens a sentence rather than a name: "In The", "According"."""
    length = 0
    for word in name.split(" ")[:-1]:
        if fold_words(word) and fold_words(word)[0] in _openers():
            length += len(word) + 1
        else:
            break
    return length


@cache
def _openers() -> frozenset[str]:
    return frozenset(load("en/credits")["names"]["openers"].split())
