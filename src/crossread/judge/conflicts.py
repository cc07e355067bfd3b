"""Statements that cannot both hold."""

from __future__ import annotations

from crossread.records import Article, Claim, Conflict, Entity, FactGroup, Origin


def find_conflicts(
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    origins: tuple[Origin, ...],
    entities: tuple[Entity, ...],
) -> tuple[Conflict, ...]:
    """Statements that cannot both hold."""
    return ()
