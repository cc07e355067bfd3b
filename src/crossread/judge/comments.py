"""Conflicts over an authority's answer: one account was refused a comment, another is still waiting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from crossread.judge.built import conflict_of_claims
from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict
from crossread.text.data import load
from crossread.text.terms import fold
from crossread.text.wordlists import find_phrases

_NAME = re.compile(r"\b[A-Z][\w.’'-]*(?:\s+(?:of\s+)?[A-Z][\w.’'-]*)*")


def comment_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``declined_or_silent``: both were asked at their own hour, so what differs is the asking."""
    declined = [claim for claim in lookup.claims.values() if claim.rule == "declines"]
    silent = [claim for claim in lookup.claims.values() if claim.rule != "declines" and _waits(claim)]
    pairs = [(a, b) for a, b in product(declined, silent) if _of_one_authority(lookup, a, b)]
    refusals = {claim.id for claim in declined}
    for claims in components(pairs):
        yield conflict_of_claims(
            lookup,
            [("declined" if claim.id in refusals else "no answer yet", claim) for claim in claims],
            kind="other",
            status="scope",
            rule="declined_or_silent",
            reason="one account was refused a comment, another tells that it has no answer",
        )


def _waits(claim: Claim) -> bool:
    return next(find_phrases(claim.span.text, _silent()), None) is not None


@cache
def _silent() -> tuple[str, ...]:
    return tuple(load("en/comments")["silent"])


def _of_one_authority(lookup: Lookup, a: Claim, b: Claim) -> bool:
    return lookup.in_two_accounts(a, b) and bool(_asked(a) & _asked(b))


def _asked(claim: Claim) -> set[str]:
    """The names in the sentence of a claim, without the articles before them."""
    names = {fold(re.sub(r"^(?:The|Both)\s+", "", name)) for name in _NAME.findall(claim.span.text)}
    return {name for name in names if len(name) > 2}
