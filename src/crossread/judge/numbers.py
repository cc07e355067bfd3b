"""Conflicts of number: different values for what seems to be the same count or amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, ConflictStatus, Quantity, content_id
from crossread.text.clusters import average_linkage
from crossread.text.intervals import Range, meet, number_range
from crossread.text.terms import terms
from crossread.text.vectors import similar_pairs, weigh

SAME_COUNT = 0.38
"""Mean cosine of what is counted, and of the clause around it, from which on two numbers are compared."""

FAR_APART = 5.0
"""Numbers further apart than this factor count different things, whatever the words around them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity in its claim, with the terms that say what it counts."""

    claim: Claim
    quantity: Quantity
    about: tuple[str, ...]

    @property
    def range(self) -> Range:
        """The values that the quantity allows."""
        return number_range(self.quantity.value, self.quantity.bound)

    @property
    def label(self) -> str:
        """The quantity's words, without regard to case: what a side of a conflict is called."""
        return " ".join(self.quantity.span.text.lower().split())

    @property
    def value(self) -> tuple[object, str]:
        """What two quantities must share to be the same statement."""
        return self.quantity.value, self.quantity.bound


def number_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_counts``: one unit, one thing counted, values or bounds that differ.

    "At least 40 people were hurt" against "25 people were injured".
    """
    for topic in same_counts(lookup):
        values = {counted.value for counted in topic}
        if len(values) > 1:
            yield _conflict(lookup, topic)


def same_counts(lookup: Lookup) -> list[list[Counted]]:
    """Quantities of all claims, grouped by what they count. Groups of one are left out."""
    by_unit: dict[str, list[Counted]] = {}
    for claim in lookup.claims.values():
        for quantity in claim.quantities:
            if quantity.unit:
                by_unit.setdefault(quantity.unit, []).append(_counted(claim, quantity))
    return [topic for unit in sorted(by_unit) for topic in _topics(by_unit[unit])]


def _counted(claim: Claim, quantity: Quantity) -> Counted:
    words = claim.span.text[: quantity.span.start - claim.span.start]
    words += " " + claim.span.text[quantity.span.end - claim.span.start :]
    counted = terms(quantity.counted.text) if quantity.counted else ()
    return Counted(claim, quantity, (*terms(words), *counted))


def _topics(items: list[Counted]) -> list[list[Counted]]:
    vectors = weigh([item.about for item in items])
    pairs = (
        (i, j, similarity)
        for i, j, similarity in similar_pairs(vectors, at_least=0.1)
        if _comparable(items[i], items[j])
    )
    clusters = average_linkage(len(items), pairs, threshold=SAME_COUNT)
    return [[items[i] for i in cluster] for cluster in clusters if len(cluster) > 1]


def _comparable(a: Counted, b: Counted) -> bool:
    """Whether two quantities may be of one thing: not both of one clause, and of one order of size."""
    if a.claim.span.overlaps(b.claim.span):
        return False
    low, high = sorted((_middle(a), _middle(b)))
    return low == high or (low > 0 and high / low <= FAR_APART)


def _middle(item: Counted) -> float:
    value = item.quantity.value
    return sum(value) / 2 if isinstance(value, tuple) else value


def _conflict(lookup: Lookup, topic: list[Counted]) -> Conflict:
    status = _status(lookup, topic)
    sides = lookup.sides((item.label, item.claim.span) for item in topic)
    first = topic[0].claim
    return Conflict(
        id=content_id("x", "number", *sorted(item.claim.id for item in topic)),
        type="number",
        status=status,
        about=(topic[0].quantity.counted or topic[0].quantity.span),
        sides=sides,
        fact=lookup.group_of.get(first.id),
        rule="different_counts",
        reason=_REASONS[status],
    )


_REASONS: dict[ConflictStatus, str] = {
    "contradiction": "the numbers are of the same thing and no value satisfies both",
    "update": "a later account gives another number of the same thing",
    "scope": "the numbers differ, and so do the words for what is counted",
    "estimate_spread": "the numbers are estimates that overlap",
    "precision": "the numbers agree, but one is given more exactly than the other",
}


def _status(lookup: Lookup, topic: list[Counted]) -> ConflictStatus:
    clashing = [(a, b) for a, b in combinations(topic, 2) if not meet(a.range, b.range)]
    if not clashing:
        values = {item.quantity.value for item in topic}
        return "precision" if len(values) == 1 or any(_exact(item) for item in topic) else "estimate_spread"
    if all(_different_scope(a, b) for a, b in clashing):
        return "scope"
    return "update" if all(_rises(lookup, a, b) for a, b in clashing) else "contradiction"


def _exact(item: Counted) -> bool:
    return item.quantity.bound == "exact" and not isinstance(item.quantity.value, tuple)


def _different_scope(a: Counted, b: Counted) -> bool:
    """Whether the words for what is counted differ: "civilians" against "people"."""
    one, other = (set(terms(c.quantity.counted.text)) if c.quantity.counted else set() for c in (a, b))
    return bool(one and other and not (one <= other or other <= one))


def _rises(lookup: Lookup, a: Counted, b: Counted) -> bool:
    """Whether the later of two dated accounts has the higher number, as tolls do."""
    times = lookup.published(a.claim.span.article), lookup.published(b.claim.span.article)
    if not all(times) or times[0][:13] == times[1][:13]:
        return False
    earlier, later = (a, b) if times[0] < times[1] else (b, a)
    return _middle(earlier) < _middle(later) and a.quantity.unit == "person"
