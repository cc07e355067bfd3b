"""Conflicts of number: different values for what seems to be the same count or amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, ConflictStatus, Quantity, content_id
from crossread.text.clusters import average_linkage
from crossread.text.data import load
from crossread.text.intervals import Range, meet, number_range
from crossread.text.terms import terms
from crossread.text.vectors import cosine, weigh

SAME_COUNT = 0.5
"""Mean likeness of what is counted, and of the clause around it, from which on two numbers are compared."""

SAME_STATE = 0.35
"""Likeness that two counts of people in one state ("killed", "hurt") have before any other word is shared."""

OTHER_SCOPE = 0.85
"""What is left of the likeness of "fourteen protesters" and "41 people": perhaps one count in two scopes."""

SAME_FIGURE = 0.7
"""Least likeness of two equal figures with one unit that are too peculiar to be equal by chance."""

FAR_APART = 5.0
"""Numbers further apart than this factor count different things, whatever the words around them."""


_PART = re.compile(r"\bof (?:the|them|those|these|whom|its|his|her|their)\b")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity in its claim, with the terms that say what it counts.

    ``state`` is what became of the people counted, ``kind`` who they are; ``part`` tells that they are
    some of a larger number ("five of the injured").
    """

    claim: Claim
    quantity: Quantity
    about: tuple[str, ...]
    state: str | None
    part: bool
    kind: str | None

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
        if len({counted.value for counted in topic}) > 1:
            yield _conflict(lookup, topic)


def same_counts(lookup: Lookup) -> list[list[Counted]]:
    """Quantities of all claims of a story, grouped by what they count. Groups of one are left out."""
    items = [_counted(claim, q) for claim in lookup.claims.values() for q in claim.quantities if q.unit]
    vectors = weigh([item.about for item in items])
    pairs = [
        (i, j, likeness)
        for i, j in _candidates(items)
        if lookup.same_story(items[i].claim, items[j].claim)
        and (likeness := _likeness(items[i], items[j], cosine(vectors[i], vectors[j]))) > 0
    ]
    clusters = average_linkage(len(items), pairs, threshold=SAME_COUNT)
    return [[items[i] for i in cluster] for cluster in clusters if len(cluster) > 1]


def _candidates(items: list[Counted]) -> Iterator[tuple[int, int]]:
    """Pairs of quantities in one unit that are of one order of size."""
    by_unit: dict[str, list[int]] = {}
    for i, item in enumerate(items):
        by_unit.setdefault(str(item.quantity.unit), []).append(i)
    for numbers in by_unit.values():
        yield from ((i, j) for i, j in combinations(numbers, 2) if _comparable(items[i], items[j]))


def _likeness(a: Counted, b: Counted, cosine: float) -> float:
    """How alike what two quantities count is, from 0 to 1."""
    if a.state != b.state or a.part != b.part:
        return 0.0
    if a.quantity.value == b.quantity.value and _peculiar(a):
        return max(SAME_FIGURE, cosine)
    return _kinship(a, b) * (SAME_STATE + (1 - SAME_STATE) * cosine if a.state else cosine)


def _kinship(a: Counted, b: Counted) -> float:
    """How far two counts of people can be of the same people: 1 for one kind, 0 for two.

    "Five officers" and "eight firefighters" are two counts; "three workers" and "three people" may be
    one, and more surely so where the numbers can both hold.
    """
    if a.quantity.unit != "person" or a.kind == b.kind:
        return 1.0
    if a.kind and b.kind:
        return 0.0
    return 1.0 if meet(a.range, b.range) else OTHER_SCOPE


def _peculiar(item: Counted) -> bool:
    """Whether a figure is too peculiar to be met twice by chance: three digits or more that are not 100."""
    value = item.quantity.value
    return not isinstance(value, tuple) and value > 100


def _counted(claim: Claim, quantity: Quantity) -> Counted:
    before = claim.span.text[: quantity.span.start - claim.span.start]
    after = claim.span.text[quantity.span.end - claim.span.start :]
    counted = terms(quantity.span.text + " " + (quantity.counted.text if quantity.counted else ""))
    about = (*terms(f"{before} {after}"), *(term for term in counted if not term[0].isdigit()))
    state = _state(counted, terms(after), terms(before)) if quantity.unit == "person" else None
    part = bool(_PART.search(f"{quantity.span.text} {after[:12]}"))
    return Counted(claim, quantity, about, state, part, _kind(quantity))


def _kind(quantity: Quantity) -> str | None:
    """What kind of people are counted, where the words say more than that they are people."""
    words = terms(quantity.counted.text) if quantity.counted else ()
    special = [term for term in words if term not in set(load("en/states")["anyone"].split())]
    return special[-1] if special else None


def _state(*stretches: tuple[str, ...]) -> str | None:
    """The state people are counted in: what is counted says it, or the words after it, or those before."""
    states = set(load("en/states")["people"].split())
    for stretch in stretches[:2]:
        if found := next((term for term in stretch if term in states), None):
            return found
    return next((term for term in reversed(stretches[2]) if term in states), None)


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
    labels: dict[object, str] = {}
    for item in topic:
        labels.setdefault(item.value, item.label)
    sides = lookup.sides((labels[item.value], item.claim.span) for item in topic)
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
    if all(a.kind != b.kind or _different_scope(a, b) for a, b in clashing):
        return "scope"
    return "update" if _rises(lookup, topic) else "contradiction"


def _exact(item: Counted) -> bool:
    return item.quantity.bound == "exact" and not isinstance(item.quantity.value, tuple)


def _different_scope(a: Counted, b: Counted) -> bool:
    """Whether the words for what is counted differ: "civilians" against "people"."""
    one, other = (set(terms(c.quantity.counted.text)) if c.quantity.counted else set() for c in (a, b))
    return bool(one and other and not (one <= other or other <= one))


def _rises(lookup: Lookup, topic: list[Counted]) -> bool:
    """Whether a count of people only grows by the day on which each value was first given, as tolls do.

    Accounts that still carry an early value later on do not matter.
    """
    first: dict[float, str] = {}
    for item in topic:
        day = lookup.published(item.claim.span.article)[:10]
        value = _middle(item)
        first[value] = min(first.get(value, day), day)
    days = [first[value] for value in sorted(first)]
    counts_people = topic[0].state is not None
    return counts_people and all(days) and all(a < b for a, b in pairwise(days))
