"""What the claims of one fact say of who, where, when, how many, how surely, and on whose authority.

Nothing is judged here: two values may be one thing told in two ways. Whether they clash is for the conflicts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from crossread.records import Claim, Facet, FacetKind, FacetValue
from crossread.text.terms import fold

Told = tuple[object, str]
"""What values are told apart by, and the words or the label that stand for one."""

OWN_VOICE = "own voice"


def facets_of(claims: Sequence[Claim]) -> tuple[Facet, ...]:
    """The facets of which the claims say two or more things, each value in the order of its first claim."""
    read = sorted(claims, key=lambda claim: claim.span)
    facets = (Facet(kind, tuple(_values(read, ask))) for kind, ask in FACETS.items())
    return tuple(facet for facet in facets if len(facet.values) > 1)


def _values(claims: Iterable[Claim], ask: Callable[[Claim], Iterator[Told]]) -> Iterator[FacetValue]:
    words: dict[object, str] = {}
    held: dict[object, list[str]] = {}
    for claim in claims:
        for key, value in dict.fromkeys(ask(claim)):
            words.setdefault(key, value)
            ids = held.setdefault(key, [])
            if claim.id not in ids:
                ids.append(claim.id)
    yield from (FacetValue(words[key], tuple(ids)) for key, ids in held.items())


def _who(claim: Claim) -> Iterator[Told]:
    yield from ((fold(span.text), span.text) for span in claim.participants)


def _where(claim: Claim) -> Iterator[Told]:
    yield from ((fold(span.text), span.text) for span in claim.places)


def _when(claim: Claim) -> Iterator[Told]:
    yield from ((time.value, time.value) for time in claim.times if time.value)


def _how_many(claim: Claim) -> Iterator[Told]:
    """Numbers of one value, bound and unit are one, however they are written."""
    for quantity in claim.quantities:
        yield (quantity.value, quantity.bound, quantity.unit), quantity.span.text


def _certainty(claim: Claim) -> Iterator[Told]:
    yield claim.certainty, claim.certainty


def _polarity(claim: Claim) -> Iterator[Told]:
    yield claim.polarity, claim.polarity


def _authority(claim: Claim) -> Iterator[Told]:
    """The last link of the chain: who is said to know."""
    source = claim.attribution[-1].source if claim.attribution else OWN_VOICE
    yield fold(source), source


FACETS: dict[FacetKind, Callable[[Claim], Iterator[Told]]] = {
    "who": _who,
    "where": _where,
    "when": _when,
    "how_many": _how_many,
    "certainty": _certainty,
    "polarity": _polarity,
    "authority": _authority,
}
"""What is asked of each claim, in the order in which facets are told."""
