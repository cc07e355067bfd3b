"""Conflicts of number: different values for what seems to be the same count, amount or measure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crossread.judge.authorities import one_account
from crossread.judge.counted import Counted, counted, far_apart
from crossread.judge.lookup import Lookup
from crossread.judge.number_status import Standing, standings
from crossread.records import Conflict, content_id
from crossread.text.clusters import average_linkage
from crossread.text.vectors import cosine, weigh

SAME_COUNT = 0.5
"""Mean likeness of what is counted, and of the clause around it, from which on two numbers are compared."""

SAME_STATE = 0.35
"""Likeness that two counts of people in one state ("killed", "hurt") have before any other word is shared."""

OTHER_SCOPE = 0.85
"""What is left of the likeness of "fourteen protesters" and "41 people": perhaps one count in two scopes."""

SAME_FIGURE = 0.7
"""Least likeness of two figures with one unit that are hardly equal, or nearly equal, by chance."""

SHARED_CONTEXT = 3
"""Terms around two figures of two digits that, shared, tell that they are not nearly equal by chance."""

LEAST_FIGURE = 10
"""Smaller numbers are often equal by chance."""

NEARLY = 1.05
"""Greatest ratio of two figures, one of which may be the other rounded: "89 percent", "roughly 90"."""

FAR_APART = 5.0
"""Numbers further apart than this factor count different things, whatever the words around them."""


def number_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_counts``: one measure, one thing counted, values or bounds that differ.

    "At least 40 people were hurt" against "25 people were injured", "25 miles" against "60 km". Numbers
    in two units that convert into one another agree where one is the other, rounded as it is written.
    """
    for topic in same_counts(lookup):
        for standing in standings(lookup, topic):
            yield _conflict(lookup, standing)


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
    if _is_one_figure(a, b):
        return max(SAME_FIGURE, cosine)
    return _kinship(a, b) * (SAME_STATE + (1 - SAME_STATE) * cosine if a.state else cosine)


def _is_one_figure(a: Counted, b: Counted) -> bool:
    """Whether two figures are too much alike for chance: of three digits, or in clauses that share words."""
    if a.quantity.unit != b.quantity.unit or isinstance(a.quantity.value, tuple):
        return False
    if a.quantity.value == b.quantity.value and a.is_peculiar and _may_be_one_kind(a, b):
        return True
    if isinstance(b.quantity.value, tuple) or min(a.quantity.value, b.quantity.value) < LEAST_FIGURE:
        return False
    shared = set(a.about) & set(b.about) - {str(a.quantity.unit)}
    return len(shared) >= SHARED_CONTEXT and a.meets(b) and not far_apart(a, b, factor=NEARLY)


def _may_be_one_kind(a: Counted, b: Counted) -> bool:
    return a.quantity.unit != "person" or a.kind == b.kind


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


def _conflict(lookup: Lookup, standing: Standing) -> Conflict:
    status, reason, items = standing
    labels: dict[object, str] = {}
    for item in items:
        labels.setdefault(item.value, item.label)
    first = items[0].claim
    return Conflict(
        id=content_id("x", "number", status, *sorted(item.claim.id for item in items)),
        type="number",
        status=status,
        about=(items[0].quantity.counted or items[0].quantity.span),
        sides=lookup.sides((labels[item.value], item.claim.span) for item in items),
        fact=lookup.group_of.get(first.id),
        rule="different_counts",
        reason=reason,
    )
