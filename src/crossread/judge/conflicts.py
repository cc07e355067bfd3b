"""Statements that cannot both hold, and those that only seem not to.

Each rule looks at one facet of what the accounts say. Contradictions come first, precision last.
"""

from __future__ import annotations

from crossread.judge.causes import cause_conflicts
from crossread.judge.certainties import certainty_conflicts
from crossread.judge.charges import charge_conflicts
from crossread.judge.comments import comment_conflicts
from crossread.judge.dates import date_conflicts
from crossread.judge.denials import denial_conflicts
from crossread.judge.doers import doer_conflicts
from crossread.judge.exclusives import exclusive_conflicts
from crossread.judge.firsts import rank_conflicts
from crossread.judge.hedged_names import named_conflicts
from crossread.judge.lookup import Lookup
from crossread.judge.names import name_conflicts
from crossread.judge.number_scopes import scope_conflicts
from crossread.judge.numbers import number_conflicts
from crossread.judge.outcomes import outcome_conflicts
from crossread.judge.places import place_conflicts
from crossread.judge.reversed_copy import copied_conflicts
from crossread.judge.roles import role_conflicts
from crossread.records import (
    Article,
    Basis,
    Claim,
    Conflict,
    ConflictStatus,
    FactGroup,
    Origin,
    Reuse,
    Story,
)

RULES = (
    number_conflicts,
    scope_conflicts,
    date_conflicts,
    place_conflicts,
    denial_conflicts,
    certainty_conflicts,
    name_conflicts,
    rank_conflicts,
    named_conflicts,
    cause_conflicts,
    role_conflicts,
    doer_conflicts,
    charge_conflicts,
    comment_conflicts,
    outcome_conflicts,
    exclusive_conflicts,
)

_ORDER: tuple[ConflictStatus, ...] = ("contradiction", "update", "scope", "estimate_spread", "precision")


def find_conflicts(
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    origins: tuple[Origin, ...],
    stories: tuple[Story, ...],
    bases: tuple[Basis, ...] = (),
    reuse: tuple[Reuse, ...] = (),
) -> tuple[Conflict, ...]:
    """All conflicts, worst first; a conflict has two or more sides with different values."""
    lookup = Lookup(articles, claims, groups, origins, stories, bases)
    found = [conflict for rule in RULES for conflict in rule(lookup)]
    found += copied_conflicts(lookup, reuse, found)
    kept = {conflict.id: conflict for conflict in found if len(conflict.sides) > 1}
    return tuple(sorted(kept.values(), key=_rank))


def _rank(conflict: Conflict) -> tuple[int, int, str]:
    origins = {origin for side in conflict.sides for origin in side.origins}
    return (_ORDER.index(conflict.status), -len(origins), conflict.id)
