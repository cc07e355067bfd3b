"""Articles that count as one source."""

from __future__ import annotations

from crossread.records import Article, Derivation, Origin


def find_origins(articles: tuple[Article, ...], derivations: tuple[Derivation, ...]) -> tuple[Origin, ...]:
    """Articles that count as one source."""
    return ()
