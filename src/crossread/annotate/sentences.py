"""Sentences of an article, with exact offsets.

nupunkt (Punkt, Kiss and Strunk 2006) proposes the breaks inside each block; rules of our own then
mend what news text needs: closing quotation marks stay with the sentence they close, a new line
always ends a sentence, and so does a full stop after a plain word that is no abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nupunkt import sent_spans

from crossread.records import READ_KINDS, Article, Sentence
from crossread.text.data import load

_PARAGRAPH = re.compile(r"[^\n]+")
_PLAIN_STOP = re.compile(
    r"(?<![\w.'’-])(?P<word>[a-z]{3,}|[A-Z][a-z]{2,}(?=[.!?]\s+[\"“]))[.!?](?=\s+[\"“‘]?[A-Z])"
)
_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«(["


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of every block that is read, in order of their offsets.

    Repeats, teasers and boilerplate hold no sentences. A sentence has no white space at its ends.
    """
    found: list[Sentence] = []
    paragraph = 0
    for block in article.blocks:
        if block.kind not in READ_KINDS:
            continue
        for line in _PARAGRAPH.finditer(article.text, block.start, block.end):
            for start, end in split_sentences(line.group()):
                span = article.span(line.start() + start, line.start() + end)
                found.append(Sentence(span, block.kind, len(found), paragraph))
            paragraph += 1
    return tuple(found)


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of one paragraph, without surrounding white space."""
    missed = (m.end() for m in _PLAIN_STOP.finditer(text) if m.group("word") not in _abbreviations())
    breaks = sorted({end for _, end in sent_spans(text)} | {*missed, len(text)})
    start = 0
    for end in breaks:
        end = _take_closers(text, end)
        if end < len(text) and _is_false_break(text, end):
            continue
        inner = text[start:end]
        if inner.strip():
            yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
            start = end


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load("en/grammar")["abbreviations"].split())


def _take_closers(text: str, end: int) -> int:
    """Move a break past quotation marks and brackets that close what went before."""
    while (
        end < len(text)
        and text[end] in _CLOSERS
        and (end + 1 == len(text) or text[end + 1] in " \t" + _CLOSERS)
    ):
        end += 1
    return end


def _is_false_break(text: str, end: int) -> bool:
    """Whether a quotation ends there and its sentence goes on in lower case: '"Stop!" he said.'"""
    following = text[end:].lstrip(" \t" + _OPENERS)
    return text[:end].rstrip()[-1:] in _CLOSERS and following[:1].islower()
