"""Conflicts over why: a cause that one account gives and another calls unclear, and reasons that differ."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from typing import Any

from crossread.judge.built import conflict_of_claims
from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict
from crossread.text.data import load
from crossread.text.terms import terms
from crossread.text.wordlists import find_phrases

SAME_EFFECT = 0.6
"""Share of the terms before the shorter reason that stand before the other too, for one effect."""

EFFECT_TERMS = 2
"""Content terms that two effects must share."""

SAME_REASON = 0.6
"""Share of the terms of the shorter reason that the other has, from which on the two are one reason."""


def cause_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``cause_open`` and ``other_reason``."""
    yield from _cause_open(lookup)
    yield from _other_reason(lookup)


def _cause_open(lookup: Lookup) -> Iterator[Conflict]:
    """ "The cause of the fire is unclear" against "initial findings point to a cable"."""
    opens = [claim for claim in lookup.statements if _leaves_open(claim)]
    given = [claim for claim in lookup.statements if _gives(claim) and not _leaves_open(claim)]
    # an account that has both, a finding and that the rest is unclear, stands against none
    both = {claim.span.article for claim in opens} & {claim.span.article for claim in given}
    pairs = [
        (a, b)
        for a, b in product(opens, given)
        if lookup.in_two_accounts(a, b) and both.isdisjoint((a.span.article, b.span.article))
    ]
    open_ones = {claim.id for claim in opens}
    for claims in components(pairs):
        yield conflict_of_claims(
            lookup,
            [("open" if claim.id in open_ones else "given", claim) for claim in claims],
            kind="cause",
            status="precision",
            rule="cause_open",
            reason="one account gives a cause or a first finding, another leaves the cause open",
        )


def _leaves_open(claim: Claim) -> bool:
    text = claim.span.text
    return _has(text, tuple(_table()["cause"].split())) and (
        _has(text, tuple(_table()["open"])) or claim.certainty == "unknown"
    )


def _gives(claim: Claim) -> bool:
    """Whether a claim tells the cause of a thing, or the first finding of those who look for it."""
    return _has(claim.context.text, tuple(_table()["finding"])) and claim.polarity == "affirmed"


def _other_reason(lookup: Lookup) -> Iterator[Conflict]:
    """ "Shut because of rats" against "shut because of a leak": one effect, the same word, two reasons."""
    told = [(claim, *parts) for claim in lookup.statements if (parts := _parts(claim))]
    pairs = [
        (a, b)
        for (a, effect, why, _), (b, other, because, _) in combinations(told, 2)
        if lookup.in_two_accounts(a, b) and _alike(effect, other) and _differ(why, because)
    ]
    reasons = {claim.id: words for claim, _, _, words in told}
    for claims in components(pairs):
        yield conflict_of_claims(
            lookup,
            [(reasons[claim.id], claim) for claim in claims],
            kind="cause",
            status="precision",  # two reasons may both hold
            rule="other_reason",
            reason="accounts give one effect two reasons",
        )


def _parts(claim: Claim) -> tuple[frozenset[str], frozenset[str], str] | None:
    """The terms of what is told before a word for a reason, those of the reason, and its words."""
    found = next(find_phrases(claim.span.text, tuple(_table()["reason"])), None)
    if found is None:
        return None
    words = claim.span.text[found[1] :].strip()
    effect, why = terms(claim.span.text[: found[0]]), terms(words)
    return (frozenset(effect), frozenset(why), words) if effect and why else None


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = len(a & b)
    return shared >= EFFECT_TERMS and shared >= SAME_EFFECT * min(len(a), len(b))


def _differ(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) < SAME_REASON * min(len(a), len(b))


def _has(text: str, phrases: tuple[str, ...]) -> bool:
    return next(find_phrases(text, phrases), None) is not None


@cache
def _table() -> dict[str, Any]:
    return load("en/causes")
