"""Conflicts over who: one act with two descriptions of who did or suffered it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from crossread.judge.built import conflict_of_claims
from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict
from crossread.text.data import load
from crossread.text.fold import fold_words
from crossread.text.terms import stopwords, terms

OTHERWISE_ALIKE = 0.75
"""Share of the words of two statements that must be the same besides the two words for a person."""

SAME_WORDS = 5
"""Words that they must share: shorter clauses are alike by chance."""


def doer_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``other_person`` and ``person_described_apart``."""
    yield from _other_person(lookup)
    yield from _described_apart(lookup)


def _other_person(lookup: Lookup) -> Iterator[Conflict]:
    """ "There was a woman on the roof" against "There was a girl on the roof"."""
    told = [(claim, kinds) for claim in lookup.statements if len(kinds := _kinds(claim)) == 1]
    pairs = [
        (a, b)
        for (a, one), (b, other) in combinations(told, 2)
        if one != other and lookup.in_two_accounts(a, b) and _otherwise_alike(a, b)
    ]
    kind_of = {claim.id: next(iter(kinds)) for claim, kinds in told}
    for claims in components(pairs):
        yield conflict_of_claims(
            lookup,
            [(kind_of[claim.id], claim) for claim in claims],
            kind="other",
            status="precision",
            rule="other_person",
            reason="accounts tell the same of people of another age or sex",
        )


def _kinds(claim: Claim) -> set[str]:
    """The words for a person of some age or sex in a claim, by the first word of their line."""
    return {_persons()[word] for word in fold_words(claim.span.text) if word in _persons()}


def _otherwise_alike(a: Claim, b: Claim) -> bool:
    one, other = ({word for word in fold_words(c.span.text) if word not in _persons()} for c in (a, b))
    shared = len(one & other)
    return shared >= SAME_WORDS and shared >= OTHERWISE_ALIKE * max(len(one), len(other))


def _described_apart(lookup: Lookup) -> Iterator[Conflict]:
    """ "The captain was arrested" against "a man of 42 was arrested": one act, two descriptions."""
    told = [(claim, *who) for claim in lookup.statements if (who := _singled_out(claim))]
    pairs = [
        (a, b)
        for (a, act, one, _), (b, other_act, other, _) in combinations(told, 2)
        if act == other_act and not one & other and lookup.in_two_accounts(a, b)
    ]
    wording = {claim.id: words for claim, _, _, words in told}
    for claims in components(pairs):
        yield conflict_of_claims(
            lookup,
            [(wording[claim.id], claim) for claim in claims],
            kind="other",
            status="precision",
            rule="person_described_apart",
            reason="accounts describe the one person of an act in different words",
        )


def _singled_out(claim: Claim) -> tuple[str, frozenset[str], str] | None:
    """The act that singles one person out, the terms of the words for that person, and those words."""
    match = _passive().search(claim.span.text)
    if match is None or claim.polarity == "negated":
        return None
    who = frozenset(terms(match["who"])) - {term for word in stopwords() for term in terms(word)}
    return (match["act"].lower(), who, match["who"].strip()) if who else None


@cache
def _passive() -> re.Pattern[str]:
    """One person, told by a noun with an article, who is said to have been arrested, charged and so on."""
    acts = "|".join(load("en/doers")["singling"].split())
    return re.compile(
        r"^(?P<who>(?:[Aa]|[Aa]n|[Tt]he)\s+(?:[\w-]+(?:,\s+\d+,)?\s+){1,6}?)"
        rf"(?:was|has been|is being|had been)\s+(?:\w+ly\s+)?(?P<act>{acts})\b"
    )


@cache
def _persons() -> dict[str, str]:
    return {word: line.split()[0] for line in load("en/doers")["persons"] for word in line.split()}
