"""The words of an article in one form, and which of them are its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crossread.collate.formulas import is_furniture, stock_phrases
from crossread.records import CLAIM_KINDS, Article, Quote, Sentence, Span
from crossread.text.fold import located_words
from crossread.text.roles import role_words
from crossread.text.terms import stopwords

BREAK = ""
"""Stands among the words where a headline ends, and where something else stands between two sentences."""

WINDOW = 5
"""Words by which shared copy and shared quotes are looked up: fewer are met by chance."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that an article tells its account in, in order; all lists go by word number.

    ``forms`` are folded words or ``BREAK``, ``starts`` and ``ends`` their offsets in the article. ``quoted``
    is 1 for words that some article puts in quotation marks, ``stock`` for words of stock phrases, and
    ``plain`` for those that are neither names, roles nor function words. ``sentences`` have the numbers of
    their first word and of the word behind their last.
    """

    article: Article
    forms: list[str]
    starts: list[int]
    ends: list[int]
    quoted: bytearray
    stock: bytearray
    plain: bytearray
    sentences: list[tuple[Sentence, int, int]]

    def windows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Every ``WINDOW`` words in a row, with the number of the first."""
        yield from enumerate(zip(*(self.forms[shift:] for shift in range(WINDOW)), strict=False))

    def own(self) -> bytes:
        """1 for words that are the article's own, 0 for those that are quoted or part of a stock phrase."""
        return bytes(not (quoted or stock) for quoted, stock in zip(self.quoted, self.stock, strict=True))

    def is_own(self, at: int) -> bool:
        """Whether a word is the article's own: neither quoted nor part of a stock phrase."""
        return not (self.quoted[at] or self.stock[at])

    def holds_sentences(self, first: int, last: int) -> bool:
        """Whether the words from ``first`` up to, not with, ``last`` are whole sentences."""
        starts = {start for _, start, _ in self.sentences}
        ends = {end for _, _, end in self.sentences}
        return first in starts and last in ends

    def span(self, first: int, last: int) -> Span:
        """The words from ``first`` up to, not with, ``last``."""
        return self.article.span(self.starts[first], self.ends[last - 1])


def read_wordings(
    articles: Sequence[Article], sentences: Iterable[Sentence], quotes: Iterable[Quote]
) -> tuple[Wording, ...]:
    """The wording of each article, in the order given. What the page or an agency adds is left out.

    A tweet or a statement is often set without marks; it is still the speaker's, not the article's. So
    five words in a row that one article quotes count as quoted in all.
    """
    told: dict[str, list[Sentence]] = defaultdict(list)
    said: dict[str, list[Span]] = defaultdict(list)
    for sentence in sentences:
        told[sentence.span.article].append(sentence)
    for quote in quotes:
        said[quote.span.article].append(quote.span)
    wordings = tuple(_wording(article, told[article.id], said[article.id]) for article in articles)
    _mark_quoted_elsewhere(wordings)
    return wordings


def _wording(article: Article, sentences: Iterable[Sentence], quotes: Iterable[Span]) -> Wording:
    found = Wording(article, [], [], [], bytearray(), bytearray(), bytearray(), [])
    inside = bytearray(len(article.text))
    for quote in quotes:
        inside[quote.start : quote.end] = b"\x01" * (quote.end - quote.start)
    after, block = 0, None
    for sentence in sentences:
        if sentence.block not in CLAIM_KINDS or is_furniture(sentence.span.text):
            continue
        if article.text[after : sentence.span.start].strip() or sentence.block != block:
            _add(found, BREAK, sentence.span.start, sentence.span.start, 0, 0)
        before = len(found.forms)
        for form, first, last in located_words(sentence.span.text):
            start = sentence.span.start + first
            plain = _is_plain(form, sentence.span.text[first:last])
            _add(found, form, start, start + last - first, inside[start], plain)
        found.sentences.append((sentence, before, len(found.forms)))
        after, block = sentence.span.end, sentence.block
    for first, last in stock_phrases(found.forms):
        found.stock[first:last] = b"\x01" * (last - first)
    return found


def _add(wording: Wording, form: str, start: int, end: int, quoted: int, plain: int) -> None:
    wording.forms.append(form)
    wording.starts.append(start)
    wording.ends.append(end)
    wording.quoted.append(quoted)
    wording.stock.append(0)
    wording.plain.append(plain)


def _is_plain(form: str, original: str) -> bool:
    return original[0].islower() and form not in _common()


@cache
def _common() -> frozenset[str]:
    """Function words and nouns for roles: "a spokeswoman for the mayor" is a title that anybody writes."""
    return stopwords() | role_words("people")


def _mark_quoted_elsewhere(wordings: Sequence[Wording]) -> None:
    said = {
        window
        for wording in wordings
        for at, window in wording.windows()
        if wording.quoted[at] and wording.quoted.count(1, at, at + WINDOW) == WINDOW
    }
    if not said:
        return
    for wording in wordings:
        found = [at for at, window in wording.windows() if window in said]
        for at in found:
            wording.quoted[at : at + WINDOW] = b"\x01" * WINDOW
