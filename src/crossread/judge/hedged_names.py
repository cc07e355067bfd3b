"""Conflicts of certainty over what a thing is: "the suspected arson attack" against "the arson attack"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from crossread.judge.built import conflict_of_claims
from crossread.judge.lookup import Lookup, is_flat
from crossread.records import Claim, Conflict
from crossread.text.data import load
from crossread.text.grammar import is_adverb
from crossread.text.terms import terms
from crossread.text.tokens import tokenize

NAMING_WORDS = 2
"""Words after the doubt that name the thing; one word alone names too many things."""


def named_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``doubt_in_name``: one account calls a thing suspected, another names it without doubt.

    The two words after the doubt must stand side by side in a flat claim of another account, which
    nowhere doubts them; an account that does both has told its reader.
    """
    doubted: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in lookup.statements:
        for hedge in claim.hedges:
            name = _named_after(claim, hedge.span.end) if hedge.span.text.lower() in _doubts() else ()
            if len(name) == NAMING_WORDS:
                doubted[name].append(claim)
    for name, doubting in sorted(doubted.items()):
        accounts = {claim.span.article for claim in doubting}
        flat = [
            claim
            for claim in lookup.statements
            if _names(claim, name) and is_flat(claim) and claim.span.article not in accounts
        ]
        flat = [claim for claim in flat if any(lookup.same_story(claim, other) for other in doubting)]
        if flat:
            yield conflict_of_claims(
                lookup,
                [("doubted", claim) for claim in doubting] + [("stated flatly", claim) for claim in flat],
                kind="certainty",
                status="precision",
                rule="doubt_in_name",
                reason="one account doubts what a thing was, another names it without doubt",
            )


def _named_after(claim: Claim, end: int) -> tuple[str, ...]:
    """The terms of the two words after an offset, where both are words of content and the name ends there."""
    after = claim.span.text[end - claim.span.start :]
    words = re.match(r"\s+([\w-]+\s+[\w-]+)(?![\w+-])(?:\s+([\w-]+))?", after)
    goes_on = words and words[2] and terms(words[2]) and not is_adverb(tokenize(words[2])[0])
    return terms(words[1]) if words and not goes_on else ()


def _names(claim: Claim, name: tuple[str, ...]) -> bool:
    found = terms(claim.span.text)
    return any(found[i : i + len(name)] == name for i in range(len(found)))


@cache
def _doubts() -> frozenset[str]:
    return frozenset(load("en/doubts")["naming"].split())
