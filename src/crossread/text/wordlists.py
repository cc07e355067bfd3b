"""Find words and phrases of a list in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache


@lru_cache(maxsize=256)
def phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, in any case, the longest first."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    body = "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in ordered)
    return re.compile(rf"(?<![\w-])(?:{body})(?![\w-])", re.IGNORECASE)


def find_phrases(text: str, phrases: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Offsets of the phrases in the text, in order, without overlaps."""
    for match in phrase_pattern(tuple(phrases)).finditer(text):
        yield match.span()
