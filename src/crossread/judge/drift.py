"""What changed in the retelling."""

from __future__ import annotations

from crossread.records import Article, Claim, Derivation, Drift, FactGroup, Origin, Quote, Utterance


def find_drift(
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    quotes: tuple[Quote, ...],
    utterances: tuple[Utterance, ...],
    origins: tuple[Origin, ...],
    derivations: tuple[Derivation, ...],
) -> tuple[Drift, ...]:
    """What changed in the retelling."""
    return ()
