"""Credits in the places where news names an agency: dateline, byline, copyright, last line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from crossread.annotate.credits_found import FoundCredit, part_of
from crossread.records import Sentence
from crossread.text.outlet_mentions import outlet_mentions
from crossread.text.outlets import outlet_named

_DATELINE = re.compile(r"^[A-Z][^()\n]{1,60}\((?P<name>[^()\n]{2,40})\)")
_COPYRIGHT = re.compile(
    r"(?:\bcopyright(?:\s*(?:©|\(c\)))?|©|\(c\))\s*\d{4},?\s+(?:by\s+)?(?:the\s+)?", re.IGNORECASE
)
_CLOSING = re.compile(r"\((?P<names>[\w ./&-]+(?:,\s*[\w ./&-]+){0,4})\)\s*$")
_OPENING_PARAGRAPHS = 6
_CLOSING_SENTENCES = 3


def marked_credits(sentences: Sequence[Sentence]) -> Iterator[FoundCredit]:
    """Credits by place.

    ``dateline``: "PORT DUNMORE (AP) -" at the start of one of the first paragraphs. ``byline``: an outlet in
    the byline. ``copyright``: "Copyright 2031 The Associated Press", agencies only. ``agency_line``: the last
    sentences end with nothing but outlets in brackets, "(AFP, dpa)".
    """
    for number, sentence in enumerate(sentences):
        if sentence.paragraph < _OPENING_PARAGRAPHS and sentence.block != "title":
            yield from _dateline(sentence)
        if sentence.block == "byline":
            yield from _byline(sentence)
        yield from _copyright(sentence)
        if sentence.block == "tagline" or number >= len(sentences) - _CLOSING_SENTENCES:
            yield from _agency_line(sentence)


def _dateline(sentence: Sentence) -> Iterator[FoundCredit]:
    if found := _DATELINE.match(sentence.span.text):
        start, end = found.span("name")
        for mention in outlet_mentions(sentence.span.text[start:end]):
            if mention.end - mention.start == end - start:
                yield FoundCredit(part_of(sentence.span, start - 1, end + 1), mention.name, "dateline")


def _byline(sentence: Sentence) -> Iterator[FoundCredit]:
    for mention in outlet_mentions(sentence.span.text):
        yield FoundCredit(part_of(sentence.span, mention.start, mention.end), mention.name, "byline")


def _copyright(sentence: Sentence) -> Iterator[FoundCredit]:
    text = sentence.span.text
    for found in _COPYRIGHT.finditer(text):
        for mention in outlet_mentions(text):
            outlet = outlet_named(mention.name)
            if mention.start == found.end() and outlet and outlet.kind == "agency":
                span = part_of(sentence.span, found.start(), mention.end)
                yield FoundCredit(span, mention.name, "copyright")


def _agency_line(sentence: Sentence) -> Iterable[FoundCredit]:
    """Outlets in the closing bracket of a sentence, where it holds nothing but outlets."""
    found = _CLOSING.search(sentence.span.text)
    if not found or "©" in sentence.span.text:  # a photographer's line
        return ()
    start, end = found.span("names")
    mentions = outlet_mentions(sentence.span.text[start:end])
    rest = sentence.span.text[start:end]
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    if re.search(r"\w", rest):
        return ()
    return [
        FoundCredit(part_of(sentence.span, start + m.start, start + m.end), m.name, "agency_line")
        for m in mentions
    ]
