"""How far one account follows another, measured on the terms they use in their own words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.collate.accounts import Account, Telling

_LEAST_TERMS = 3
_LEAST_SHARED = 2
_FOLLOWS = 0.3


@dataclass(frozen=True, slots=True)
class Likeness:
    """What ties two accounts.

    ``of_right`` is the share of what the right account tells that the left tells too, ``of_left`` the
    other way round. ``exclusive`` is the share of their terms (of the richer account's) that both use and no
    independent third account does; ``rivals`` is how many such accounts there are, and ``ample`` whether
    together they use as many terms as the richer of the two.
    ``in_order`` counts sentences of the right account that follow the left one's order, out of ``following``.
    """

    of_left: float
    of_right: float
    exclusive: float
    rivals: int
    ample: bool
    following: int
    in_order: int

    @property
    def mutual(self) -> float:
        """The smaller of the two shares: how far each account is told by the other."""
        return min(self.of_left, self.of_right)


def likeness(left: Account, right: Account, rivals: Sequence[frozenset[str]]) -> Likeness:
    """Compare two accounts of one event against what ``rivals``, the other accounts, tell of it.

    Terms count the less the more rivals use them: that a boat sank is in every account of a sinking,
    but a detail that only two give has gone from one to the other, or came to both from a third.
    """
    weights = _weights(left.terms | right.terms, rivals)
    of_right, places = _coverage(right.tellings, left.tellings, weights)
    of_left, _ = _coverage(left.tellings, right.tellings, weights)
    richer = max(len(left.terms), len(right.terms), 1)
    others: frozenset[str] = frozenset().union(*rivals)
    return Likeness(
        of_left=of_left,
        of_right=of_right,
        exclusive=len((left.terms & right.terms) - others) / richer,
        rivals=len(rivals),
        ample=len(others) >= richer,
        following=len(places),
        in_order=_longest_climb(places),
    )


def _weights(terms: Iterable[str], rivals: Sequence[frozenset[str]]) -> dict[str, float]:
    return {term: 1 / (1 + sum(term in rival for rival in rivals)) for term in terms}


def _coverage(
    told: Sequence[Telling], by: Sequence[Telling], weights: Mapping[str, float]
) -> tuple[float, list[int]]:
    """The weighted share of ``told`` that ``by`` tells too, and where in ``by`` the sentences are found.

    Each sentence is held against two neighbouring sentences of the other account, as writers split and join.
    """
    windows = [first.terms | second.terms for first, second in zip(by, (*by[1:], *by[-1:]), strict=True)]
    total = covered = 0.0
    places: list[int] = []
    for telling in told:
        if len(telling.terms) < _LEAST_TERMS:
            continue
        weight = sum(weights[term] for term in sorted(telling.terms))
        share, place = _best_window(telling.terms, windows, weights)
        total += weight
        covered += share
        if share >= _FOLLOWS * weight:
            places.append(place)
    return (covered / total if total else 0.0), places


def _best_window(
    terms: frozenset[str], windows: Sequence[frozenset[str]], weights: Mapping[str, float]
) -> tuple[float, int]:
    """The greatest weight of ``terms`` found in one window (0 for a lone term), and the window's number."""
    best, place = 0.0, 0
    for number, window in enumerate(windows):
        shared = terms & window
        if len(shared) >= _LEAST_SHARED:
            weight = sum(weights[term] for term in sorted(shared))
            if weight > best:
                best, place = weight, number
    return best, place


def _longest_climb(places: Iterable[int]) -> int:
    """Length of the longest subsequence that does not fall: how many sentences keep the other's order."""
    ends: list[int] = []
    for place in places:
        at = bisect_right(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
