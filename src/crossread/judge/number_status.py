"""How numbers of one thing stand to one another: what cannot both hold, and what only seems to differ."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from itertools import combinations, pairwise

from crossread.judge.counted import Counted, middles
from crossread.judge.lookup import Lookup
from crossread.judge.told_at import told_at
from crossread.records import ConflictStatus

Standing = tuple[ConflictStatus, str, list[Counted]]
"""A status, the reason for it, and the quantities that it is of, in the order of their topic."""

_REASONS: dict[ConflictStatus, str] = {
    "contradiction": "the numbers are of the same thing and no value satisfies both",
    "update": "a later account gives another number of the same thing",
    "scope": "the numbers differ, and so do the words for what is counted",
    "estimate_spread": "the numbers are estimates that overlap",
    "precision": "the numbers agree, but one is given more exactly than the other",
}


def standings(lookup: Lookup, topic: list[Counted]) -> Iterator[Standing]:
    """The ways in which numbers of one thing differ, worst first, each with the numbers concerned.

    "51" and "more than 51" contradict, while "over 50" is only less precise than either.
    """
    pairs = list(combinations(topic, 2))
    clashing = [(a, b) for a, b in pairs if not a.meets(b)]
    rivals = [(a, b) for a, b in clashing if not is_other_scope(a, b)]
    if members := _members(topic, rivals):
        status: ConflictStatus = "update" if _rises(lookup, topic, members) else "contradiction"
        yield status, _REASONS[status], members
    if members := _members(topic, [pair for pair in clashing if pair not in rivals]):
        yield "scope", _REASONS["scope"], members
    if members := _members(topic, [(a, b) for a, b in pairs if a.meets(b) and not a.agrees(b)]):
        status = "estimate_spread" if _is_spread(members) else "precision"
        yield status, _REASONS[status], members


def _members(topic: list[Counted], pairs: list[tuple[Counted, Counted]]) -> list[Counted]:
    """The quantities of some pairs, in the order of their topic."""
    chosen = {id(item) for pair in pairs for item in pair}
    return [item for item in topic if id(item) in chosen]


def _is_spread(items: list[Counted]) -> bool:
    """Whether all are estimates, and not one estimate: no one number lies behind them.

    A figure of which another account says "about" is an estimate too, though it is told flatly.
    """
    guessed = {item.quantity.value for item in items if item.quantity.bound == "about"}
    firm = any(item.is_exact and item.quantity.value not in guessed for item in items)
    return not firm and len({item.value for item in items if not item.is_exact}) > 1


def is_other_scope(a: Counted, b: Counted) -> bool:
    """Whether two numbers that differ can both hold, being of different things.

    Their words for what is counted differ ("civilians" against "people"), or one names a part of what
    the other names and is the smaller ("two female gorillas" of "three gorillas").
    """
    if a.kind != b.kind:
        return True
    if a.words and b.words and not (a.words <= b.words or b.words <= a.words):
        return True
    return any(_is_smaller_part(part, whole) for part, whole in ((a, b), (b, a)))


def _is_smaller_part(part: Counted, whole: Counted) -> bool:
    smaller = operator.lt(*middles((part, whole)))
    return smaller and bool(whole.words) and part.special > whole.special


def _rises(lookup: Lookup, topic: list[Counted], clashing: list[Counted]) -> bool:
    """Whether a count of people only grows by the time at which each value was first given, as tolls do.

    Accounts that still carry an early value later on do not matter, and "at least 40" gives 40 as well.
    """
    if topic[0].state is None:
        return False
    rivals = set(middles(clashing))
    first: dict[float, str] = {}
    for item, value in zip(topic, middles(topic), strict=True):
        moment = told_at(lookup, item.claim.span.article)
        first[value] = min(first.get(value, moment), moment)
    moments = [first[value] for value in sorted(rivals)]
    return len(moments) > 1 and all(moments) and all(_precedes(a, b) for a, b in pairwise(moments))


def _precedes(one: str, other: str) -> bool:
    """Whether one time is surely before another; a day alone tells nothing of the hours of that day."""
    return one < other and not other.startswith(one)
