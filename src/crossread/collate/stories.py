"""Which articles are about one event."""

from __future__ import annotations

from crossread.records import Article, Story


def find_stories(articles: tuple[Article, ...]) -> tuple[Story, ...]:
    """Which articles are about one event."""
    return ()
