"""Conflicts that time settles: a state in one account that another account tells the end of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from crossread.judge.built import conflict_of_claims
from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict
from crossread.text.data import load
from crossread.text.terms import terms
from crossread.text.wordlists import find_phrases

SHARED_TERMS = 3
"""Content terms that the two sentences must share besides the words for the states."""

SHARED_PART = 0.5
"""Share of the terms of the shorter sentence that the other must have."""


@dataclass(frozen=True, slots=True)
class _Change:
    earlier: tuple[str, ...]
    later: tuple[str, ...]

    def state(self, claim: Claim) -> str | None:
        """Which of the two states a claim tells; None where neither, or both."""
        sides = {
            name
            for name, phrases in (("earlier", self.earlier), ("later", self.later))
            if next(find_phrases(claim.span.text, phrases), None)
        }
        return next(iter(sides)) if len(sides) == 1 and claim.polarity == "affirmed" else None


def outcome_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``later_state``: "the pier is closed" against "the pier reopened on Friday"."""
    for change in _changes():
        told = [(claim, state) for claim in lookup.statements if (state := change.state(claim))]
        earlier = [claim for claim, state in told if state == "earlier"]
        later = [claim for claim, state in told if state == "later"]
        pairs = [(a, b) for a, b in product(earlier, later) if _of_one_thing(lookup, a, b, change)]
        for claims in components(pairs):
            state_of = {claim.id: state for claim, state in told}
            yield conflict_of_claims(
                lookup,
                [(f"{state_of[claim.id]} state", claim) for claim in claims],
                kind="other",
                status="update",
                rule="later_state",
                reason="one account tells a state, another how it ended",
            )


def _of_one_thing(lookup: Lookup, a: Claim, b: Claim, change: _Change) -> bool:
    """Whether two claims of different accounts, in their sentences, speak of one thing."""
    if not lookup.in_two_accounts(a, b):
        return False
    states = {term for phrase in (*change.earlier, *change.later) for term in terms(phrase)}
    one, other = (set(terms(claim.context.text)) - states for claim in (a, b))
    shared = len(one & other)
    return shared >= max(SHARED_TERMS, SHARED_PART * min(len(one), len(other)))


@cache
def _changes() -> tuple[_Change, ...]:
    table = load("en/outcomes")["change"]
    return tuple(_Change(tuple(row["earlier"]), tuple(row["later"])) for row in table)
