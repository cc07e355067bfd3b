"""Quotes and their speakers."""

from __future__ import annotations

from crossread.records import Article, Entity, Marked, Quote, Sentence


def find_quotes(
    article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]
) -> tuple[tuple[Quote, ...], tuple[Marked, ...]]:
    """Quotes and their speakers."""
    return (), ()
