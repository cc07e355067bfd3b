"""Pairs of claims of one story that may say the same thing, each with what speaks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.collate.same_claim import Signs
from crossread.collate.sentence_meanings import SentenceMeanings
from crossread.records import Claim
from crossread.text.intervals import relation
from crossread.text.terms import terms
from crossread.text.vectors import Vector, cosine, rarities, similar_pairs, weigh

CANDIDATE = 0.1
"""Pairs of claims below this cosine count as unlike, whatever else they share: no sign here tells those that
readers take for one fact from the others."""

CONTEXT = 0.3
"""What the likeness of two sentences counts beside that of the claims in them, where matches are compared."""

MOST_NUMBERS = 2
"""How many shared numbers count: a third says no more."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A claim as it is compared: the terms of itself and its sentence, and what it says of numbers and times.

    ``actions`` are those of its terms that name nobody and no place: what is said of them. Two claims that
    share names alone ("at St. Brannock's Hospital") are about one thing at most.
    """

    claim: Claim
    vector: Vector
    sentence: Vector
    actions: frozenset[str]
    numbers: frozenset[tuple[object, str | None]]
    times: tuple[str, ...]

    @property
    def article(self) -> str:
        return self.claim.span.article


@dataclass(frozen=True, slots=True)
class _Match:
    """Two claims, by number, that share terms; ``likeness`` counts their sentences too."""

    left: int
    right: int
    terms: float
    sentence_terms: float

    @property
    def likeness(self) -> float:
        return self.terms + CONTEXT * self.sentence_terms


def claim_pairs(claims: Sequence[Claim], meanings: SentenceMeanings) -> Iterator[tuple[int, int, Signs]]:
    """Pairs ``(i, j, signs)`` with ``i < j`` of the claims of one story that share terms."""
    texts = {_place(claim): terms(claim.context.text) for claim in claims}
    among = list(texts.values())
    read = _read(claims, dict(zip(texts, weigh(among), strict=True)), among)
    # taken out of its sentence, a word that was part of a longer term stands for itself
    rarity = rarities({term for one in read for term in one.actions}, among=among)
    matches = list(_matches(read))
    best = _best(read, matches)
    for match in matches:
        left, right = read[match.left], read[match.right]
        same, other = _times(left, right)
        signs = Signs(
            terms=match.terms,
            sentence_terms=match.sentence_terms,
            sentence_meaning=meanings.likeness(left.claim.context, right.claim.context),
            numbers=min(MOST_NUMBERS, len(left.numbers & right.numbers)),
            actions=sum(rarity[term] for term in sorted(left.actions & right.actions)),
            best=match.likeness / max(best[match.left, right.article], best[match.right, left.article]),
            same_time=same,
            other_time=other,
        )
        yield match.left, match.right, signs


def _place(claim: Claim) -> tuple[str, int]:
    return claim.context.article, claim.context.start


def _read(
    claims: Sequence[Claim], sentences: Mapping[tuple[str, int], Vector], among: Sequence[Sequence[str]]
) -> list[_Read]:
    vectors = weigh([terms(claim.span.text) for claim in claims], among=among)
    return [
        _Read(
            claim=claim,
            vector=vector,
            sentence=sentences[_place(claim)],
            actions=_actions(claim),
            numbers=frozenset((quantity.value, quantity.unit) for quantity in claim.quantities),
            times=tuple(time.value for time in claim.times if time.value),
        )
        for claim, vector in zip(claims, vectors, strict=True)
    ]


def _actions(claim: Claim) -> frozenset[str]:
    text, start = claim.span.text, claim.span.start
    for name in (*claim.participants, *claim.places):
        a, b = name.start - start, name.end - start
        text = text[:a] + " " * (b - a) + text[b:]
    return frozenset(terms(text))


def _matches(read: Sequence[_Read]) -> Iterator[_Match]:
    for i, j, likeness in similar_pairs([one.vector for one in read], at_least=CANDIDATE):
        yield _Match(i, j, likeness, cosine(read[i].sentence, read[j].sentence))


def _best(read: Sequence[_Read], matches: Sequence[_Match]) -> dict[tuple[int, str], float]:
    """The likeness of the best match of each claim in each article; in its own article that is itself."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for i, one in enumerate(read):
        best[i, one.article] = 1 + CONTEXT
    for match in matches:
        for own, other in ((match.left, match.right), (match.right, match.left)):
            place = own, read[other].article
            best[place] = max(best[place], match.likeness)
    return best


def _times(a: _Read, b: _Read) -> tuple[bool, bool]:
    """Whether some of the times of two claims agree, and whether they have times and none agree."""
    if not a.times or not b.times:
        return False, False
    found = {relation(one, other) for one in a.times for other in b.times}
    agree = bool(found & {"equal", "inside", "containing", "overlapping"})
    return agree, bool(found - {"unknown"}) and not agree
