"""Sentences that were split in two, or joined: one of an account against two of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crossread.collate.statements import Match, Statement
from crossread.records import Article
from crossread.text.vectors import cosine, weigh

LEAST_OF_EACH = 3
"""Terms that each of two sentences must share with the one, beyond what the other shares with it."""

LEAST_GAIN = 0.05
"""By so much the cosine must be greater than that of the nearer sentence alone."""


def wider_matches(
    near: Iterable[Match], articles: Sequence[Article], accounts: Sequence[Sequence[Statement]]
) -> Iterator[Match]:
    """Matches in which one side takes in the sentence beside it, as that tells more of the other side.

    ``near`` are matches of single sentences.
    """
    wide = list(_candidates(near, articles, accounts))
    sides = [side.terms for _, left, right in wide for side in (left, right)]
    told = [statement.terms for account in accounts for statement in account]
    vectors = weigh(sides, among=told)
    for number, (single, left, right) in enumerate(wide):
        score = cosine(vectors[2 * number], vectors[2 * number + 1])
        if score >= single + LEAST_GAIN:
            yield score, left, right


def _candidates(
    near: Iterable[Match], articles: Sequence[Article], accounts: Sequence[Sequence[Statement]]
) -> Iterable[Match]:
    """Each wider match once, with the best score that a match of single sentences in it has."""
    best: dict[tuple[int, int, tuple[int, ...], tuple[int, ...]], Match] = {}
    for score, left, right in near:
        wider = [(score, wide, right) for wide in _joined(left, right, articles, accounts)]
        wider += [(score, left, wide) for wide in _joined(right, left, articles, accounts)]
        for match in wider:
            key = (match[1].account, match[2].account, match[1].places, match[2].places)
            best[key] = max(best.get(key, match), match, key=lambda m: m[0])
    return best.values()


def _joined(
    statement: Statement,
    other: Statement,
    articles: Sequence[Article],
    accounts: Sequence[Sequence[Statement]],
) -> Iterator[Statement]:
    """The statement joined to the sentence before or behind it, where both tell some of the other."""
    account, place = accounts[statement.account], statement.places[0]
    text = articles[statement.account].text
    for first in (place - 1, place):
        if first < 0 or first + 1 >= len(account):
            continue
        one, two = account[first], account[first + 1]
        shared, shared_too = one.bag & other.bag, two.bag & other.bag
        apart = len(shared - shared_too), len(shared_too - shared)
        if min(apart) >= LEAST_OF_EACH and not text[one.span.end : two.span.start].strip():
            yield one.joined(two, text)
