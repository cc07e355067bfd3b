"""Credits in the places where news names an agency: dateline, byline, copyright, last line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.annotate.credits_found import FoundCredit, part_of
from crossread.records import Sentence
from crossread.text.outlet_mentions import outlet_mentions
from crossread.text.outlets import outlet_named

_DATELINE = re.compile(r"^(?:[A-Z][^()\n]{1,60})?\((?P<name>[^()\n]{2,40})\)(?P<dash>\s*[-–—])?(?=.*\w)")
_INITIALS_OR_NAME = re.compile(r"[A-Z]{2,6}|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,4}")
_INITIALS = re.compile(r"[A-Z]{2,6}")
_FULL_STOP = re.compile(r"(?:^|[.!?][\"”’]?)\s*$")
_COPYRIGHT = re.compile(
    r"(?:\bcopyright(?:\s*(?:©|\(c\)))?|©|\(c\))\s*\d{4},?\s+(?:by\s+)?(?:the\s+)?", re.IGNORECASE
)
_CLOSING = re.compile(r"\((?P<names>[\w ./&-]+(?:,\s*[\w ./&-]+){0,4})\)\s*$")
_ONE_OF_LIST = re.compile(r"(?<!\w)(?!and\s)[^,/\s](?:(?!\sand\s)[^,/])*")
_SIGNED = re.compile(
    r"^(?:[-–—]{1,2}|with|source:)\s*(?:the\s)?(?P<names>[\w .&’'-]+(?:(?:,|/)[\w .&’'-]+){0,4}?)\.?$",
    re.IGNORECASE,
)
_BESIDE_AUTHOR = re.compile(r"(?:[,/|·•]|\b(?:for|of|from|via|at|in))\s*(?:the\s+)?$", re.IGNORECASE)
_OPENING_PARAGRAPHS = 6
_CLOSING_SENTENCES = 3


def marked_credits(sentences: Sequence[Sentence]) -> Iterator[FoundCredit]:
    """Credits by place.

    ``dateline``: "PORT DUNMORE (AP) -" at the start of one of the first paragraphs. ``byline``: an agency in
    the byline, or another outlet beside the author: "By Joan Pell, Sky News". ``copyright``: "Copyright 2031
    The Associated Press", agencies only. ``agency_line``: one of the last sentences ends with nothing but
    outlets in brackets, "(AFP, dpa)", or is nothing but them, "— Reuters", "With AFP and dpa". Earlier in the
    article, agencies in brackets after a paragraph's last full stop: the paragraph is theirs.
    """
    for number, sentence in enumerate(sentences):
        if sentence.paragraph < _OPENING_PARAGRAPHS and sentence.block != "title":
            yield from _dateline(sentence)
        if sentence.block == "byline":
            yield from _byline(sentence)
        yield from _copyright(sentence)
        if _ends_paragraph(sentences, number):
            yield from _paragraph_mark(sentence)
        if sentence.block == "tagline" or number >= len(sentences) - _CLOSING_SENTENCES:
            yield from _agency_line(sentence)
            yield from _signature(sentence)


def _dateline(sentence: Sentence) -> Iterator[FoundCredit]:
    """The outlet in the brackets of a dateline; an unknown one only before a dash: "DUNMORE (BPA) -"."""
    if found := _DATELINE.match(sentence.span.text):
        start, end = found.span("name")
        outlet = _sole_outlet(found["name"], unknown=found["dash"] is not None)
        if outlet:
            yield FoundCredit(part_of(sentence.span, start - 1, end + 1), outlet, "dateline")


def _sole_outlet(text: str, *, unknown: bool) -> str | None:
    """The outlet that a text names and nothing else; initials or a name of an ``unknown`` one if allowed."""
    if known := outlet_named(text):
        return known.name
    if not unknown:
        return None
    whole = (mention for mention in outlet_mentions(text) if mention.end - mention.start == len(text))
    return text if _INITIALS_OR_NAME.fullmatch(text) or next(whole, None) else None


def _byline(sentence: Sentence) -> Iterator[FoundCredit]:
    text = sentence.span.text
    for mention in outlet_mentions(text):
        beside = _BESIDE_AUTHOR.search(text, 0, mention.start) and outlet_named(mention.name)
        if _is_agency(mention.name) or beside:
            yield FoundCredit(part_of(sentence.span, mention.start, mention.end), mention.name, "byline")


def _is_agency(name: str) -> bool:
    outlet = outlet_named(name)
    return outlet is not None and outlet.kind == "agency"


def _copyright(sentence: Sentence) -> Iterator[FoundCredit]:
    text = sentence.span.text
    for found in _COPYRIGHT.finditer(text):
        for mention in outlet_mentions(text):
            if mention.start == found.end() and _is_agency(mention.name):
                span = part_of(sentence.span, found.start(), mention.end)
                yield FoundCredit(span, mention.name, "copyright")


def _agency_line(sentence: Sentence) -> Iterator[FoundCredit]:
    """Outlets in the closing bracket of a sentence, where it holds nothing but outlets."""
    found = _CLOSING.search(sentence.span.text)
    if not found or "©" in sentence.span.text:  # a photographer's line
        return
    alone = sentence.block == "tagline" or not sentence.span.text[: found.start()].strip()
    yield from _listed(sentence, found, unknown=alone)


def _ends_paragraph(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether a sentence is the last of its paragraph, and not one of the last of the article."""
    amid = number < len(sentences) - _CLOSING_SENTENCES
    return amid and sentences[number + 1].paragraph != sentences[number].paragraph


def _paragraph_mark(sentence: Sentence) -> Iterator[FoundCredit]:
    """Agencies in brackets after the last full stop of a paragraph: "The pier fell. (AP)"."""
    found = _CLOSING.search(sentence.span.text)
    if found and sentence.block == "paragraph" and _FULL_STOP.search(sentence.span.text[: found.start()]):
        names = list(_ONE_OF_LIST.finditer(sentence.span.text, *found.span("names")))
        if all(_may_close_paragraph(name.group()) for name in names):
            yield from _listed(sentence, found, unknown=True)


def _may_close_paragraph(name: str) -> bool:
    """Whether a name in brackets is an outlet's, by the table or its look, or initials: not "(Mara Ell)"."""
    whole = any(mention.end - mention.start == len(name) for mention in outlet_mentions(name))
    return whole or _is_agency(name) or _INITIALS.fullmatch(name) is not None


def _signature(sentence: Sentence) -> Iterator[FoundCredit]:
    """Outlets that are all there is in a line: "— The Associated Press", "With AFP and dpa"."""
    if found := _SIGNED.match(sentence.span.text):
        yield from _listed(sentence, found, unknown=False)


def _listed(sentence: Sentence, found: re.Match[str], *, unknown: bool) -> Iterator[FoundCredit]:
    """Each of the outlets that the group ``names`` lists; none where it lists something else too."""
    names = list(_ONE_OF_LIST.finditer(sentence.span.text, *found.span("names")))
    outlets = [_sole_outlet(name.group(), unknown=unknown) for name in names]
    if all(outlets):
        for name, outlet in zip(names, outlets, strict=True):
            yield FoundCredit(part_of(sentence.span, *name.span()), str(outlet), "agency_line")
