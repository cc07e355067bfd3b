"""Credits to other outlets."""

from __future__ import annotations

from crossread.records import Article, Credit, Sentence


def find_credits(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Credit, ...]:
    """Credits to other outlets."""
    return ()
