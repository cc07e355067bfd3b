"""Words told by their ending, where a list would have no end ("-ly"), and forms made from others ("-s").

Both are data of a language. Endings stand in its ``grammar.toml``::

    [endings.adverb]
    of = "ly"
    stem = 3            # letters there must be before the ending: "only", but not "fly"
    except = "family"   # words that only look so

and rules that make forms are rows of a pattern for the word's end and what may stand in its place, as
``["(?<=[^aeiou])y", "ies"]``; the first row that fits is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from crossread.text.data import ENGLISH, load_for


@dataclass(frozen=True, slots=True)
class _Endings:
    endings: tuple[str, ...]
    stem: int
    exceptions: frozenset[str]


@cache
def _endings(kind: str, language: str) -> _Endings:
    table = load_for(language, "grammar").get("endings", {}).get(kind, {})
    exceptions = frozenset(table.get("except", "").split())
    return _Endings(tuple(table.get("of", "").split()), table.get("stem", 0), exceptions)


def ends_as(word: str, kind: str, language: str = ENGLISH) -> bool:
    """Whether a word in lower case ends as words of a kind do: "quickly" as an ``adverb``.

    The kinds are the tables under ``[endings]`` in the language's ``grammar.toml``.
    """
    known = _endings(kind, language)
    if not word.endswith(known.endings) or word in known.exceptions:
        return False
    return any(word.endswith(ending) and len(word) >= len(ending) + known.stem for ending in known.endings)


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Rows of a pattern for a word's end and the endings that take its place."""

    rows: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]

    @classmethod
    def of(cls, rows: Iterable[list[str]]) -> Rewriting:
        """The rewriting that rows of a table describe."""
        return cls(tuple((re.compile(f"(?:{end})$"), tuple(made)) for end, *made in rows))

    def forms(self, word: str) -> tuple[str, ...]:
        """The forms that the first fitting row makes; the word itself where none fits."""
        for pattern, endings in self.rows:
            if match := pattern.search(word):
                return tuple(word[: match.start()] + ending for ending in endings)
        return (word,)
