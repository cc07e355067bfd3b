"""Publication dates inferred from other accounts."""

from __future__ import annotations

from crossread.records import Article, Story


def infer_dates(articles: tuple[Article, ...], stories: tuple[Story, ...]) -> tuple[Article, ...]:
    """Publication dates inferred from other accounts."""
    return articles
