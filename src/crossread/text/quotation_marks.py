"""Marks of a paragraph that may be quotation marks, and what each looks like doing there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crossread.text.data import load

Style = Literal["double", "single"]
Family = Literal["straight", "curly", "angle", "typed"]
Leaning = Literal["open", "close", "unsure", "none"]

_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_SPACE = " \t\n\u00a0\u2009\u202f" + _UNSEEN
_BEFORE_OPENING = _SPACE + "([{<>—–-―/…:"
_AFTER_CLOSING = _SPACE + ".,;:!?)]}([<—–-―/…"
_DOUBLE = '"“”„‟«»＂'
_SINGLE = "'‘’‚‛‹›`´"

_PATTERN = re.compile(
    r"(?P<markup>=(?:[\"“”][^\"“”\n]{0,300}[\"“”]|'[^'\n]{0,300}'))"
    r"|(?P<entity>&(?P<name>quot|ldquo|rdquo|bdquo|laquo|raquo|apos|lsquo|rsquo|sbquo|\#\d{2,4});)"
    r"|(?P<triple>(?<=\S)['’](?=''(?!')|’’(?!’)))"
    rf"|(?P<double>``|''|‘‘|’’|[{_DOUBLE}])"
    rf"|(?P<single>[{_SINGLE}])"
)
_ENTITIES = {
    "quot": '"', "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "apos": "'",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "#34": '"', "#39": "'", "#8216": "‘", "#8217": "’",
    "#8220": "“", "#8221": "”",
}  # fmt: skip
_FAMILIES: dict[Family, str] = {"straight": "\"＂'", "curly": "“”„‟‘’‚‛‘‘’’", "angle": "«»‹›"}
_MEASURES = ("'", "''", '"', "’", "”")
_BORN_OPEN = ("“", "„", "‟", "«", "‘", "‚", "‛", "‹", "`", "``", "‘‘")
_BORN_CLOSED = ("”", "»", "’", "›", "´", "’’")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that may open or close a quotation.

    ``leaning`` is what its surroundings or its own shape show. ``after_word`` says that a letter or a
    comma stands before it; ``may_measure`` that it may mean feet or inches (12" wide), ``may_possess``
    that it may be the apostrophe of a plural ("the ships' crews").
    """

    start: int
    end: int
    style: Style
    family: Family
    leaning: Leaning
    after_word: bool
    may_measure: bool
    may_possess: bool


def find_marks(text: str) -> list[Mark]:
    """The marks of a paragraph in order, without apostrophes and the attributes of markup."""
    found = (_mark(text, match) for match in _PATTERN.finditer(text) if not match.group("markup"))
    return [mark for mark in found if mark.leaning != "none"]


def _mark(text: str, match: re.Match[str]) -> Mark:
    start, end = match.span()
    shape = _ENTITIES.get(match.group("name"), '"') if match.group("entity") else match.group()
    style: Style = "single" if shape in _SINGLE else "double"
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    likes_spacing = style == "double" or shape in "‹›"
    plural = before == "s" and text[start - 2 : start - 1] != "s"
    return Mark(
        start=start,
        end=end,
        style=style,
        family=next((name for name, shapes in _FAMILIES.items() if shape in shapes), "typed"),
        leaning=_by_spacing(before, after, shape) if likes_spacing else _of_single(text, match, shape),
        after_word=before.isalpha() or before == ",",
        may_measure=before.isdigit() and shape in _MEASURES,
        may_possess=style == "single" and plural and bool(re.match(r"\s+[a-z]", text[end : end + 8])),
    )


def _by_spacing(before: str, after: str, shape: str) -> Leaning:
    """What a mark does by what stands beside it, or by its shape where that tells nothing."""
    opens = before in _BEFORE_OPENING + "\"“«'‘‹"
    closes = after in _AFTER_CLOSING + "\"”»'’›"
    if opens != closes:
        return "open" if opens else "close"
    if shape in _BORN_OPEN:
        return "open"
    return "close" if shape in _BORN_CLOSED else "unsure"


def _of_single(text: str, match: re.Match[str], shape: str) -> Leaning:
    """A single mark between letters, or in place of letters left out, is an apostrophe.

    "it's", "'90s", "rock 'n' roll". One that only closes but stands before a word is unsure: "’a mess’".
    """
    start, end = match.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() and after.isalnum():
        return "none"
    if before in _BEFORE_OPENING + '“"«' and not (after.isspace() and shape in "'’´"):
        if _elisions().match(text, end):
            return "none"
        return "unsure" if shape in _BORN_CLOSED else "open"
    if before.isspace() and shape not in _BORN_CLOSED:
        return "none"
    if after.isalnum():
        return "unsure"
    return "none" if re.search(r"['’‘]n$", text[max(0, start - 2) : start]) else "close"


@cache
def _elisions() -> re.Pattern[str]:
    """What may follow the apostrophe of a word cut at its start: "'em", "'90s"."""
    words = "|".join(load("en/marks")["elisions"].split())
    return re.compile(rf"(?:\d0s|{words})\b", re.IGNORECASE)
