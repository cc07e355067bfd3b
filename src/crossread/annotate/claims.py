"""Claims with their attribution."""

from __future__ import annotations

from crossread.records import Article, Claim, Entity, Quantity, Quote, Sentence, TimeExpression


def find_claims(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    times: tuple[TimeExpression, ...],
    quantities: tuple[Quantity, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Claim, ...]:
    """Claims with their attribution."""
    return ()
