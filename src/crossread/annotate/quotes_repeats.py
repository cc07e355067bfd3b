"""Quotes that an article gives twice: once with their speaker, once in a headline or without one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from crossread.annotate.quotes_frames import Paragraph
from crossread.records import Marked, Quote, content_id
from crossread.text.fold import fold_words

LEAST_WORDS = 4
"""So many words in a row are the same utterance."""

LEAST_WORDS_OF_HEADLINE = 2
"""A headline's quote is cut short, but a lone word set apart there is mostly the editor's."""

Grams = dict[tuple[str, ...], list[Quote]]


def join_repeats(
    quotes: list[Quote], marked: list[Marked], paragraphs: Iterable[Paragraph]
) -> tuple[list[Quote], list[Marked]]:
    """Give a repeated quote the speaker of the fuller one: "repeats_quote".

    '"Ran for our lives": night at the pier' over '"We ran for our lives," said Mara Ellison' is hers.
    Only words that one named speaker of the article is quoted with are joined.
    """
    titles = [f for p in paragraphs if p.block == "title" for f in p.frames]
    ends = [(f.start, f.start + len(f.text)) for f in titles]
    grams = _grams(quotes)
    joined = [
        _joined(quote, grams, 1 if _in_any(quote.span.start, ends) else LEAST_WORDS) for quote in quotes
    ]
    kept: list[Marked] = []
    for mark in marked:
        quote = _as_quote(mark)
        if mark.kind == "scare" and _in_any(mark.span.start, ends):
            quote = _joined(quote, grams, LEAST_WORDS_OF_HEADLINE)
        if quote.speaker:
            joined.append(quote)
        else:
            kept.append(mark)
    return sorted(joined, key=lambda q: q.span.start), kept


def _as_quote(mark: Marked) -> Quote:
    span = mark.span
    return Quote(content_id("q", span.article, span.start, span.text), span, "mixed", None, None, mark.rule)


def _grams(quotes: list[Quote]) -> Grams:
    """Quotes of named people by every one and every four of their words in a row."""
    found: Grams = defaultdict(list)
    for quote in quotes:
        if quote.speaker is None or quote.speaker.kind != "named_person":
            continue
        words = fold_words(quote.span.text)
        keys = {tuple(words[k : k + n]) for n in (1, LEAST_WORDS) for k in range(len(words) - n + 1)}
        for key in keys:
            found[key].append(quote)
    return found


def _joined(quote: Quote, grams: Grams, least: int) -> Quote:
    """The quote with the speaker whose other quote holds its words, where there is just one."""
    words = fold_words(quote.span.text)
    unknown = quote.speaker is None or (least < LEAST_WORDS and quote.speaker.kind == "unnamed")
    if not unknown or len(words) < least:
        return quote
    near = grams.get(tuple(words[: LEAST_WORDS if len(words) >= LEAST_WORDS else 1]), [])
    speakers = {q.speaker.name: q.speaker for q in near if q.speaker and _holds(q, words)}
    if len(speakers) != 1:
        return quote
    (speaker,) = speakers.values()
    return replace(quote, speaker=replace(speaker, span=None), rule="repeats_quote")


def _holds(quote: Quote, words: list[str]) -> bool:
    """Whether the words stand in the quote in a row."""
    return f" {' '.join(words)} " in f" {' '.join(fold_words(quote.span.text))} "


def _in_any(offset: int, ranges: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in ranges)
