"""Paragraphs of an article with their quotations, and the sentences that hold them whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby

from crossread.records import Article, BlockKind, Sentence
from crossread.text.quotation import Quotation, pair_marks
from crossread.text.reporting import reporting_clauses


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of a paragraph that splits no quotation: a sentence, or several that one quote spans.

    ``start`` is the frame's offset into the article; ``quotations`` are relative to the frame, and
    ``outers`` are those that stand in no other, with their marks. ``bare`` says that no words stand
    outside them.
    """

    start: int
    text: str
    block: BlockKind
    quotations: tuple[Quotation, ...]
    outers: tuple[tuple[int, int], ...]
    bare: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a block that is read, cut into frames."""

    block: BlockKind
    frames: tuple[Frame, ...]


def paragraphs(article: Article, sentences: tuple[Sentence, ...]) -> list[Paragraph]:
    """The paragraphs that hold sentences, in order."""
    found = []
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        members = list(group)
        start, end = members[0].span.start, members[-1].span.end
        quotations = pair_marks(article.text[start:end])
        bounds = _bounds(members, start, quotations)
        frames = tuple(_frame(article, start, a, b, members[0].block, quotations) for a, b in bounds)
        found.append(Paragraph(members[0].block, frames))
    return found


def _bounds(members: list[Sentence], origin: int, quotations: list[Quotation]) -> list[tuple[int, int]]:
    """Ends of sentences that lie in no quotation part the paragraph; a headline is one frame."""
    if members[0].block == "title":
        return [(0, members[-1].span.end - origin)]
    bounds: list[tuple[int, int]] = []
    starts = [q.outer[0] for q in quotations if not q.depth]
    ends = [q.outer[1] for q in quotations if not q.depth]
    start = 0
    for n, member in enumerate(members):
        end = member.span.end - origin
        holder = bisect_left(starts, end) - 1
        inside = holder >= 0 and end < ends[holder]
        following = members[n + 1].span.start - origin if n + 1 < len(members) else None
        inside = inside or (following is not None and _is_reported_by_next(member, members[n + 1]))
        if following is None or not inside:
            bounds.append((start, end))
            start = following if following is not None else end
    return bounds


def _is_reported_by_next(sentence: Sentence, following: Sentence) -> bool:
    """Whether a quote that ends in "?" or "!" goes on with its reporting clause, or any with a signature.

    '"Why?" Ellison said.', '"It is gone." — Mara Ellison'
    """
    text = following.span.text
    if re.match(r"[—–―]\s*[A-Z]", text):
        return True
    if not re.search(r"[?!…]['’\"”»]+$", sentence.span.text) or len(text.split()) > 8 or pair_marks(text):
        return False
    return any(clause.frame == "clause" for clause in reporting_clauses(f"“Q,” {text}"))


def _frame(
    article: Article, origin: int, start: int, end: int, block: BlockKind, quotations: list[Quotation]
) -> Frame:
    first = bisect_left(quotations, start, key=lambda q: q.outer[0])
    last = bisect_left(quotations, end, key=lambda q: q.outer[0])
    shifted = tuple(_shift(q, start) for q in quotations[first:last] if q.outer[1] <= end)
    outers = tuple(q.outer for q in shifted if not q.depth)
    text = article.text[origin + start : origin + end]
    return Frame(origin + start, text, block, shifted, outers, _is_bare(text, outers))


def _is_bare(text: str, outers: tuple[tuple[int, int], ...]) -> bool:
    """Whether nothing but punctuation stands between and around the quotations."""
    gaps = zip((0, *(end for _, end in outers)), (*(start for start, _ in outers), len(text)), strict=True)
    return not any(re.search(r"[^\W_]", text[start:end]) for start, end in gaps)


def _shift(q: Quotation, by: int) -> Quotation:
    return Quotation(q.start - by, q.end - by, (q.outer[0] - by, q.outer[1] - by), q.depth, q.style, q.closed)
