"""Words beside quotation marks that tell what the marks mean, from ``data/LANGUAGE/marks.toml``."""

from __future__ import annotations

import re
from functools import cache

from crossread.text.data import ENGLISH, load_for

NEAR_MARK = 48
"""How many characters beside a mark are read for the words that tell what it means."""

_NOTHING = re.compile(r"(?!)")


def ends_in(text: str, name: str, gap: str = r"\s+", *, language: str = ENGLISH) -> bool:
    """Whether a text ends in a word of the list ``name`` and then ``gap``: what stands before a mark."""
    return bool(_pattern(name, rf"(?<![\w-])(?:%s){gap}$", language).search(text[-NEAR_MARK:]))


def starts_with(text: str, name: str, gap: str = r"\s+", *, language: str = ENGLISH) -> bool:
    """Whether a text starts with ``gap`` and a word of the list ``name``: what stands after a mark."""
    return bool(_pattern(name, rf"{gap}(?:%s)(?![\w-])", language).match(text))


def holds(text: str, name: str, *, language: str = ENGLISH) -> bool:
    """Whether a word of the list ``name`` stands anywhere in a text."""
    return bool(_pattern(name, r"(?<![\w-])(?:%s)(?![\w-])", language).search(text))


@cache
def words_of(name: str, language: str = ENGLISH) -> tuple[str, ...]:
    """The list ``name`` of a language; an empty one where the language has none."""
    listed = load_for(language, "marks").get(name, "")
    return tuple(listed.split() if isinstance(listed, str) else listed)


@cache
def _pattern(name: str, frame: str, language: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words_of(name, language))
    return re.compile(frame % words, re.IGNORECASE) if words else _NOTHING
