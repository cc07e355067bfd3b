"""One document as it was read: its text, where each piece of knowledge about it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.span import Span

BlockKind = Literal[
    "title",  # the headline
    "byline",  # who wrote it, when it was stamped
    "summary",  # standfirst, TL;DR box, description: the article's own account of itself
    "heading",  # a subheading inside the body
    "paragraph",
    "caption",  # words under a picture
    "tagline",  # "Reporting by...", "(AFP, dpa)", "Information from: ...", copyright of an agency
    "teaser",  # links to other stories
    "boilerplate",  # newsletter, cookie, copyright and navigation lines
    "repeat",  # a passage that already stands earlier in the same article
]

CLAIM_KINDS: frozenset[BlockKind] = frozenset({"title", "summary", "paragraph"})
"""Kinds of block whose sentences the article states as its account."""

READ_KINDS: frozenset[BlockKind] = CLAIM_KINDS | {"heading", "caption", "byline", "tagline"}
"""Kinds of block that are searched for quotes, credits, times and quantities."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """A piece of knowledge about an article, with how it was found.

    ``how`` is one of ``front matter``, ``metadata``, ``record``, ``url``, ``text``, ``markup`` or
    ``inferred``. ``note`` says more where that helps, for instance which accounts a date was
    inferred from.
    """

    value: str
    how: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink in the article: its target, and its anchor's place in the text where known."""

    url: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A run of ``Article.text`` with one role; blocks are in order and do not overlap."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read.

    ``text`` holds everything that was read, the headline first where there is one; ``blocks`` say
    which part of it is what. Nothing is cut from the text: boilerplate is kept and marked.

    ``published`` is an ISO 8601 date or date-time, or an interval ``start/end`` when it was only
    inferred from other accounts; ``saved`` is when a copy was captured, which is no publication
    date. ``sha256`` is the digest of the source bytes. ``source`` is the path or URL as given.
    """

    id: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    title: Sourced | None = None
    outlet: Sourced | None = None
    authors: tuple[Sourced, ...] = ()
    published: Sourced | None = None
    saved: Sourced | None = None
    language: Sourced | None = None
    url: Sourced | None = None
    links: tuple[Link, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span of ``text[start:end]``.

        Raises ``ValueError`` when the offsets do not name a stretch of the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span {start}:{end} in {self.source} ({len(self.text)} characters)")
        return Span(self.id, start, end, self.text[start:end])

    @property
    def label(self) -> str:
        """A short name for screens: the outlet where known, else the file's name."""
        name = self.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        return self.outlet.value if self.outlet else name


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be read, or was read with a reservation; ``mend`` says what to do."""

    source: str
    message: str
    mend: str
    fatal: bool = True
