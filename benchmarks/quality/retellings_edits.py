"""Edits that a careless retelling makes, each placed by its words alone.

An edit takes the text of an article and returns where it changed what, or None where the text has no
place for it. None of them asks crossread where a number or a quotation is, so that what crossread fails
to read is not left out of the measure. Which of several places is taken is decided by a hash of the
text: the same articles give the same retellings.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Edit(NamedTuple):
    """The words ``text[start:end]`` of the source, and those that the retelling has in their place."""

    kind: str
    start: int
    end: int
    new: str


_COUNT = re.compile(
    r"(?<![\d$£€.,:/-])\b(?P<figure>[2-9]|[1-9]\d|[1-9]\d\d)"
    r"(?= (?!years? old|percent|per cent|a\.m|p\.m)[a-z]{4,}s\b)"
)
_WORD_COUNT = re.compile(r"\b(?P<figure>two|three|four|five|six|seven|eight|nine)(?= [a-z]{4,}s\b)")
_OTHER_WORD = {
    "two": "six", "three": "eight", "four": "nine", "five": "two", "six": "three", "seven": "four",
    "eight": "five", "nine": "three",
}  # fmt: skip
_WEEKDAY = re.compile(r"\bon (?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_AFFIRMED = re.compile(
    r"(?<=[a-z] )(?P<verb>was|were|is|are|has been|will|would|had)(?= [a-z]{4,}(?:ed|en)\b)"
)
_HEDGE = re.compile(
    r"(?<=[a-z] )(?P<hedge>allegedly|reportedly|apparently|possibly|probably|likely|perhaps) "
)
_MODAL = re.compile(r"(?<=[a-z] )(?P<hedge>may have|might have|could have)(?= [a-z]+(?:ed|en)\b)")
_SAID = re.compile(r"(?P<said>, (?:[A-Z]?[\w.’'-]+ ){1,5}said(?: [A-Z]\w+day)?)(?=\.(?:\s|$))")
_QUOTED = re.compile(r"“(?P<words>[^“”\n]{60,400})”|\"(?P<plain>[^\"\n]{60,400})\"")
_WORD = re.compile(r"\b[a-z]{5,}\b")


def edits(text: str) -> Iterator[Edit]:
    """One edit of each kind that the text has a place for, no two in one sentence."""
    taken: list[tuple[int, int]] = []
    for kind, places in KINDS.items():
        found = [edit for edit in places(text) if not any(a < edit.end and edit.start < b for a, b in taken)]
        if found:
            edit = found[_pick(kind + text, len(found))]
            taken.append(sentence_of(text, edit))
            yield edit._replace(kind=kind)


def sentence_of(text: str, edit: Edit) -> tuple[int, int]:
    """Where the sentence that an edit changes starts and ends in the source, roughly."""
    start = max(text.rfind(mark, 0, edit.start) for mark in (". ", ".” ", '." ', "\n", "? ", "! "))
    ends = [at for mark in (". ", ".” ", '." ', "\n", "? ", "! ") if (at := text.find(mark, edit.end)) >= 0]
    return start + 1, min(ends, default=len(text)) + 1


def _pick(words: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:4], "big") % count


def _number(text: str) -> Iterator[Edit]:
    """ "12 workers" becomes "31 workers"; "three boats" becomes "eight boats"."""
    for match in _COUNT.finditer(text):
        yield Edit("", *match.span("figure"), str(int(match["figure"]) * 2 + 7))
    for match in _WORD_COUNT.finditer(text):
        yield Edit("", *match.span("figure"), _OTHER_WORD[match["figure"]])


def _date(text: str) -> Iterator[Edit]:
    """ "on Monday" becomes "on Wednesday", two days on."""
    for match in _WEEKDAY.finditer(text):
        yield Edit("", *match.span("day"), _DAYS[(_DAYS.index(match["day"]) + 2) % 7])


def _polarity(text: str) -> Iterator[Edit]:
    """ "was opened" becomes "was not opened"."""
    for match in _AFFIRMED.finditer(text):
        yield Edit("", match.end("verb"), match.end("verb"), " not")


def _hedge(text: str) -> Iterator[Edit]:
    """ "allegedly sold" becomes "sold"; "may have sold" becomes "has sold"."""
    for match in _HEDGE.finditer(text):
        yield Edit("", *match.span(), "")
    for match in _MODAL.finditer(text):
        yield Edit("", *match.span("hedge"), "had")


def _attribution(text: str) -> Iterator[Edit]:
    """ "The gates were shut, the harbour master said." becomes "The gates were shut."."""
    for match in _SAID.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        before = text[max(line, text.rfind(". ", line, match.start()) + 1) : match.start()]
        if len(before.split()) > 6 and not re.search(r"[“”\"]", before):
            yield Edit("", *match.span("said"), "")


def _quote_word(text: str) -> Iterator[Edit]:
    """A word of a long quotation becomes another."""
    for start, end in _quotations(text):
        words = list(_WORD.finditer(text, start, end))
        if len(words) > 4:
            word = words[len(words) // 2]
            yield Edit("", *word.span(), "tremendous" if word.group() != "tremendous" else "small")


def _quote_cut(text: str) -> Iterator[Edit]:
    """Four words and more in the middle of a quotation are gone, and nothing shows it."""
    for start, end in _quotations(text):
        words = list(re.finditer(r"\S+", text[start:end]))
        if len(words) > 14:
            yield Edit("", start + words[5].start(), start + words[10].start(), "")


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    for match in _QUOTED.finditer(text):
        yield match.span("words") if match["words"] else match.span("plain")


def _name(text: str) -> Iterator[Edit]:
    """One letter of a person's surname is another, wherever it is first named in full."""
    for match in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{2,} (?P<surname>[A-Z][a-z]{6,})(?=[ ,.])", text):
        name = match["surname"]
        if text.count(name) > 1:
            at = match.start("surname") + len(name) // 2
            yield Edit("", at, at + 1, "o" if text[at] != "o" else "a")


_BODY = re.compile(
    r"\b(?P<name>[A-Z][a-z]{4,}) (?=(?:Agency|Airlines|Bank|Company|Corporation|Council|Foundation|Group|"
    r"Institute|Motors|Newspaper|Party|Railways?|Society|Times|Union|University)\b)"
)


def _organisation(text: str) -> Iterator[Edit]:
    """One letter of the first word of a body's name is another: "Merrow Bank" becomes "Merraw Bank"."""
    for match in _BODY.finditer(text):
        at = match.start("name") + len(match["name"]) // 2
        yield Edit("", at, at + 1, "o" if text[at] != "o" else "a")


KINDS: dict[str, Callable[[str], Iterator[Edit]]] = {
    "quote: a word changed": _quote_word,
    "quote: cut in silence": _quote_cut,
    "hedge dropped": _hedge,
    "attribution dropped": _attribution,
    "number changed": _number,
    "date changed": _date,
    "negated": _polarity,
    "name misspelled": _name,
    "organisation misspelled": _organisation,
}
