"""Conflicts over what somebody is accused of: "accused the port of hiding it", "... of selling it"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from crossread.judge.built import conflict_of_claims
from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict
from crossread.text.data import load
from crossread.text.terms import term, terms
from crossread.text.wordlists import find_phrases

SHARED_TERMS = 2
"""Content terms that two charges must share besides their verbs: they are of one matter."""


def charge_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``other_charge``: one accused by one accuser of two acts on one thing."""
    told: dict[tuple[str, str, str], list[tuple[str, frozenset[str], Claim]]] = defaultdict(list)
    for claim in lookup.statements:
        for accuser, accused, act, matter in _charges(claim):
            told[lookup.story(claim), accuser, accused].append((act, matter, claim))
    for charges in told.values():
        common = [c for c in charges if any(_clash(c, other) for other in charges)]
        if common:
            yield conflict_of_claims(
                lookup,
                [(act, claim) for act, _, claim in common],
                kind="other",
                status="contradiction",
                rule="other_charge",
                reason="accounts differ in what one is said to accuse the other of",
            )


def _clash(a: tuple[str, frozenset[str], Claim], b: tuple[str, frozenset[str], Claim]) -> bool:
    apart = a[2].span.article != b[2].span.article
    return apart and term(a[0]) != term(b[0]) and len(a[1] & b[1]) >= SHARED_TERMS


def _charges(claim: Claim) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """The accuser's and the accused's last names as terms, the act and the terms after it."""
    if next(find_phrases(claim.span.text, _charging()), None) is None:
        return
    for match in _pattern().finditer(claim.span.text):
        accuser, accused = terms(match["accuser"]), terms(match["accused"])
        if accuser and accused:
            yield accuser[-1], accused[-1], match["act"].lower(), frozenset(terms(match["matter"]))


@cache
def _charging() -> tuple[str, ...]:
    return tuple(load("en/doers")["charging"].split())


@cache
def _pattern() -> re.Pattern[str]:
    charging = "|".join(_charging())
    name = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*"
    return re.compile(
        rf"(?P<accuser>{name})\s+(?:[\w-]+\s+){{0,12}}?(?:{charging})\s+"
        rf"(?P<accused>(?:the\s+)?{name})"
        r"(?:\s+on\s+[A-Z]\w+)?\s+of\s+"
        r"(?P<act>\w+ing)\b(?P<matter>.*)",
        re.DOTALL,
    )
