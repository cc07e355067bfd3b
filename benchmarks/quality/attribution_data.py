"""PolNeAR's articles, their attributions, and ours, in one form that can be compared.

PolNeAR (Newell, Margolin and Ruths 2018) has 1,008 articles of seven outlets from the American election
of 2016; every attribution is marked by hand: source, cue and content, of speech, writing and belief.
Everything is compared as sets of words of the article, so that neither side's habits with spaces,
commas and quotation marks weigh.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from crossread.records import Article, Block, Sourced, Span

Place = tuple[int, int]
"""Where something starts and ends in the text."""

SHOWN = 30
"""As many words of a part are shown; the rest of a long one is left out."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’\-][^\W_]+)*")
_OPENING = re.compile(r"(?<![^\s(\[—–\-“‘\"'])(?:''|``|[\"“‘'])(?=[\"“‘'.…\[(]*[^\W_])")
_DOUBLE = re.compile(r"''|``|[\"“”]|\n")
_ELISIONS = re.compile(r"(?:\d0s|em|cause|til|tis|twas|n)\b", re.IGNORECASE)


class Told(NamedTuple):
    """One attribution as numbers of words; ``name`` is who the source was resolved to, where known."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    name: str = ""


class Document:
    """An article's text by its words.

    A word is a run of letters and digits, joined by an apostrophe or a hyphen ("Ellison's", "north-east");
    a number keeps its points and commas. Punctuation and quotation marks are no words.
    """

    def __init__(self, row: Mapping[str, Any]) -> None:
        self.id: str = row["id"]
        self.text: str = row["text"]
        self.row = row
        self.places: list[Place] = [match.span() for match in _WORD.finditer(self.text)]
        self._starts = [start for start, _ in self.places]
        self._ends = [end for _, end in self.places]
        self.opened = frozenset(self._opened())
        self.in_marks = frozenset(self.words(self._marked()))

    def words(self, places: Iterable[Place]) -> frozenset[int]:
        """The numbers of the words that the places hold, wholly or in part."""
        return frozenset(
            number
            for start, end in places
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )

    def content(self, places: Iterable[Place]) -> frozenset[int]:
        """The words of a content: a "that" at its head is none, as it only links it to its cue."""
        words = self.words(places)
        first = min(words, default=None)
        return words - {first} if first is not None and self.word(first).lower() == "that" else words

    def word(self, number: int) -> str:
        """A word as it stands in the text."""
        start, end = self.places[number]
        return self.text[start:end]

    def show(self, words: frozenset[int]) -> str:
        """Words for the eye, with "…" where some are left out, as in the middle of many."""
        told = [("" if n - 1 in words else "… ") + self.word(n) for n in sorted(words)]
        if len(told) > SHOWN:
            half = SHOWN // 2
            told = [*told[:half], f"[… {len(told) - 2 * half} words …]", *told[-half:]]
        return " ".join(told).removeprefix("… ")

    def is_quoted(self, content: frozenset[int]) -> bool:
        """Whether a quotation mark opens in a content: it is direct or mixed, not indirect."""
        return not content.isdisjoint(self.opened)

    def is_direct(self, content: frozenset[int]) -> bool:
        """Whether a content is quoted from its first word to its last."""
        return self.is_quoted(content) and content <= self.in_marks

    def told(self, marked: Mapping[str, Iterable[Place]], name: str = "") -> Told:
        """An attribution from the places of its parts."""
        source, cue = (self.words(marked[part]) for part in ("source", "cue"))
        return Told(source, cue, self.content(marked["content"]), name)

    def gold(self, annotator: int = 0) -> list[Told]:
        """What an annotator marked."""
        return [self.told(marked) for marked in self.row["annotations"][annotator]["attributions"]]

    @property
    def annotators(self) -> int:
        """How many people read it."""
        return len(self.row["annotations"])

    def article(self) -> Article:
        """The article with a block for each line; the first lines that repeat its title are the title."""
        title, read, blocks = _letters(self.row["title"]), "", []
        for line in re.finditer(r"\S(?:[^\n]*\S)?", self.text):
            read += _letters(line[0])
            blocks.append(Block("title" if title.startswith(read) else "paragraph", *line.span()))
        return Article(
            id="a",
            source=self.id,
            text=self.text,
            blocks=tuple(blocks),
            sha256="0",
            title=Sourced(self.row["title"], "record"),
            outlet=Sourced(self.row["publisher"], "record"),
            published=Sourced(self.row["date"], "record"),
        )

    def _opened(self) -> Iterator[int]:
        for mark in _OPENING.finditer(self.text):
            if not (mark[0] in "'‘" and _ELISIONS.match(self.text, mark.end())):
                yield bisect_right(self._ends, mark.end())

    def _marked(self) -> Iterator[Place]:
        """What stands in double quotation marks; a paragraph that does not close them ends them."""
        opened: int | None = None
        for mark in _DOUBLE.finditer(self.text + "\n"):
            if opened is not None and mark[0] not in ("“", "``"):
                yield opened, mark.start()
                opened = None
            elif mark[0] in ('"', "“", "''", "``"):
                opened = mark.end()


def read(path: Path) -> list[Document]:
    """The articles of one part."""
    with path.open(encoding="utf-8") as lines:
        return [Document(json.loads(line)) for line in lines]


def places(spans: Iterable[Span | None]) -> list[Place]:
    """Where spans stand; those that are not there are left out."""
    return [(span.start, span.end) for span in spans if span]


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
