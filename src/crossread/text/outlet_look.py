"""Names of outlets that no table knows, told by the words beside them or by their own look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from crossread.text.data import load
from crossread.text.fold import fold_words
from crossread.text.outlet_table import OutletTable, outlet_key, outlet_table
from crossread.text.outlets import outlet_named
from crossread.text.patterns import any_of
from crossread.text.places import places_named

_ALIKE = 90
_LEAST_LETTERS = 5
_WORD = r"(?:[A-Z][\w’'-]*|[a-z]?[A-Z]\w+)"
_NAME = rf"(?P<name>{_WORD}(?:[ ](?:(?:de|la|van|of|and|&)[ ])?{_WORD}){{0,3}})"


@dataclass(frozen=True, slots=True)
class OutletMention:
    """A name in the text: the offsets without an article before it, and the name used in dossiers.

    ``certain`` is False for a name that only in an outlet's role is one: "the Harbour Sun".
    """

    start: int
    end: int
    name: str
    certain: bool = True


def called_outlets(text: str) -> Iterator[OutletMention]:
    """Unknown names with a word beside them that says what they are: "the newspaper Harbour Gull".

    Words that also mean other things, "the station Sund 4", leave it uncertain.
    """
    for pattern, certain in _called_patterns():
        for found in pattern.finditer(text):
            start, end = found.span("name")
            name = re.sub(r"['’]s$", "", text[start:end])
            if not _names_no_outlet(name):
                yield OutletMention(start, start + len(name), _spelt(name), certain)


@cache
def _called_patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    table = load("en/credits")
    kinds, loose, leading = (any_of(table[f"{k}_kinds"]) for k in ("telling", "loose", "leading"))
    address = r"(?P<name>[A-Za-z][\w-]+\.[a-z]{2,4}(?:\.[a-z]{2})?)"
    return (
        (re.compile(rf"\b(?i:{kinds}|{loose}|{leading})\s{address}(?![\w’'])"), False),
        (re.compile(rf"(?:\b(?:{kinds}|{leading})|^(?i:{kinds}))\s{_NAME}(?:['’]s)?(?![\w’'])"), True),
        (re.compile(rf"\b(?i:state-run|state-owned|state-controlled)\s{_NAME}\s(?i:media|tv)\b"), True),
        (re.compile(rf"(?:\b(?i:the)\s|['’]s\s|\w-\w+\s){_NAME}\s{kinds}\b"), True),
        (re.compile(rf"(?<![\w-])(?P<name>[A-Z]{{3,5}})\s(?:{loose}|television|radio)\b"), True),
        (re.compile(rf"\b{loose}\s(?P<name>[A-Z]{{3,5}})(?![\w’'-])"), True),
        (re.compile(rf"\b{loose}\s{_NAME}(?:['’]s)?(?![\w’'])"), False),
    )


def _names_no_outlet(name: str) -> bool:
    """Whether a capitalised word only says whose newspaper it is: "the German newspaper"."""
    nations = any_of(load("en/credits")["unnamed"]["nations"])
    others = r"[A-Z][a-z]+day|.*-(?:based|run|owned|controlled|backed|led|language)|Internet|Twitter|Telegram"
    return re.fullmatch(f"{nations}|{others}", name) is not None or bool(places_named(name))


def _spelt(name: str) -> str:
    """The known name that a misspelt one means: "Bernamma" is Bernama."""
    key = outlet_key(name)
    for other, known in _keys(outlet_table()):
        if len(key) >= _LEAST_LETTERS and key[0] == other[0] and fuzz.ratio(key, other) >= _ALIKE:
            return known
    return name


@cache
def _keys(table: OutletTable) -> tuple[tuple[str, str], ...]:
    """Keys of the table's names long enough to be misspelt, with the names."""
    keys = ((outlet_key(outlet.name), outlet.name) for outlet in table.outlets)
    return tuple((key, name) for key, name in keys if len(key) >= _LEAST_LETTERS)


def outlets_by_look(text: str) -> Iterator[OutletMention]:
    """Capitalised names with a word that outlets are named by: "Port Dunmore Gazette", "the Argus"."""
    for pattern, certain in _look_patterns():
        for found in pattern.finditer(text):
            start, end = found.span("name")
            start += _opening_words(text[start:end])
            lone = " " not in text[start:end] and "." not in text[start:end]
            if not lone and not text[start:end].isupper():
                yield OutletMention(start, end, text[start:end], certain)
    for found in _masthead().finditer(text):
        yield OutletMention(*found.span("name"), found["name"], certain=False)


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


@cache
def _masthead() -> re.Pattern[str]:
    """The last word of a newspaper's name alone: "the Argus", but not "the Argus Bridge"."""
    words = any_of(load("en/credits")["names"]["lone"])
    return re.compile(rf"\b[Tt]he (?P<name>{words})(?![\w-]|\s(?:[A-Z]|of\b))")


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


def needs_article(name: str) -> bool:
    """Whether a known name is an everyday word that only its article makes an outlet's: "The State"."""
    outlet = outlet_named(f"the {name}")
    return " " not in name and outlet is not None and outlet_named(name) is None
