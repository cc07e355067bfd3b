"""Conflicts of denial: one side says it is so, another denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, content_id
from crossread.text.data import load
from crossread.text.wordlists import find_phrases

SAME_MATTER = 0.3
"""Cosine from which on a denial is taken to be of another claim."""

OPPOSITE = 0.4
"""Cosine from which on two claims that differ in polarity are taken to contradict each other."""

COVERED = 0.55
"""Share of a negated claim's weight that the affirmed one must have."""

_POINTS_BACK = re.compile(
    r"\b(?:that|the|this|those|these|such)\s+"
    r"(?:assertions?|claims?|allegations?|accusations?|charges?|reports?|suggestions?|conclusions?)\b\W*$"
)


def denial_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``denied_before``, ``denied`` and ``opposite_polarity``, in this order.

    A denial is reported once, by the first rule that finds what it denies.
    """
    seen: set[str] = set()
    for rule in (_denied_before, _denied, _opposite):
        for asserted, denying in rule(lookup):
            if denying.id not in seen:
                seen.add(denying.id)
                yield _conflict(lookup, rule.__name__.lstrip("_"), asserted, denying)


def denies(claim: Claim) -> bool:
    """Whether the claim reports a denial: its source denies, or its words do."""
    if any(authority.stance == "denies" for authority in claim.attribution):
        return True
    return next(find_phrases(claim.span.text, load("en/denials")["words"].split()), None) is not None


def _denied_before(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """What is denied was told just before: "Two sources named the ship. A spokesman rejected that claim"."""
    previous: Claim | None = None
    for claim in lookup.statements:
        if previous and _POINTS_BACK.search(claim.span.text) and denies(claim) and not denies(previous):
            if previous.span.article == claim.span.article:
                yield previous, claim
        previous = claim


def _denied(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """A claim with a word of denial, against the claim most like it that has none.

    "The mayor denied that the gates were locked" against "the gates were locked".
    """
    for denying in lookup.statements:
        if denies(denying) and (asserted := _most_alike(lookup, denying, SAME_MATTER)):
            yield asserted, denying


def _opposite(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """Two claims alike in all but a negation: "the alarm rang" against "the alarm did not ring"."""
    for denying in lookup.statements:
        if denying.polarity == "negated" and denying.certainty != "unknown" and not denies(denying):
            asserted = _most_alike(lookup, denying, OPPOSITE)
            if asserted and asserted.certainty != "unknown" and lookup.shared(denying, asserted) >= COVERED:
                yield asserted, denying


def _most_alike(lookup: Lookup, denying: Claim, at_least: float) -> Claim | None:
    """The affirmed claim most like a denial, where it is alike enough."""
    scored = [
        (lookup.likeness(denying, claim), claim.id, claim)
        for claim in lookup.statements
        if claim.polarity == "affirmed" and not denies(claim) and not claim.span.overlaps(denying.span)
    ]
    score, _, best = max(scored, default=(0.0, "", None))
    return best if score >= at_least else None


def _conflict(lookup: Lookup, rule: str, asserted: Claim, denying: Claim) -> Conflict:
    return Conflict(
        id=content_id("x", "denial", asserted.id, denying.id),
        type="denial",
        status="contradiction",
        about=denying.span,
        sides=lookup.sides([("asserted", asserted.span), ("denied", denying.span)]),
        fact=lookup.group_of.get(asserted.id),
        rule=rule,
        reason="one statement denies what the other asserts",
    )
