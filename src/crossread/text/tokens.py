"""Words and marks of a string, with offsets; quoted stretches can be made opaque."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crossread.text.data import ENGLISH, load_for

LONGEST_SENTENCE = 10_000
"""A longer run of characters without a stop is no sentence of news, and is not read as one."""

TokenKind = Literal["word", "mark", "quoted"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark, or a whole quoted stretch. Offsets count code points, end exclusive.

    ``language`` is the one it is read in: word lists are looked up there.
    """

    start: int
    end: int
    text: str
    kind: TokenKind
    language: str = ENGLISH

    @property
    def lower(self) -> str:
        """The token in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it is a word that starts with an upper-case letter."""
        return self.kind == "word" and self.text[0].isupper()


def tokenize(text: str, quoted: Iterable[tuple[int, int]] = (), *, language: str = ENGLISH) -> list[Token]:
    """The tokens of ``text`` in order; each stretch in ``quoted`` becomes one token."""
    found: list[Token] = []
    position = 0
    pattern = _pattern(language)
    for start, end in [*sorted(quoted), (len(text), len(text))]:
        for match in pattern.finditer(text, position, max(position, start)):
            kind: TokenKind = "word" if match.lastgroup == "word" else "mark"
            found.append(Token(match.start(), match.end(), match.group(), kind, language))
        if start < end and start >= position:
            found.append(Token(start, end, text[start:end], "quoted", language))
        position = max(position, end)
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Dotted acronyms and abbreviations keep their full stop; hyphens and apostrophes stay inside words."""
    known = load_for(language, "grammar").get("abbreviations", "").split()
    abbreviations = "|".join([*sorted(known), "[A-Z]"])
    return re.compile(
        rf"(?P<word>(?:[A-Za-z]\.){{2,}}(?:['’]s)?|\b(?:{abbreviations})\.(?=\s+\S)"
        r"|[@#]?\w+(?:['’.&/-]\w+)*)|(?P<mark>\S)"
    )
