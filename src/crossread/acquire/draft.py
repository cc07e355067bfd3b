"""An article on its way in: what every reader hands to the assembler, whatever the format was."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossread.records import BlockKind, Problem, Sourced


@dataclass(frozen=True, slots=True)
class Anchor:
    """A hyperlink on a line: ``start`` and ``end`` are offsets of its words into ``Line.text``."""

    url: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text without white space at its ends; an empty one is a blank line.

    ``kind`` is what the markup says the line is (a caption, a heading); None where nothing does.
    """

    text: str
    kind: BlockKind | None = None
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Meta:
    """What a document says about itself, before it is weighed.

    ``published`` comes from a field that can only mean publication, ``dated`` from one that may
    as well mean the day a copy was saved (a bare ``date`` in front matter).
    """

    title: Sourced | None = None
    outlet: Sourced | None = None
    authors: tuple[Sourced, ...] = ()
    published: Sourced | None = None
    dated: Sourced | None = None
    saved: Sourced | None = None
    language: Sourced | None = None
    url: Sourced | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines and the metadata of one article; ``sha256`` is the digest of its source bytes."""

    source: str
    sha256: str
    lines: tuple[Line, ...]
    meta: Meta = field(default_factory=Meta)


Found = Draft | Problem
"""What a format reader yields for each article: a draft, or why there is none."""


def lines_of(text: str) -> tuple[Line, ...]:
    """Plain lines of ``text``, without white space at their ends."""
    return tuple(Line(line.strip()) for line in text.split("\n"))
