"""What clauses are cut from and trimmed to, however they are told apart."""

from __future__ import annotations

import re
from functools import cache

from crossread.text.data import load
from crossread.text.offsets import Offsets
from crossread.text.predicates import WORD

_EDGE = " \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0,;:—–-"
_ACRONYM = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")  # its last full stop is part of it
_DANGLING = frozenset({"and", "but", "or", "that", "which", "who", "because", "as", "when", "while"})
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MARKS = {"“": "”", '"': '"'}


def quotations(sentence: str) -> list[Offsets]:
    """Offsets of what stands between quotation marks that the sentence itself closes, marks included."""
    return [match.span() for match in _QUOTED.finditer(sentence)]


def bracketed(sentence: str) -> list[Offsets]:
    """Offsets of what stands in brackets."""
    return [match.span() for match in _BRACKETED.finditer(sentence)]


def after_label(sentence: str) -> int:
    """Where a sentence starts after words that only say what kind of piece follows.

    What it is about is no such label: "Pier fire: two dead" is one statement.

    >>> s = "Analysis: the harbour master was wrong"
    >>> s[after_label(s):]
    'the harbour master was wrong'
    """
    match = _label().match(sentence)
    return match.end() if match else 0


def trim(sentence: str, start: int, end: int) -> Offsets | None:
    """The offsets without white space, stray marks and conjunctions at the ends; None without a word.

    >>> s = ", “the roof was gone and"
    >>> s[slice(*trim(s, 0, len(s)))]
    'the roof was gone'
    """
    a, b = _tight(sentence, start, end)
    a, b = _tight(sentence, *_unmarked(sentence, a, b))
    last = sentence.rfind(" ", a, b)
    while last >= 0 and sentence[last + 1 : b].lower() in _DANGLING:
        a, b = _tight(sentence, a, last)
        last = sentence.rfind(" ", a, b)
    b += bool(_ACRONYM.search(sentence[max(a, b - 12) : b])) and sentence[b : b + 1] == "."
    return (a, b) if WORD.search(sentence, a, b) else None


def _tight(sentence: str, start: int, end: int) -> Offsets:
    """The offsets without punctuation and white space at the ends."""
    while start < end and sentence[start] in _EDGE + "…":
        start += 1
    while end > start and sentence[end - 1] in _EDGE + ".!":
        end -= 1
    return start, end


def _unmarked(sentence: str, start: int, end: int) -> Offsets:
    """The offsets without quotation marks that hold the whole or have lost their partner."""
    for mark, closing in _MARKS.items():
        inner = sentence[start + 1 : end - 1]
        alone = mark not in inner and closing not in inner
        opens, closes = sentence[start:end].startswith(mark), sentence[start:end].endswith(closing)
        if alone and end - start > 1:
            return start + opens, end - closes
    return start, end


@cache
def phrases(section: str, name: str) -> tuple[str, ...]:
    """One list of phrases of ``data/en/claims.toml``, between bars or on lines of their own."""
    parts = (part.strip() for part in re.split(r"[|\n]", load("en/claims")[section][name]))
    return tuple(part for part in parts if part)


@cache
def _label() -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in phrases("labels", "words"))
    return re.compile(rf"\W*(?:{labels})\s*:\s+", re.IGNORECASE)


@cache
def _states() -> re.Pattern[str]:
    table = load("en/claims")["states"]
    said, counts = ("|".join(table[key].split()) for key in ("words", "counts"))
    many = rf"(?:(?:at least|more than|about|some|another) )?(?:[\d,.]+|{counts})(?: (?:more|people))?"
    return re.compile(rf"\b(?:{said})(?P<joint>,? and |, )(?={many} (?:{said})\b)", re.IGNORECASE)


def split_states(sentence: str, start: int, end: int) -> list[Offsets]:
    """A stretch cut between what is said of people by a word alone.

    >>> s = "Seven dead and 50 injured after blast"
    >>> [s[a:b] for a, b in split_states(s, 0, len(s))]
    ['Seven dead', '50 injured after blast']
    """
    joints = [match.span("joint") for match in _states().finditer(sentence, start, end)]
    starts = [start, *(b for _, b in joints)]
    return list(zip(starts, [*(a for a, _ in joints), end], strict=True))
