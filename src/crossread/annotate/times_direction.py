"""Whether a clause speaks of the past or of what is to come, for times without a year or week."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from crossread.annotate.times_words import DATA, MONTHS

Direction = Literal["past", "future", "unknown"]

_WORD = re.compile(r"[\w’']+|[;:—–]")
_UNTIL = re.compile(r"\b(?:until|till|no later than|ahead of|as soon as|next)\s+(?:the\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s\s+(\w+)")
_SINCE = re.compile(r"\b(?:since|last|past)\s+$", re.IGNORECASE)
_VERY_NEAR, _NEAR_FUTURE, _LONG_AGO = 31, 62, 300  # days
_REACH = 16
"""How many words of a clause are looked at on either side."""
_NEAR = 240
"""How many characters they may take, so that the length of a sentence does not matter."""


@cache
def _cues() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], re.Pattern[str]]:
    table = DATA["direction"]
    return (
        frozenset(table["future"].split()),
        frozenset(table["past"].split()),
        frozenset(table["no_past"].split()),
        frozenset(table["stops"].split()),
        re.compile(rf"\b(?:{table['future_phrases']})\b", re.IGNORECASE),
    )


def direction(sentence: str, start: int, end: int) -> Direction:
    """Which way the clause around ``sentence[start:end]`` points.

    The nearest cue to the left decides, then the nearest to the right: "said Friday it will reopen
    Monday" is past for Friday and future for Monday.
    """
    before, after = sentence[max(0, start - _NEAR) : start], sentence[end : end + _NEAR]
    if _UNTIL.search(before):
        return "future"
    if _SINCE.search(before) or _is_past_event(after):
        return "past"
    left = _nearest([*_WORD.finditer(before)][-_REACH:][::-1], before)
    return left if left != "unknown" else _nearest([*_WORD.finditer(after)][:_REACH], after)


def _is_past_event(after: str) -> bool:
    """Whether the time is told by what happened then: "Monday's storm", but not "Monday's vote"."""
    event = _POSSESSIVE.match(after)
    return event is not None and event[1].lower() not in DATA["direction"]["scheduled"].split()


def _nearest(words: list[re.Match[str]], text: str) -> Direction:
    """The direction of the first cue among words, which end at the clause's boundary."""
    future, past, no_past, stops, phrases = _cues()
    spans = [match.span() for match in phrases.finditer(text)]
    weak: Direction = "unknown"
    for word in words:
        low = word.group().lower()
        if word.group() in MONTHS:
            continue  # "began in May" looks back
        if low == "would" and re.match(r"\s+not\b", text[word.end() :]):
            return "past"  # "would not comment on Friday"
        if low in future or low.endswith(("’ll", "'ll")) or any(a <= word.start() < b for a, b in spans):
            return "future"
        if low in past:
            return "past"
        if low in stops or low in ";:—–":
            return weak
        if low.endswith("ed") and low not in no_past:
            weak = "past"
    return weak


def choose_date(days: list[date], base: date, towards: Direction) -> date | None:
    """The one of several years' days that a date without its year means, seen from ``base``.

    The last one gone by, unless the clause looks ahead, or the last one is most of a year gone and
    the next one near. Within a month of the next one not even a past verb makes it the last: nobody
    tells of last April 14 on April 5 without its year.
    """
    past = max((day for day in days if day <= base), default=None)
    future = min((day for day in days if day >= base), default=None)
    if towards == "future" or past is None or future is None:
        return future or past
    near = _VERY_NEAR if towards == "past" else _NEAR_FUTURE
    return future if (base - past).days > _LONG_AGO and (future - base).days <= near else past
