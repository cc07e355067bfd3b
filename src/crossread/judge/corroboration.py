"""How many independent origins state each fact."""

from __future__ import annotations

from crossread.records import Claim, Conflict, Fact, FactGroup, Origin


def weigh_facts(
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    origins: tuple[Origin, ...],
    conflicts: tuple[Conflict, ...],
) -> tuple[Fact, ...]:
    """How many independent origins state each fact."""
    return ()
