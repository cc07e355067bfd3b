"""Paragraphs of an article with their quotations, and the sentences that hold them whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby

from crossread.annotate.language import reading_language
from crossread.annotate.quotes_unclosed import end_unclosed, is_reporting
from crossread.records import Article, BlockKind, Sentence
from crossread.text.data import ENGLISH
from crossread.text.dialogue import dialogue
from crossread.text.quotation import Quotation, pair_marks

_SIGNATURE = re.compile(r"[—–―]\s*[A-Z]")
_CLOSES = "'’\"”»›"
_OPENS = re.compile(r"[\"“„«‘']|``|&(?:quot|ldquo|laquo|#34|#8220);")


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of a paragraph that splits no quotation: a sentence, or several that one quote spans.

    ``start`` is the frame's offset into the article; ``quotations`` are relative to the frame, and
    ``outers`` are those that stand in no other, with their marks. ``bare`` says that no words stand
    outside them. ``language`` is that of the article.
    """

    start: int
    text: str
    block: BlockKind
    quotations: tuple[Quotation, ...]
    outers: tuple[tuple[int, int], ...]
    bare: bool
    language: str = ENGLISH


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a block that is read, cut into frames."""

    block: BlockKind
    frames: tuple[Frame, ...]


def paragraphs(article: Article, sentences: tuple[Sentence, ...]) -> list[Paragraph]:
    """The paragraphs that hold sentences, in order."""
    language = reading_language(article)
    groups = [list(group) for _, group in groupby(sentences, key=lambda s: s.paragraph)]
    starts = [_OPENS.match(members[0].span.text) is not None for members in groups]
    colons = [members[-1].span.text.endswith(":") for members in groups]
    around = zip(groups, [False, *colons], [*starts[1:], False], strict=False)
    return [_paragraph(article, members, language, colon, opened) for members, colon, opened in around]


def _paragraph(
    article: Article, members: list[Sentence], language: str, colon: bool, goes_on: bool
) -> Paragraph:
    """One paragraph; a ``colon`` ends the one before it; the next one ``goes_on`` with an opening mark."""
    start, end = members[0].span.start, members[-1].span.end
    text = article.text[start:end]
    quotations = dialogue(text, language=language) or end_unclosed(
        text, pair_marks(text), introduced=colon, goes_on=goes_on, language=language
    )
    block = members[0].block
    return Paragraph(
        block,
        tuple(
            _frame(text, start, bound, quotations, block, language)
            for bound in _bounds(members, start, quotations, language)
        ),
    )


def _bounds(
    members: list[Sentence], origin: int, quotations: list[Quotation], language: str
) -> list[tuple[int, int]]:
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
        if following is not None and not inside:
            quoted = holder >= 0 and end == ends[holder]
            inside = _is_reported_by_next(members[n + 1].span.text, member.span.text, quoted, language)
        if following is None or not inside:
            bounds.append((start, end))
            start = following if following is not None else end
    return bounds


def _is_reported_by_next(following: str, sentence: str, quoted: bool, language: str) -> bool:
    """Whether a quote that ends in "?" or "!" goes on with its reporting clause, or any with a signature.

    '"Why?" Ellison said.', '"It is gone." — Mara Ellison'; ``quoted`` says that a quotation ends there.
    """
    if _SIGNATURE.match(following):
        return True
    asks = quoted and sentence.rstrip(_CLOSES).endswith(("?", "!", "…"))
    return asks and not pair_marks(following) and is_reporting(following, language)


def _frame(
    paragraph: str,
    origin: int,
    bound: tuple[int, int],
    quotations: list[Quotation],
    block: BlockKind,
    language: str,
) -> Frame:
    start, end = bound
    first = bisect_left(quotations, start, key=lambda q: q.outer[0])
    last = bisect_left(quotations, end, key=lambda q: q.outer[0])
    shifted = tuple(_shift(q, start) for q in quotations[first:last] if q.outer[1] <= end)
    outers = tuple(q.outer for q in shifted if not q.depth)
    text = paragraph[start:end]
    return Frame(origin + start, text, block, shifted, outers, _is_bare(text, outers), language)


def _is_bare(text: str, outers: tuple[tuple[int, int], ...]) -> bool:
    """Whether nothing but punctuation stands between and around the quotations."""
    gaps = zip((0, *(end for _, end in outers)), (*(start for start, _ in outers), len(text)), strict=True)
    return not any(re.search(r"[^\W_]", text[start:end]) for start, end in gaps)


def _shift(q: Quotation, by: int) -> Quotation:
    return Quotation(q.start - by, q.end - by, (q.outer[0] - by, q.outer[1] - by), q.depth, q.style, q.closed)
