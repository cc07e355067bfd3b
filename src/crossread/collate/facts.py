"""Claims that say the same thing."""

from __future__ import annotations

from crossread.records import Claim, FactGroup, Story


def group_claims(claims: tuple[Claim, ...], stories: tuple[Story, ...]) -> tuple[FactGroup, ...]:
    """Claims that say the same thing."""
    return ()
