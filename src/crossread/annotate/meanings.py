"""What the sentences of an article mean, as vectors, by whatever engine there is."""

from __future__ import annotations

from crossread.records import Article, Claim, Engine, Meaning


def find_meanings(article: Article, claims: tuple[Claim, ...], engine: Engine) -> tuple[Meaning, ...]:
    """A vector for each sentence that holds a claim, in reading order.

    None where the engine gives none, or where the article is known to be in another language than it reads.
    """
    if article.language and engine.language and article.language.value[:2] != engine.language:
        return ()
    sentences = sorted({claim.context for claim in claims})
    vectors = engine.vectors([sentence.text for sentence in sentences])
    if not vectors:
        return ()
    return tuple(
        Meaning(sentence.article, sentence.start, vector)
        for sentence, vector in zip(sentences, vectors, strict=True)
    )
