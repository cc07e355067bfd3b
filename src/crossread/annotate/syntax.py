"""The parse of every sentence of an article, by whatever engine there is."""

from __future__ import annotations

from crossread.records import Article, Engine, Parse, Sentence


def find_syntax(article: Article, sentences: tuple[Sentence, ...], engine: Engine) -> tuple[Parse, ...]:
    """One parse for each sentence, with offsets into the article's text.

    Parses are empty where the article is known to be in another language than the engine reads.
    """
    if article.language and engine.language and article.language.value[:2] != engine.language:
        return tuple(Parse() for _ in sentences)
    parses = engine.analyse([sentence.span.text for sentence in sentences])
    return tuple(parse.moved(sentence.span.start) for sentence, parse in zip(sentences, parses, strict=True))
