"""The baseline: what regular expressions alone make of quotes and their speakers.

The speaker stands beside the quote: '"It sank," Mara Ellison said', '... said the mayor', 'Ellison
said: "It sank"'. A quote without one goes to the speaker before it in the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from attribution_data import Document, Place

Marked = dict[str, list[Place]]
Found = tuple[Place, Place] | None
"""Source and cue."""

_QUOTE = re.compile(r"“[^”\n]+”|\"[^\"\n]+\"|''.+?''")
_CUE = r"(?P<cue>said|says|told|added|wrote|asked|tweeted|explained|continued|argued|noted|replied|warned)"
_NAME = r"(?:[Tt]he |[Aa] )?(?:[A-Z][\w.’'-]*|(?<=he )[a-z]+)(?: [A-Z][\w.’'-]*){0,4}"
_WHO = rf"(?P<source>[Hh]e\b|[Ss]he\b|[Tt]hey\b|{_NAME})"
_AFTER = (re.compile(rf"\s*{_CUE}\s+{_WHO}"), re.compile(rf"\s*{_WHO}(?:,[^,\n]{{1,80}},)?\s+{_CUE}\b"))
_BEFORE = re.compile(rf"{_WHO}(?:,[^,\n]{{1,80}},)?\s+{_CUE}\b[^.!?\n“”\"]{{0,60}}$")
REACH = 160  # characters of the text beside a quote that are searched


def baseline(_clone: Path | None, _model: Path | None) -> Callable[[Document], Iterator[Marked]]:
    """The baseline needs no source of its own."""
    return found


def found(document: Document) -> Iterator[Marked]:
    """Quotes of four words or more that have a speaker."""
    last: Found = None
    line = 0
    for quote in _QUOTE.finditer(document.text):
        if "\n" in document.text[line : quote.start()]:
            last = None
        line = quote.end()
        last = _after(document.text, quote.end()) or _before(document.text, quote.start()) or last
        if last and len(quote[0].split()) > 3:
            yield {"source": [last[0]], "cue": [last[1]], "content": [quote.span()]}


def _after(text: str, end: int) -> Found:
    for pattern in _AFTER:
        if match := pattern.match(text, end, end + REACH):
            return match.span("source"), match.span("cue")
    return None


def _before(text: str, start: int) -> Found:
    match = _BEFORE.search(text, max(0, start - REACH), start)
    return (match.span("source"), match.span("cue")) if match else None
