"""Which article comes from which."""

from __future__ import annotations

from crossread.records import Article, Credit, Derivation, Reuse, Sentence, Story


def find_derivations(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    sentences: tuple[Sentence, ...],
    credits: tuple[Credit, ...],
    reuse: tuple[Reuse, ...],
) -> tuple[Derivation, ...]:
    """Which article comes from which."""
    return ()
