"""What each line of a draft is: the headline, a byline, a caption, a teaser, the account itself.

Markup counts first, then the line rules of ``data/en/layout.toml``, then what stands around a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from crossread.acquire.draft import Line
from crossread.acquire.layout_rules import Piece, pieces_of
from crossread.acquire.stamps import is_byline
from crossread.records import BlockKind
from crossread.text.fold import fold_words

_CLOSED = re.compile(r"[.!?…:;,—–-][\s\"'“”‘’»)\]*]*$|[.!?…][\"'”’»)\]]*\s*\([^()]{1,40}\)$")
_NO_PICTURE = re.compile(r"[—–-] ?[^()]{1,60}\(@\w+\)|^[•●▪◦‣*–-]\s")  # a post on a network, a list's item
_SUMMARY_LABEL = re.compile(
    r"(?i)(?:tl;?\s?dr|story highlights|highlights|key (?:points|takeaways)|at a glance|in brief|summary)"
    r"[:.]?$"
)
_HEADING_WORDS = 12
_LEAST_STANDFIRST = 5  # words
_LEAST_SUMMARY = 6  # words that must agree with the description
_HABIT = 0.6  # share of words in lines that end as sentences do
_GALLERY_WORDS = 4
_GALLERY_LINES = 3


@dataclass(frozen=True, slots=True)
class Labelled:
    """Part of line number ``line``, from ``start`` to ``end`` of its text, with its kind."""

    line: int
    start: int
    end: int
    kind: BlockKind


def label_lines(lines: tuple[Line, ...], *, titled: bool, description: str) -> tuple[Labelled, ...]:
    """The kinds of all lines, in order. With ``titled`` the first line is the headline.

    ``description`` is the summary that the metadata hold: a paragraph that says the same is one.
    """
    found: list[Labelled] = []
    context = _Context(lines, titled, description)
    for number, line in enumerate(lines):
        for piece in context.pieces(number, line):
            found.append(Labelled(number, piece.start, piece.end, piece.kind or "paragraph"))
    return tuple(found)


class _Context:
    """What is known of the lines around the one that is looked at."""

    def __init__(self, lines: tuple[Line, ...], titled: bool, description: str) -> None:
        self._lines = lines
        self._titled = titled
        self._described = fold_words(description)
        self._closes = closes_sentences(lines[1:] if titled else lines)
        self._gallery = set(gallery_lines(lines))
        self._first = next((n for n, line in enumerate(lines) if line.text), -1)
        self._seen = 0  # lines of running text so far
        self._open: BlockKind | None = None  # kind that a label line opened

    def pieces(self, number: int, line: Line) -> Iterator[Piece]:
        """The parts of one line with their kinds."""
        if not line.text:
            return
        whole = self._whole(number, line)
        if whole:
            yield Piece(0, len(line.text), whole)
            return
        for piece in pieces_of(line.text):
            kind = piece.kind or self._by_place(number, line, line.text[piece.start : piece.end].strip())
            if piece.rule == "related_label":
                self._open = "teaser"
            if kind == "paragraph":
                self._seen += 1
            yield from _trimmed(line.text, piece.start, piece.end, kind)

    def _whole(self, number: int, line: Line) -> BlockKind | None:
        """Kinds that are told before any line rule."""
        if number == self._first and self._titled:
            return "title"
        if _SUMMARY_LABEL.match(line.text):
            self._open = "summary"
            return "heading"
        if line.kind == "caption" or number in self._gallery:
            return "caption"
        if is_byline(line.text, early=self._seen < 2):
            return "byline"
        return "summary" if self._is_description(line.text) else None

    def _is_description(self, text: str) -> bool:
        words = fold_words(text)
        same = min(len(words), len(self._described))
        return self._seen == 0 and same >= _LEAST_SUMMARY and words[:same] == self._described[:same]

    def _by_place(self, number: int, line: Line, text: str) -> BlockKind:
        """What a line is by its form and by what stands around it."""
        closed = is_closed(text)
        opened, self._open = self._open, None
        if opened == "summary":
            self._open = None if closed else "summary"
            return "summary"
        if opened == "teaser" and not closed:
            self._open = "teaser"
            return "teaser"
        if line.kind:
            return line.kind
        if closed or not self._closes or _NO_PICTURE.search(text):
            return "paragraph"
        return self._unclosed(number, text)

    def _unclosed(self, number: int, text: str) -> BlockKind:
        """A line without closing punctuation, where others have it: a heading, or words under a picture.

        "Questions for the Harbour Board" is a heading, "The quay after the fire was put out on
        Monday" a caption. Above all running text it is a standfirst.
        """
        if self._seen == 0 and len(text.split()) >= _LEAST_STANDFIRST and not is_title_case(text):
            return "summary"
        if len(text.split()) <= _HEADING_WORDS and (is_title_case(text) or self._followed(number)):
            return "heading"
        return "caption"

    def _followed(self, number: int) -> bool:
        """Whether the line is short and a closed one follows it."""
        short = len(self._lines[number].text.split()) <= _HEADING_WORDS // 2
        following = next((line.text for line in self._lines[number + 1 :] if line.text), "")
        return short and is_closed(following)


def _trimmed(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Piece]:
    part = text[start:end]
    if part.strip():
        lead = len(part) - len(part.lstrip())
        yield Piece(start + lead, start + len(part.rstrip()), kind)


def is_closed(text: str) -> bool:
    """Whether a line ends as a sentence or a lead-in to one does: "." "?" ".”" ":"."""
    return bool(_CLOSED.search(text))


def closes_sentences(lines: tuple[Line, ...]) -> bool:
    """Whether most words stand in lines that end as sentences do. Only then do open ones tell anything."""
    lengths = [(len(line.text.split()), is_closed(line.text)) for line in lines]
    return sum(length for length, closed in lengths if closed) >= _HABIT * sum(
        length for length, _ in lengths
    )


def is_title_case(text: str) -> bool:
    """Whether nearly all longer words begin with a capital: "Mixed Messages From the Harbour"."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def gallery_lines(lines: tuple[Line, ...]) -> Iterator[int]:
    """Numbers of the lines of a picture series: three or more in a row that open alike.

    "Port of Dunmore at 200 A slow start ...", "Port of Dunmore at 200 The war years ..."; or
    "1/12 The quay", "2/12 The ferry".
    """
    numbered = ((number, _opening(line.text)) for number, line in enumerate(lines) if line.text)
    for opening, run in groupby(numbered, key=itemgetter(1)):
        found = [number for number, _ in run]
        if opening and len(found) >= _GALLERY_LINES:
            yield from found


def _opening(text: str) -> tuple[str, ...]:
    """What lines of a picture series have in common: the count, or the first words."""
    counted = re.match(r"\d{1,3}/(\d{1,3})\s", text)
    if counted:
        return (counted.group(1),)
    words = text.split()
    return tuple(words[:_GALLERY_WORDS]) if len(words) > 2 * _GALLERY_WORDS else ()
