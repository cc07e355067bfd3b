"""Words that any newsroom writes: stock phrases, and sentences that belong to the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from crossread.text.data import ENGLISH, load_for
from crossread.text.fold import fold_words
from crossread.text.offsets import Offsets

_SIGNATURE = re.compile(r"\(@\w+\)|\bpic\.twitter\.com/")
"""What stands under a post that a page shows: "— Ivo Brandt (@ivobrandt) 3 May 2024"."""

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases as folded words, by their first word, the longest first."""


def stock_phrases(words: Sequence[str], *, language: str = ENGLISH) -> Iterator[Offsets]:
    """Where a stock phrase of the language stands among folded words, in order; they do not overlap.

    >>> list(stock_phrases(fold_words("The owner could not be reached for comment on Monday")))
    [(2, 8)]
    """
    yield from _found(words, _phrases(language, "stock"))


def is_furniture(sentence: str, *, language: str = ENGLISH) -> bool:
    """Whether a sentence is the page's or an agency's and not part of the account.

    >>> is_furniture("This material may not be published, broadcast or sold.")
    True
    """
    return bool(_SIGNATURE.search(sentence)) or any(
        _found(fold_words(sentence), _phrases(language, "furniture"))
    )


def speaks_of_itself(words: Iterable[str], *, language: str = ENGLISH) -> bool:
    """Whether one of the folded words is "I", "we", "our" or the like.

    >>> speaks_of_itself(fold_words("We felt that y'all should know"))
    True
    """
    return not _speaking(language).isdisjoint(words)


@cache
def _speaking(language: str) -> frozenset[str]:
    return frozenset(load_for(language, "formulas").get("speaking", "").split())


def _found(words: Sequence[str], phrases: Phrases) -> Iterator[Offsets]:
    at = 0
    for start, word in enumerate(words):
        if start >= at and word in phrases:
            for phrase in phrases[word]:
                if tuple(words[start : start + len(phrase)]) == phrase:
                    at = start + len(phrase)
                    yield start, at
                    break


@cache
def _phrases(language: str, name: str) -> Phrases:
    lines = load_for(language, "formulas").get(name, "").strip().splitlines()
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines:
        words = tuple(fold_words(line))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(some, key=lambda p: (-len(p), p))) for first, some in found.items()}
