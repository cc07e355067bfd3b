"""What was missed and found wrongly in an article, for the eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution_data import Document, Told
from attribution_score import PARTS, matches, words
from attribution_sources import is_right


def errors(document: Document, gold: Sequence[Told], found: Sequence[Told]) -> str:
    """The attributions of one article that differ from the gold, in the order of the text."""
    told = []
    for match in matches(gold, found):
        places = [n for one in (match.gold, match.found) if one for part in PARTS for n in words(one, part)]
        lines = _lines(document, match.gold, match.found)
        if lines:
            told.append((min(places, default=0), "\n".join(lines)))
    return "\n".join([f"=== {document.id}", *(lines for _, lines in sorted(told)), ""])


def _lines(document: Document, gold: Told | None, found: Told | None) -> list[str]:
    if gold is None and found is not None:
        return [f"EXTRA  {_line(document, found)}"]
    if gold is not None and found is None:
        return [f"MISSED {_line(document, gold)}"]
    return list(_differences(document, gold, found)) if gold and found else []


def _line(document: Document, told: Told) -> str:
    named = f" = {told.name}" if told.name else ""
    return f"[{document.show(told.source)}{named}] <{document.show(told.cue)}> {document.show(told.content)}"


def _differences(document: Document, gold: Told, found: Told) -> Iterator[str]:
    """Where a pair differs: the gold's words, then ours; a source that is right is not shown."""
    for part in PARTS:
        one, other = words(gold, part), words(found, part)
        if one != other and not (part == "source" and one and other and is_right(document, gold, found)):
            sides = f"gold: {document.show(one)} | ours: {document.show(other)}"
            yield f"{part.upper():7}<{document.show(gold.cue)}> {sides}"
