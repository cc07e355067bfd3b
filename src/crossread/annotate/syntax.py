"""The parse of every sentence of an article, by whatever engine there is."""

from __future__ import annotations

from crossread.records import Article, Engine, Parse, Sentence
from crossread.text.tokens import LONGEST_SENTENCE


def find_syntax(article: Article, sentences: tuple[Sentence, ...], engine: Engine) -> tuple[Parse, ...]:
    """One parse for each sentence, with offsets into the article's text.

    Parses are empty where the article is known to be in another language than the engine reads, and
    for what is too long to be a sentence.
    """
    if article.language and engine.language and article.language.value[:2] != engine.language:
        return tuple(Parse() for _ in sentences)
    read = [sentence for sentence in sentences if len(sentence.span.text) <= LONGEST_SENTENCE]
    parses = engine.analyse([sentence.span.text for sentence in read])
    placed = {
        sentence.index: parse.moved(sentence.span.start) for sentence, parse in zip(read, parses, strict=True)
    }
    return tuple(placed.get(sentence.index, Parse()) for sentence in sentences)
