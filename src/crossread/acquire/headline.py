"""The headline of a draft: known from metadata, or the first line that has the form of one."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from crossread.acquire.draft import Draft, Line
from crossread.acquire.layout import is_closed
from crossread.acquire.layout_rules import pieces_of
from crossread.acquire.stamps import is_byline
from crossread.records import Sourced
from crossread.text.fold import fold_words
from crossread.text.outlets import outlet_named

_LONGEST = 200  # characters
_SAME = 90  # of 100: metadata and page often differ in a word
_SUFFIX = re.compile(r"\s+(?:[-–—|·•»:]|::)\s+([^-–—|·•»]{2,60})$")


def with_headline(draft: Draft) -> tuple[tuple[Line, ...], Sourced | None]:
    """The lines, the headline first where there is one, and the headline."""
    lines = _without_blank_ends(draft.lines)
    title = draft.meta.title
    if title is None:
        return (
            (lines, Sourced(lines[0].text, _how(lines[0]))) if _opens_with_headline(lines) else (lines, None)
        )
    title = Sourced(without_site_name(title.value), title.how, title.note)
    if lines and same_headline(lines[0].text, title.value):
        return lines, title
    return (Line(title.value), Line(""), *lines), title


def without_site_name(title: str) -> str:
    """A title without the outlet that pages append: "Quay closed - BBC News". Only known outlets go."""
    found = _SUFFIX.search(title)
    return title[: found.start()] if found and outlet_named(found.group(1)) else title


def same_headline(line: str, title: str) -> bool:
    """Whether a line is the headline, give or take a word, case and punctuation."""
    left, right = " ".join(fold_words(line)), " ".join(fold_words(title))
    return bool(left) and (left == right or (len(line) <= _LONGEST and fuzz.ratio(left, right) >= _SAME))


def _opens_with_headline(lines: tuple[Line, ...]) -> bool:
    """Whether the first line is a headline: short, no sentence's end, nothing a rule knows, text below."""
    if not lines or not any(line.text for line in lines[1:]):
        return False
    text = lines[0].text
    if lines[0].kind == "heading":
        return True
    known = any(piece.kind for piece in pieces_of(text))
    plain = (
        len(text) <= _LONGEST
        and not text.endswith((".", ":", ";", ","))
        and not re.search(r"\.[\"”’]$", text)
    )
    return plain and not known and not is_byline(text, early=True) and _is_name_of_more(text, lines)


def _is_name_of_more(text: str, lines: tuple[Line, ...]) -> bool:
    """Whether the line may head the rest: some words, and a longer closed line somewhere below."""
    below = [line.text for line in lines[1:] if line.text]
    longer = any(len(other) > len(text) and is_closed(other) for other in below)
    return len(text.split()) >= 2 and longer


def _how(line: Line) -> str:
    return "markup" if line.kind == "heading" else "text"


def _without_blank_ends(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    filled = [number for number, line in enumerate(lines) if line.text]
    return lines[filled[0] : filled[-1] + 1] if filled else ()
