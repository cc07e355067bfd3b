"""Sentences of an article, with exact offsets."""

from __future__ import annotations

from crossread.records import Article, Sentence


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """Sentences of an article, with exact offsets."""
    return ()
