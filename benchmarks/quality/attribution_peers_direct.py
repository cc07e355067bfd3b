"""Peers that find direct quotes alone: textacy, and SaysWho, which goes on from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from attribution_data import Document, Place
from attribution_peers_docs import Reading, reading

Marked = dict[str, list[Place]]


def textacy(_clone: Path | None, _model: Path | None) -> Callable[[Document], Iterator[Marked]]:
    """It gives up a text with an odd number of quotation marks: each paragraph is then read alone."""
    from textacy.extract import direct_quotations

    def found(document: Document) -> Iterator[Marked]:
        read = reading(document, lines=True)
        doc = read.doc
        try:
            yield from _marked(read, 0, direct_quotations(doc))
        except ValueError:
            ends = [0, *(token.i + 1 for token in doc if token.is_space), len(doc)]
            for start, end in pairwise(ends):
                try:
                    yield from _marked(read, start, direct_quotations(doc[start:end].as_doc()))
                except ValueError:
                    continue

    return found


def sayswho(_clone: Path | None, _model: Path | None) -> Callable[[Document], Iterator[Marked]]:
    """Its finder of quotes and speakers; what it adds, chains of mentions, needs a model of its own."""
    from sayswho.quote_finder import quote_finder

    def found(document: Document) -> Iterator[Marked]:
        read = reading(document, lines=True)
        yield from _marked(read, 0, quote_finder(read.doc))

    return found


def _marked(read: Reading, first: int, triples: Iterator[Any]) -> Iterator[Marked]:
    for speaker, cue, content in triples:
        yield {
            "source": read.at(first + token.i for token in speaker),
            "cue": read.at(first + token.i for token in cue),
            "content": read.between(first + content.start, first + content.end),
        }
