"""Quantities."""

from __future__ import annotations

from crossread.records import Article, Quantity, Sentence, TimeExpression


def find_quantities(
    article: Article, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """Quantities."""
    return ()
