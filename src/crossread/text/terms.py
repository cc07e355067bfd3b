"""Content terms of a text in a normal form, so that different wordings of one thing can meet.

Each word is folded (case, dotted acronyms, accents), mapped to a group of words that news writers
use for one another where there is one, and otherwise stemmed (Porter 2, by snowballstemmer).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from snowballstemmer import stemmer

from crossread.text.countries import countries, regions
from crossread.text.data import ENGLISH, load, load_for

_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_TOKEN = re.compile(r"\d[\d,.]*\d|\w+(?:['’]\w+)?", re.UNICODE)


def fold(text: str) -> str:
    """The text in lower case without accents, dotted acronyms closed up: "U.S." gives "us"."""
    text = _DOTTED.sub(lambda m: m.group().replace(".", "").upper(), text)
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower().replace("’", "'")


@cache
def _groups() -> dict[str, str]:
    """Folded words to the first word of their group, or to their country."""
    table = load("en/terms")
    groups: dict[str, str] = {}
    for line in table["synonyms"].strip().splitlines():
        words = line.split()
        for form in [*words, *(form for word in words for form in inflections(word))]:
            groups.setdefault(form, words[0])
    for country, names in _countries().items():
        groups |= dict.fromkeys([country, *(name for name in names if " " not in name)], country)
    return groups


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Countries, and parts of them that have a people, as terms: all the folded words that mean each.

    The word for a government counts as its country: "Moscow" as "russia". Those that have one name
    and nothing else that means them ("Hong Kong") need no term of their own.
    """
    parts = [replace(part, names=part.names[:1]) for part in regions() if part.people]
    table: dict[str, tuple[str, ...]] = {}
    for area in (*countries(), *parts):
        words = (*(fold(name) for name in area.names), *area.people, *area.seat)
        table[words[0].replace(" ", "_")] = tuple(word for word in words if word not in stopwords())
    return {country: words for country, words in table.items() if len(words) > 1}


def inflections(word: str) -> Iterator[str]:
    """Regular English inflections of a word, some of which will not exist."""
    root = word[:-1] if word[-1] in "ey" else word
    ending = "i" if word[-1] == "y" else ""
    yield from (word + "s", root + ending + "es", root + ending + "ed", root + "ing")


@cache
def _long_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """Names and phrases to read as one token, as one pattern: "central intelligence agency" as "cia"."""
    table = load("en/terms")
    long = {phrase: word for word, phrases in table["phrases"].items() for phrase in phrases}
    long |= {name: acronym for acronym, name in table["acronyms"].items()}
    long |= {name: country for country, names in _countries().items() for name in names if " " in name}
    names = "|".join(re.escape(name) for name in sorted(long, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?P<name>{names})n?s?\b"), long


@cache
def stopwords(language: str = ENGLISH) -> frozenset[str]:
    """Function words and words of reporting, folded; none where a language has no list of them."""
    table = load_for(language, "terms")
    return frozenset(fold(f"{table.get('stop', '')} {table.get('reporting', '')}").split())


@cache
def stem(word: str) -> str:
    """A folded English word without its inflection: "closed" and "closing" are one."""
    return str(stemmer("english").stemWord(word))


@cache
def term(word: str) -> str:
    """The normal form of one folded word: its group's first word, or its stem."""
    word = word.removesuffix("'s").rstrip("'")
    return _groups().get(word) or stem(word)


@lru_cache(maxsize=1 << 16)
def terms(text: str, *, language: str = ENGLISH) -> tuple[str, ...]:
    """Content terms of a text in order, with repeats; stop words are left out.

    Groups of words and stems are known of English alone: in another language terms are folded words.
    """
    return tuple(_terms(text) if language == ENGLISH else _folded_words(text, language))


def _folded_words(text: str, language: str) -> Iterator[str]:
    for match in _TOKEN.finditer(fold(text)):
        if match.group() not in stopwords(language):
            yield match.group()


def _terms(text: str) -> Iterator[str]:
    # the pronoun "us" and the country are told apart by case, so before folding
    folded = fold(re.sub(r"\bUS\b|\bU\.S\.(?:A\.)?", "USA", text))
    pattern, tokens = _long_forms()
    folded = pattern.sub(lambda match: tokens[match.group("name")], folded)
    for match in _TOKEN.finditer(folded):
        word = match.group()
        if word.removesuffix("'s") not in stopwords():
            yield term(word)
