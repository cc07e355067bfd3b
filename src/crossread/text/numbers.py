"""English numbers in figures and words: a regular expression that finds them, a function that reads them.

``NUMBER`` matches a whole number expression ("1,200", "2.5 million", "twenty-five", "half a
million", "a dozen") and holds no groups, so that grammars can build on it. Its words stand in
``data/en/numbers.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossread.text.data import load

_DATA = load("en/numbers")
_CARDINALS: dict[str, float] = _DATA["cardinals"]
_MAGNITUDES: dict[str, float] = _DATA["magnitudes"]
_SUFFIXES: dict[str, float] = _DATA["suffixes"]
_FRACTIONS: dict[str, int] = _DATA["fractions"]
_ORDINALS: dict[str, int] = _DATA["ordinals"]


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
MAGNITUDE = f"(?:{alternatives(_MAGNITUDES)})"
SUFFIX = f"(?:{alternatives(_SUFFIXES)})"
_TENS = alternatives(word for word, value in _CARDINALS.items() if value >= 20)
_DIGITS = alternatives(word for word, value in _CARDINALS.items() if 1 <= value <= 9)
_BELOW_HUNDRED = rf"(?:(?:{_TENS})[ -](?:{_DIGITS})\b|(?:{alternatives(_CARDINALS)})\b)"
_WORDS = rf"{_BELOW_HUNDRED}(?:[ ]and[ ]a[ ]half\b)?(?:[ -]{MAGNITUDE}\b(?:[ ](?:and[ ])?{_BELOW_HUNDRED})?)*"
_HALF = rf"(?:half[ ]an?|a[ ]half|a[ ]quarter[ ]of[ ]an?)[ -]{MAGNITUDE}"
_WITH_ARTICLE = rf"an?[ ]{MAGNITUDE}(?:[ ](?:and[ ])?{_WORDS})?"
NUMBER = rf"(?:{FIGURE}(?i:[ -]{MAGNITUDE}\b)?|(?i:{_HALF}|{_WITH_ARTICLE}|{_WORDS})\b)"
ORDINAL = rf"(?:{alternatives(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"

_FIGURE_READ = re.compile(rf"({FIGURE})[ -]?({MAGNITUDE}|{SUFFIX})?", re.IGNORECASE)
_NUMBER_READ = re.compile(NUMBER)
_SPLIT = re.compile(r"[\s-]+")


def parse_number(text: str) -> float | None:
    """The value of a number expression, or None where ``text`` is none.

    >>> parse_number("2.5 million"), parse_number("twenty-five"), parse_number("half a dozen")
    (2500000.0, 25.0, 6.0)
    """
    written = text.strip().lower()
    figure = _FIGURE_READ.fullmatch(written)
    if figure:
        value = float(figure[1].replace(",", ""))
        scale = figure[2]
        # Rounded, so that 2.3 million is 2,300,000 and not 2,299,999.9999999995.
        return round(value * (_MAGNITUDES | _SUFFIXES)[scale], 6) if scale else value
    return _read_words(_SPLIT.split(written)) if _NUMBER_READ.fullmatch(written) else None


def parse_ordinal(text: str) -> int | None:
    """The place that an ordinal names: 3 for "third" and for "3rd"; None where it is none."""
    word = text.strip().lower()
    figures = re.match(r"\d+(?=st|nd|rd|th)", word)
    return int(figures.group()) if figures else _ORDINALS.get(word)


def parse_fraction(text: str) -> float | None:
    """The value of a fraction in words ("half", "two-thirds", "a quarter"), or None."""
    words = [word for word in _SPLIT.split(text.strip().lower()) if word]
    if not words:
        return None
    parts = _FRACTIONS.get(words[-1], _FRACTIONS.get(words[-1].removesuffix("s")))
    if parts is None or len(words) > 2:
        return None
    count = 1.0 if len(words) == 1 or words[0] in ("a", "one") else _CARDINALS.get(words[0])
    return None if count is None else count / parts


def _read_words(words: list[str]) -> float | None:
    """Add up number words: below a magnitude they sum, a magnitude multiplies what stands before it."""
    total, group, seen = 0.0, 0.0, False
    fraction = 1.0
    for word in words:
        if word in _CARDINALS:
            group += _CARDINALS[word]
        elif word in ("half", "quarter"):
            # "half a million" scales what follows; "two and a half" adds to what stands before.
            group, fraction = (group + 0.5, 1.0) if seen else (0.0, 1 / _FRACTIONS[word])
        elif word in _MAGNITUDES:
            group = (group or 1.0) * fraction * _MAGNITUDES[word]
            fraction = 1.0
            if _MAGNITUDES[word] >= 1000:
                total, group = total + group, 0.0
        elif word not in ("a", "an", "and", "of"):
            return None
        seen = seen or word not in ("a", "an", "and", "of")
    return total + group if seen and fraction == 1.0 else None
