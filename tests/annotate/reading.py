"""Articles for tests of the annotate stage, made from plain paragraphs."""

from __future__ import annotations

from crossread.annotate.entities import find_entities
from crossread.annotate.people import describe_people
from crossread.annotate.sentences import find_sentences
from crossread.annotate.speech import find_speech
from crossread.records import Article, Block, BlockKind, Marked, Quote


def article_of(*paragraphs: str | tuple[BlockKind, str]) -> Article:
    """An article whose paragraphs are its blocks; a pair gives the block's kind."""
    text, blocks = "", []
    for paragraph in paragraphs:
        kind, words = paragraph if isinstance(paragraph, tuple) else ("paragraph", paragraph)
        start = len(text)
        text += words + "\n"
        blocks.append(Block(kind, start, start + len(words)))
    return Article("a", "a.txt", text, tuple(blocks), "0")


def quotes_of(*paragraphs: str | tuple[BlockKind, str]) -> tuple[tuple[Quote, ...], tuple[Marked, ...]]:
    """Quotes and marked words of an article, each checked against its text."""
    article = article_of(*paragraphs)
    sentences = find_sentences(article)
    entities = describe_people(article, sentences, find_entities(article, sentences))
    _, quotes, marked = find_speech(article, sentences, entities)
    for found in (*quotes, *marked):
        assert article.text[found.span.start : found.span.end] == found.span.text
    for quote in quotes:
        for span in (quote.cue, quote.speaker and quote.speaker.span):
            assert span is None or article.text[span.start : span.end] == span.text
    return quotes, marked


def said(*paragraphs: str | tuple[BlockKind, str]) -> list[tuple[str, str | None]]:
    """The words of each quote with its speaker's name."""
    return [(q.span.text, q.speaker.name if q.speaker else None) for q in quotes_of(*paragraphs)[0]]
