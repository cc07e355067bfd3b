"""Drift of authorities: what unnamed people said, retold as the word of those who hold office."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.judge.lookup import Lookup
from crossread.records import Authority, Claim, Drift, Span, content_id
from crossread.text.data import load
from crossread.text.terms import terms
from crossread.text.wordlists import find_phrases

SAME_CLAIM = 0.45
"""Cosine of two claims of one origin from which on their sources are compared."""

SAME_SOURCE = 2
"""Content terms that two phrases for a source share at least, to be of the same people in other accounts."""


def authority_drift(lookup: Lookup) -> Iterator[Drift]:
    """Rule ``authority_upgraded``: "people" or "a witness" become "officials" or an institution.

    Of one origin, the sources of claims that say the same are compared. Elsewhere the words for the source
    must show that it is the same one: "people briefed on the rescue", "officials briefed on the rescue".
    """
    told: dict[Span, Drift] = {}
    for now, then in (*_of_one_claim(lookup), *_of_one_phrase(lookup)):
        if lookup.published(now.span.article) < lookup.published(then.span.article):
            continue
        if _is_raised(now.attribution[-1], then.attribution[-1]):
            drift = _drift(lookup, now, then)
            told.setdefault(drift.span, drift)
    yield from told.values()


def _of_one_claim(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    for a, b in lookup.pairs(at_least=SAME_CLAIM):
        one_origin = lookup.origin_of[a.span.article] == lookup.origin_of[b.span.article]
        if a.attribution and b.attribution and one_origin:
            yield from ((a, b), (b, a))


def _of_one_phrase(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two articles of one story whose sources are described in the same words."""
    unnamed = [c for c in lookup.statements if c.attribution and c.attribution[-1].kind == "unnamed"]
    described = [(claim, _description(claim.attribution[-1])) for claim in unnamed]
    long = [(claim, words) for claim, words in described if len(words) >= SAME_SOURCE]
    for now, words in long:
        for then, others in long:
            shared = len(words & others) >= SAME_SOURCE
            if shared and lookup.in_two_accounts(now, then):
                yield now, then


def _description(source: Authority) -> frozenset[str]:
    """The content terms of a source without those that only say what kind of people they are."""
    table = load("en/sources")
    return frozenset(terms(source.source)) - frozenset(terms(f"{table['unnamed']} {table['office']}"))


def _is_raised(now: Authority, then: Authority) -> bool:
    return then.kind == "unnamed" and _standing(now.source) > _standing(then.source) > 0


def _standing(source: str) -> int:
    """2 for those who hold office, 1 for unnamed people, 0 for nobody in particular."""
    table = load("en/sources")
    if next(find_phrases(source, table["office"].split()), None):
        return 2
    return 1 if next(find_phrases(source, table["unnamed"].split()), None) else 0


def _drift(lookup: Lookup, told: Claim, source: Claim) -> Drift:
    now, then = told.attribution[-1], source.attribution[-1]
    return Drift(
        id=content_id("d", "authority_upgraded", told.id, source.id),
        kind="speaker_changed",
        span=_with_source(lookup, told),
        against=_with_source(lookup, source),
        rule="authority_upgraded",
        reason=f"“{then.source}” there, “{now.source}” here",
    )


def _with_source(lookup: Lookup, claim: Claim) -> Span:
    """The claim together with the words that name its source, where they stand in its sentence."""
    named = claim.attribution[-1].span
    if named is None or not claim.context.contains(named):
        return claim.span
    article = lookup.articles[claim.span.article]
    return article.span(min(named.start, claim.span.start), max(named.end, claim.span.end))
