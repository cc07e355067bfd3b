"""Dialogue that dashes set off: "—No queda nada —dijo Elena Duarte—. Volveremos."

The first dash of a paragraph opens what is said, the next one tells who says it, and a third goes on
with what is said. A dash that nobody speaks behind belongs to the words themselves; a paragraph in which
no dash tells who speaks is a list or an aside, and no dialogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.text.data import load_for
from crossread.text.quotation import Quotation
from crossread.text.reporting import reporting_clauses

_OPENS = re.compile(r"\s*[—–―]\s*(?=[\w¿¡«“\"…])")
_TELLS = re.compile(r"(?<=\s)[—–―]\s*(?=\w)")
_GOES_ON = re.compile(r"[—–―](?=[\s.,;:!?…]|$)")
_BETWEEN = re.compile(r"[\s.,;:]*")
_LONGEST_TELLING = 300
"""So many characters behind a dash are read for who speaks."""


def dialogue(paragraph: str, *, language: str) -> list[Quotation]:
    """The stretches of a paragraph that are said, in a language that sets dialogue off by dashes.

    The ``marks.toml`` of the language says whether it does.
    """
    opening = _OPENS.match(paragraph)
    if not opening or not load_for(language, "marks").get("dash_of_dialogue", False):
        return []
    tellings = list(_tellings(paragraph, opening.end(), language))
    starts = [opening.end(), *(end for _, end in tellings)]
    ends = [*(start for start, _ in tellings), len(paragraph)]
    said = (_trimmed(paragraph, *stretch) for stretch in zip(starts, ends, strict=True))
    return [_quotation(opening, stretch) for stretch in said if tellings and stretch]


def _trimmed(paragraph: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch without white space at its end; None where no words stand in it."""
    words = paragraph[start:end]
    return (start, start + len(words.rstrip())) if any(c.isalnum() for c in words) else None


def _quotation(opening: re.Match[str], stretch: tuple[int, int]) -> Quotation:
    """What is said; the dash that opens the paragraph is its mark."""
    start, end = stretch
    outer = (opening.start() if start == opening.end() else start, end)
    return Quotation(start, end, outer, 0, "double", closed=True)


def _tellings(paragraph: str, start: int, language: str) -> Iterator[tuple[int, int]]:
    """Where it is told who speaks: "—dijo Elena Duarte—." with the dashes and stops around it."""
    for dash in _TELLS.finditer(paragraph, start):
        if dash.start() < start:
            continue
        goes_on = _GOES_ON.search(paragraph, dash.end(), dash.end() + _LONGEST_TELLING)
        end = goes_on.start() if goes_on else len(paragraph)
        if _tells_speaker(paragraph[dash.end() : min(end, dash.end() + _LONGEST_TELLING)], language):
            between = _BETWEEN.match(paragraph, goes_on.end()) if goes_on else None
            start = between.end() if between else end
            yield dash.start(), start


def _tells_speaker(words: str, language: str) -> bool:
    """Whether the words behind a dash report what stands before it: "dijo Elena Duarte", "añadió"."""
    quoted = (0, len("«…»"))
    clauses = reporting_clauses(f"«…», {words}", quoted=[quoted], language=language)
    return any(c.content == quoted for c in clauses)
