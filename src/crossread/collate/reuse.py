"""Passages that two articles share."""

from __future__ import annotations

from crossread.records import Article, Quote, Reuse, Sentence


def find_reuse(
    articles: tuple[Article, ...], sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...]
) -> tuple[Reuse, ...]:
    """Passages that two articles share."""
    return ()
