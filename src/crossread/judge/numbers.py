"""Conflicts of number: different values for what seems to be the same count, amount or measure."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from itertools import combinations, pairwise

from crossread.judge.authorities import one_account
from crossread.judge.counted import Counted, counted, far_apart, middles
from crossread.judge.lookup import Lookup
from crossread.records import Conflict, ConflictStatus, content_id
from crossread.text.clusters import average_linkage
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


def number_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_counts``: one measure, one thing counted, values or bounds that differ.

    "At least 40 people were hurt" against "25 people were injured", "25 miles" against "60 km". Numbers
    in two units that convert into one another agree where one is the other, rounded as it is written.
    """
    for topic in same_counts(lookup):
        if not all(a.agrees(b) for a, b in combinations(topic, 2)):
            yield _conflict(lookup, topic)


def same_counts(lookup: Lookup) -> list[list[Counted]]:
    """Quantities of all claims of a story, grouped by what they count. Groups of one are left out."""
    items = [counted(claim, q) for claim in lookup.claims.values() for q in claim.quantities if q.unit]
    vectors = weigh([item.about for item in items])
    pairs = [
        (i, j, likeness)
        for i, j in _candidates(items)
        if lookup.same_story(items[i].claim, items[j].claim)
        and (likeness := _likeness(items[i], items[j], cosine(vectors[i], vectors[j]))) > 0
        and _comparable(items[i], items[j])
    ]
    clusters = average_linkage(len(items), pairs, threshold=SAME_COUNT)
    return [[items[i] for i in cluster] for cluster in clusters if len(cluster) > 1]


def _candidates(items: list[Counted]) -> Iterator[tuple[int, int]]:
    """Pairs of quantities of one measure that are not both of one clause."""
    by_measure: dict[tuple[str, bool], list[int]] = {}
    for i, item in enumerate(items):
        by_measure.setdefault(item.measure, []).append(i)
    for numbers in by_measure.values():
        for i, j in combinations(numbers, 2):
            if not items[i].claim.span.overlaps(items[j].claim.span):
                yield i, j


def _comparable(a: Counted, b: Counted) -> bool:
    """Whether two numbers may be of one thing: of one order of size, and not of two things by their form.

    "An 11-hour flight" and "four hours" are of two things, unless the numbers agree, and so are two
    numbers of one account that cannot both hold.
    """
    if a.meets(b):
        return not far_apart(a, b, factor=FAR_APART)
    if a.modified != b.modified or one_account(a.claim, b.claim) or far_apart(a, b, factor=FAR_APART):
        return False
    return not (_has_number_of(a, b) or _has_number_of(b, a))


def _has_number_of(a: Counted, b: Counted) -> bool:
    """Whether the claim of ``a`` has the number of ``b`` as well, so that the two are of two things.

    "$82 a share, $60 of it in cash and $22 in stock" against "$22 in stock".
    """
    return any(
        other is not a.quantity and other.unit == b.quantity.unit and other.value == b.quantity.value
        for other in a.claim.quantities
    )


def _likeness(a: Counted, b: Counted, cosine: float) -> float:
    """How alike what two quantities count is, from 0 to 1."""
    if a.state != b.state or a.part != b.part:
        return 0.0
    if a.quantity.value == b.quantity.value and a.quantity.unit == b.quantity.unit and a.is_peculiar:
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
    return 1.0 if a.meets(b) else OTHER_SCOPE


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
    clashing = [(a, b) for a, b in combinations(topic, 2) if not a.meets(b)]
    if not clashing:
        values = {item.quantity.value for item in topic}
        return "precision" if len(values) == 1 or any(item.is_exact for item in topic) else "estimate_spread"
    if all(a.kind != b.kind or _different_scope(a, b) for a, b in clashing):
        return "scope"
    return "update" if _rises(lookup, topic) else "contradiction"


def _different_scope(a: Counted, b: Counted) -> bool:
    """Whether two numbers can both hold, being of different things.

    Their words for what is counted differ ("civilians" against "people"), or one names a part of what
    the other names and is the smaller ("two female gorillas" of "three gorillas").
    """
    if a.words and b.words and not (a.words <= b.words or b.words <= a.words):
        return True
    return any(_is_smaller_part(part, whole) for part, whole in ((a, b), (b, a)))


def _is_smaller_part(part: Counted, whole: Counted) -> bool:
    smaller = operator.lt(*middles((part, whole)))
    return smaller and bool(whole.words) and part.special > whole.special


def _rises(lookup: Lookup, topic: list[Counted]) -> bool:
    """Whether a count of people only grows by the day on which each value was first given, as tolls do.

    Accounts that still carry an early value later on do not matter.
    """
    first: dict[float, str] = {}
    for item, value in zip(topic, middles(topic), strict=True):
        day = lookup.published(item.claim.span.article)[:10]
        first[value] = min(first.get(value, day), day)
    days = [first[value] for value in sorted(first)]
    counts_people = topic[0].state is not None
    return counts_people and all(days) and all(a < b for a, b in pairwise(days))
