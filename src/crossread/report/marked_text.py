"""An article's full text in pieces: lines of blocks, cut where a marked span starts or ends.

Spans overlap freely (a quote in a claim, a number in both), while elements of a page must nest. So
spans are laid out as a tree: one that starts inside another and ends after it is cut there, and goes
on beside it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.records import Article, BlockKind

OUTSIDE: BlockKind = "boilerplate"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to mark: the kinds of record there (``claim``, ``quote``, ...), the findings it serves."""

    start: int
    end: int
    kinds: tuple[str, ...]
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``mark`` is None for plain text. A mark holds ``parts`` and no text.

    ``first`` is set on the piece where its mark starts: there an anchor belongs.
    """

    text: str
    mark: Mark | None = None
    first: bool = False
    parts: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one block."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


def lines(article: Article, marks: Iterable[Mark]) -> Iterator[Line]:
    """The lines of the article that hold more than white space, in order, with their marks."""
    waiting = deque(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
    here: list[Mark] = []
    for kind, start, end in _stretches(article):
        here = [mark for mark in here if mark.end > start]
        while waiting and waiting[0].start < end:
            here.append(waiting.popleft())
        if article.text[start:end].strip():
            yield Line(kind, tuple(_pieces(article.text, start, end, here)))


def _stretches(article: Article) -> Iterator[tuple[BlockKind, int, int]]:
    """Each line with the kind of its block; text outside every block counts as boilerplate."""
    edges = [(block.kind, block.start, block.end) for block in article.blocks]
    done = 0
    for kind, start, end in [*edges, (OUTSIDE, len(article.text), len(article.text))]:
        yield from _split_lines(article.text, OUTSIDE, done, start)
        yield from _split_lines(article.text, kind, start, end)
        done = end


def _split_lines(text: str, kind: BlockKind, start: int, end: int) -> Iterator[tuple[BlockKind, int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield kind, start, stop
        start = stop + 1


def _pieces(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[Piece]:
    """Pieces of ``text[start:end]``; ``marks`` overlap it, outermost first."""
    done = start
    while marks:
        mark, rest = marks[0], marks[1:]
        first, last = max(mark.start, done), min(mark.end, end)
        if first < last:
            if done < first:
                yield Piece(text[done:first])
            inner = [other for other in rest if other.start < last]
            parts = tuple(_pieces(text, first, last, inner))
            yield Piece("", mark, mark.start == first, parts)
            done = last
        marks = [other for other in rest if other.end > done]
    if done < end:
        yield Piece(text[done:end])
