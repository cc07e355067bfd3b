"""Bylines and the stamps beside them: who wrote a story, and when it was published."""

from __future__ import annotations

import re
from functools import cache

from crossread.acquire.dates import months, written_date
from crossread.text.data import load

_LONGEST = 160  # characters
_BY = re.compile(
    r"(?:(?:Written|Reported|Posted|Story|Published) )?(?:[Bb]y|BY):? (?:the |The |our |Our )?"
    r"[A-Z][^.!?:;“”\"]*(?:\b[A-Z]\.[^.!?:;“”\"]*)*$"
)
_AUTHORS = re.compile(r"(?:^|[|•·]\s*)(?:By|BY|by):?\s+([^|•·\n]+)")
_WORD = re.compile(r"[^\W\d_]+")
_MAX_OTHER_WORDS = 9  # words beside a date that a stamp may hold: an outlet, a desk, "min read"


def is_byline(text: str, *, early: bool) -> bool:
    """Whether a line says who wrote the story or when, and nothing else. ``early``: near the top.

    "By Mara Ellison", "COURIER DESK | Dec 30, 2025, 23:15 IST", "Published: 12 May 2024, 9:30 am".
    """
    if len(text) > _LONGEST:
        return False
    if early and _BY.match(text) and _is_names(text):
        return True
    return (early or _is_labelled(text)) and stamp_date(text) is not None


def stamp_date(text: str) -> str | None:
    """The date and time of a stamp line, as ISO 8601; None where the line is no stamp.

    A stamp holds a full date and little else, and is no sentence.
    """
    if len(text) > _LONGEST or re.search(r"[^.\s]{4,}\.$", text):
        return None
    found = written_date(text)
    if not found:
        return None
    others = [w for w in _WORD.findall(text) if w.lower() not in _stamp_words()]
    lower = [w for w in others if w.islower() and len(w) > 3]
    return found if len(others) <= _MAX_OTHER_WORDS and not lower else None


def is_update(text: str) -> bool:
    """Whether a stamp tells when a story was changed rather than published."""
    return text.casefold().startswith(tuple(load("en/stamps")["updated"]))


def byline_authors(text: str) -> str:
    """The names in a byline, as written; "" where it has none."""
    found = _AUTHORS.search(text)
    return found.group(1).strip(" ,") if found else ""


def _is_labelled(text: str) -> bool:
    labels = (*load("en/stamps")["published"], *load("en/stamps")["updated"])
    return text.casefold().startswith(labels)


def _is_names(text: str) -> bool:
    """Whether the words after "By" are names: "By Mara Ellison and Tomas Reyes, City Desk"."""
    small = [word for word in _WORD.findall(text) if word.islower()]
    return all(
        word in {"by", "and", "the", "in", "at", "for", "of", "de", "van", "von", "del", "al"}
        for word in small
    )


@cache
def _stamp_words() -> frozenset[str]:
    data = load("en/stamps")
    labels = {word for label in (*data["published"], *data["updated"]) for word in label.split()}
    extra = {"at", "on", "am", "pm", "min", "mins", "read", "ago", "th", "st", "nd", "rd", "gmt", "utc"}
    zones = {zone.lower() for zone in data["zones"]}
    return frozenset(labels | extra | zones | set(months()) | set(_WEEKDAYS))


_WEEKDAYS = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
]
