"""The parse of every sentence of an article, by whatever engine there is."""

from __future__ import annotations

from crossread.records import Article, Engine, Parse, Sentence
from crossread.text.dateline import dateline_end
from crossread.text.tokens import LONGEST_SENTENCE


def find_syntax(article: Article, sentences: tuple[Sentence, ...], engine: Engine) -> tuple[Parse, ...]:
    """One parse for each sentence, with offsets into the article's text.

    A dateline is no part of the grammar and is left unread. Parses are empty where the article is known
    to be in another language than the engine reads, and for what is too long to be a sentence.
    """
    if article.language and engine.language and article.language.value[:2] != engine.language:
        return tuple(Parse() for _ in sentences)
    read = [sentence for sentence in sentences if len(sentence.span.text) <= LONGEST_SENTENCE]
    skipped = [dateline_end(sentence.span.text) for sentence in read]
    parses = engine.analyse([s.span.text[skip:] for s, skip in zip(read, skipped, strict=True)])
    placed = {
        sentence.index: parse.moved(sentence.span.start + skip)
        for sentence, skip, parse in zip(read, skipped, parses, strict=True)
    }
    return tuple(placed.get(sentence.index, Parse()) for sentence in sentences)
