"""English numbers in figures and words: a regular expression that finds them, a function that reads them.

``NUMBER`` matches a whole number expression ("1,200", "2½", "2.5 million", "twenty-five", "a hundred
and five", "two and a half million", "half a dozen") and holds no groups, so that grammars can build
on it; ``FRACTION`` and ``ORDINAL`` likewise. Their words stand in ``data/en/numbers.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossread.text.data import load

_DATA = load("en/numbers")
_CARDINALS: dict[str, float] = _DATA["cardinals"]
_MAGNITUDES: dict[str, float] = _DATA["magnitudes"]
_SUFFIXES: dict[str, float] = _DATA["suffixes"]
_PARTS: dict[str, int] = _DATA["fractions"]
_SIGNS: dict[str, float] = _DATA["fraction_signs"]
_ORDINALS: dict[str, int] = _DATA["ordinals"]


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_THIN = "\u00a0\u2009\u202f"
"""Spaces that part thousands; an ordinary one does not, since two numbers may stand side by side."""
_PART = alternatives({*_PARTS, *(f"{part}s" for part in _PARTS if part != "half"), "halves"})
_TENS = alternatives(word for word, value in _CARDINALS.items() if value >= 20)
_DIGITS = alternatives(word for word, value in _CARDINALS.items() if 1 <= value <= 9)
_DECIMALS = alternatives(word for word, value in _CARDINALS.items() if value <= 9)

_WHOLE = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}|\d{{1,3}}(?:[{_THIN}]\d{{3}})+|\d+)"
_SLASHED = r"(?:1/[2348]|2/3|3/[48]|[57]/8)(?![\d/])"
FIGURE = (
    rf"(?:(?:\d+\s+)?{_SLASHED}|{_WHOLE}(?:\.\d+)?(?:\s?[{''.join(_SIGNS)}])?"
    rf"|(?<!\d)\.\d+|[{''.join(_SIGNS)}])"
)
"""Figures: "1,200", "12,34,567", "2.5", ".5", "2½", "10 1/2"; of slashed fractions only the usual ones."""
MAGNITUDE = f"(?:{alternatives(_MAGNITUDES)})"
SUFFIX = f"(?:{alternatives(_SUFFIXES)})"
FRACTION = rf"(?:half|(?:an?|{_DIGITS})(?:\s+|-)(?:{_PART}))"
"""A fraction in words: "half", "two-thirds", "a quarter"."""

_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:\s+|-)(?:{_DIGITS})\b|(?:{alternatives(_CARDINALS)})\b)"
_AND_FRACTION = rf"(?:\s+and\s+(?:a\s+half|{FRACTION})\b|-and-a-half\b)"
_DECIMAL = rf"(?:\s+point(?:\s+(?:{_DECIMALS})\b)+)"
_MORE = rf"(?:\s+|-){MAGNITUDE}\b(?:,?\s+(?:and\s+)?{_BELOW_HUNDRED}(?!\s+(?:{_PART})\b))?"
_WORDS = rf"{_BELOW_HUNDRED}(?:{_DECIMAL}|{_AND_FRACTION})?(?:{_MORE})*"
_SHARE = (
    r"(?:half(?:\s+an?)?|an?\s+half|(?:an?|three)[\s-]quarters?(?:\s+of\s+an?)?|quarter"
    rf"|{FRACTION}\s+of\s+an?)"
)
_SHARE_OF = rf"{_SHARE}(?:\s+|-){MAGNITUDE}"
_WITH_ARTICLE = rf"an?\s+{MAGNITUDE}\b(?:\s+(?:and\s+)?{_WORDS})?"
_MAGNITUDES_ALONE = rf"{MAGNITUDE}(?:\s+|-){MAGNITUDE}"
NUMBER = (
    rf"(?:{FIGURE}(?i:(?:\s+|-)?{MAGNITUDE}\b(?:\s+and\s+a\s+half\b)?)?"
    rf"|(?i:{_SHARE_OF}|{_WITH_ARTICLE}|{_WORDS}|{_MAGNITUDES_ALONE}){_AND_FRACTION}?(?<!\s)\b)"
)
ORDINAL = (
    rf"(?:(?:{_TENS})-(?:{alternatives(word for word, value in _ORDINALS.items() if value <= 9)})"
    rf"|{alternatives(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
)

_FIGURE_READ = re.compile(rf"({FIGURE})(?:\s|-)*({MAGNITUDE}|{SUFFIX})?(\s+and\s+a\s+half)?", re.IGNORECASE)
_NUMBER_READ = re.compile(NUMBER)
_FRACTION_READ = re.compile(FRACTION)
_SHARE_READ = re.compile(rf"({_SHARE})(?:\s+|-)({MAGNITUDE})")
_AND_FRACTION_READ = re.compile(rf"(.+?)\s+and\s+(a\s+half|{FRACTION})((?:[\s-]{MAGNITUDE})*)")
_SPLIT = re.compile(r"[\s,-]+")
_TRIGGER = re.compile(
    rf"[\d{''.join(_SIGNS)}]"
    rf"|(?<!\w)(?:{alternatives({*_CARDINALS, *_MAGNITUDES, *_PARTS, *_DATA['vague']['words']})})",
    re.IGNORECASE,
)


def may_hold_number(text: str) -> bool:
    """Whether there is anything of a number: a cheap look that spares most sentences."""
    return _TRIGGER.search(text) is not None


def without_noise(value: float) -> float:
    """A product as it would be written: 2.3 million is 2,300,000 and not 2,299,999.9999999995."""
    return float(f"{value:.15g}")


def parse_number(text: str) -> float | None:
    """The value of a number expression, or None where ``text`` is none.

    >>> parse_number("2.5 million"), parse_number("twenty-five"), parse_number("half a dozen")
    (2500000.0, 25.0, 6.0)
    """
    written = text.strip().lower()
    figure = _FIGURE_READ.fullmatch(written)
    if figure:
        scale = (_MAGNITUDES | _SUFFIXES)[figure[2]] if figure[2] else 1
        value = _read_figure(figure[1]) + (0.5 if figure[3] else 0)
        return without_noise(value * scale) if scale != 1 else value
    return _read_expression(written) if _NUMBER_READ.fullmatch(written) else None


def parse_ordinal(text: str) -> int | None:
    """The place that an ordinal names: 3 for "third" and "3rd", 21 for "twenty-first"; None if none.

    >>> parse_ordinal("12th"), parse_ordinal("twenty-first"), parse_ordinal("two")
    (12, 21, None)
    """
    word = text.strip().lower()
    figures = re.match(r"\d+(?=st|nd|rd|th)", word)
    if figures:
        return int(figures.group())
    tens, _, last = word.rpartition("-")
    nth = _ORDINALS.get(last)
    return nth if nth is None or not tens else nth + int(_CARDINALS.get(tens, 0))


def parse_fraction(text: str) -> float | None:
    """The value of a fraction in words ("half", "two-thirds", "a quarter"), or None."""
    words = [word for word in _SPLIT.split(text.strip().lower()) if word]
    if not words or len(words) > 2:
        return None
    part = "half" if words[-1] == "halves" else words[-1]
    parts = _PARTS.get(part, _PARTS.get(part.removesuffix("s")))
    if parts is None:
        return None
    count = 1.0 if len(words) == 1 or words[0] in ("a", "an", "one") else _CARDINALS.get(words[0])
    return None if count is None else count / parts


def _read_figure(figure: str) -> float:
    """The value of figures alone, with a fraction after them or without."""
    plain = re.sub(rf"[,{_THIN}](?=\d)", "", figure)
    if plain[-1] in _SIGNS:
        return float(plain[:-1].strip() or 0) + _SIGNS[plain[-1]]
    if "/" not in plain:
        return float(plain)
    *whole, part = plain.split()
    over, under = part.split("/")
    return sum(map(float, whole)) + int(over) / int(under)


def _read_expression(written: str) -> float | None:
    """Words, with a fraction that scales them, follows them or stands before their magnitude."""
    share = _SHARE_READ.fullmatch(written)
    if share:
        value = parse_fraction(re.sub(r"\s+of\s+an?$|(?<=half)\s+an?$|^an?\s+(?=half)", "", share[1]))
        return None if value is None else without_noise(value * _MAGNITUDES[share[2]])
    ended = _AND_FRACTION_READ.fullmatch(written.replace("-and-a-half", " and a half"))
    if ended is None:
        return _read_words(_SPLIT.split(written))
    whole = parse_number(ended[1])
    rest = parse_fraction(re.sub(r"^a\s+(?=half)", "", ended[2]))
    if whole is None or rest is None:
        return None
    if ended[3]:
        return without_noise((whole + rest) * (_read_words(_SPLIT.split(ended[3].strip(" -"))) or 1))
    last = _MAGNITUDES.get(_SPLIT.split(ended[1])[-1], 1)
    return whole + rest * (last if last >= 1000 else 1)


def _read_words(words: list[str]) -> float | None:
    """Add up number words: below a magnitude they sum, a magnitude multiplies what stands before it."""
    total, group, seen = 0.0, 0.0, False
    for at, word in enumerate(words):
        if word == "point":
            decimals = [f"{_CARDINALS[digit]:.0f}" for digit in words[at + 1 :] if digit in _CARDINALS]
            scales = [digit for digit in words[at + 1 :] if digit not in _CARDINALS]
            value = group + float("0." + "".join(decimals))
            return without_noise(value * (_read_words(scales) or 1 if scales else 1))
        if word in _CARDINALS:
            group += _CARDINALS[word]
        elif word in _MAGNITUDES:
            group = (group or 1.0) * _MAGNITUDES[word]
            if _MAGNITUDES[word] >= 1000:
                total, group = total + group, 0.0
        elif word not in ("a", "an", "and"):
            return None
        seen = seen or word not in ("a", "an", "and")
    return total + group if seen else None
