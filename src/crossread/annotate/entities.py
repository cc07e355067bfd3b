"""People, organisations and places of an article."""

from __future__ import annotations

from crossread.records import Article, Entity, Sentence


def find_entities(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Entity, ...]:
    """People, organisations and places of an article."""
    return ()
