"""Content terms of a text in a normal form, so that different wordings of one thing can meet.

Each word is folded (case, dotted acronyms, accents), mapped to a group of words that news writers
use for one another where there is one, and otherwise stemmed (Porter 2, by snowballstemmer).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from snowballstemmer import stemmer

from crossread.text.data import load

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
    for country, words in table["countries"].items():
        groups |= dict.fromkeys([country, *words.split()], country)
    return groups


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
    long |= {country.replace("_", " "): country for country in table["countries"] if "_" in country}
    names = "|".join(sorted(long, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?P<name>{names})n?s?\b"), long


@cache
def stopwords() -> frozenset[str]:
    """Function words and words of reporting."""
    table = load("en/terms")
    return frozenset(table["stop"].split()) | frozenset(table["reporting"].split())


@cache
def _stem(word: str) -> str:
    return str(stemmer("english").stemWord(word))


@cache
def term(word: str) -> str:
    """The normal form of one folded word: its group's first word, or its stem."""
    word = word.removesuffix("'s").rstrip("'")
    return _groups().get(word) or _stem(word)


@lru_cache(maxsize=1 << 16)
def terms(text: str) -> tuple[str, ...]:
    """Content terms of a text in order, with repeats; stop words are left out."""
    return tuple(_terms(text))


def _terms(text: str) -> Iterator[str]:
    # the pronoun "us" and the country are told apart by case, so before folding
    folded = fold(re.sub(r"\bUS\b|\bU\.S\.(?:A\.)?", "USA", text))
    pattern, tokens = _long_forms()
    folded = pattern.sub(lambda match: tokens[match.group("name")], folded)
    for match in _TOKEN.finditer(folded):
        word = match.group()
        if word.removesuffix("'s") not in stopwords():
            yield term(word)
