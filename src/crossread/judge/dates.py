"""Conflicts of date: accounts of one fact that place it at different times."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crossread.judge.authorities import one_account
from crossread.judge.lookup import Lookup
from crossread.judge.timed import Timed, timed
from crossread.records import Conflict, ConflictStatus, content_id
from crossread.text.clusters import average_linkage
from crossread.text.intervals import times_apart, widened
from crossread.text.terms import terms
from crossread.text.vectors import similar_pairs, weigh

SAME_EVENT = 0.3
"""Mean cosine of claims, their times left out, from which on they are taken to be of one event."""

SAME_YEAR = 0.5
"""The same where one of the times is a year or coarser."""

SHARED_TERMS = 2
"""Terms that two statements share at least where their times exclude each other."""

OWN_WEEK = 7
"""Days between two accounts from which on fresh news in both is news of two events."""


def date_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_times``: claims of one event, each with one time, whose times differ.

    "The blaze began on Tuesday" against "the fire broke out late on Monday".
    """
    for event in _events(lookup):
        if clashing := [item for item in event if not all(item.meets(other) for other in event)]:
            yield _clash(lookup, clashing)
            event = _within_one_another(event)
        if any(a.is_within(b) or b.is_within(a) for a, b in combinations(event, 2)):
            yield _conflict(lookup, event, "precision", "one time lies within the other")


def _clash(lookup: Lookup, items: list[Timed]) -> Conflict:
    """A contradiction, unless all whose times exclude each other tell of themselves: when each was called."""
    pairs = [(a, b) for a, b in combinations(items, 2) if not a.meets(b)]
    if all(a.subject and b.subject and not a.subject & b.subject for a, b in pairs):
        return _conflict(lookup, items, "scope", "each is that of somebody else")
    return _conflict(lookup, items, "contradiction", "no time satisfies both")


def _within_one_another(items: list[Timed]) -> list[Timed]:
    """Those of some times of which one lies within the other, in their order."""
    pairs = [(a, b) for a, b in combinations(items, 2) if a.is_within(b) or b.is_within(a)]
    chosen = {id(item) for pair in pairs for item in pair}
    return [item for item in items if id(item) in chosen]


def clashing_times(lookup: Lookup) -> list[list[Timed]]:
    """Statements of one event, for each event whose times do not all meet."""
    return [e for e in _events(lookup) if not all(a.meets(b) for a, b in combinations(e, 2))]


def _events(lookup: Lookup) -> list[list[Timed]]:
    """Timed statements, grouped by what is left of them when their times are taken out."""
    items = [item for claim in lookup.statements if (item := timed(claim))]
    vectors = weigh([terms(item.event) for item in items])
    pairs = [
        (i, j, likeness)
        for i, j, likeness in similar_pairs(vectors, at_least=SAME_EVENT / 2)
        if _comparable(lookup, items[i], items[j], likeness)
    ]
    clusters = average_linkage(len(items), pairs, threshold=SAME_EVENT)
    return [[items[i] for i in cluster] for cluster in clusters if len(cluster) > 1]


def _comparable(lookup: Lookup, a: Timed, b: Timed, likeness: float) -> bool:
    """Whether two timed statements can be of one event: one story, a shared action, no bare year."""
    one, other = a.claim, b.claim
    if (
        not lookup.same_story(one, other)
        or one.span.overlaps(other.span)
        or lookup.one_tells_both(one, other)
    ):
        return False
    if a.is_since != b.is_since or not a.actions & b.actions:
        return False
    if a.is_since:
        return a.meets(b) or likeness >= SAME_YEAR
    if likeness < SAME_YEAR and (a.is_coarse or b.is_coarse):
        return False
    if a.is_ahead != b.is_ahead:
        return False
    return a.meets(b) or not _two_events(lookup, a, b)


def _two_events(lookup: Lookup, a: Timed, b: Timed) -> bool:
    """Whether two statements whose times exclude each other are of two events rather than in conflict.

    They are of one account; or name two things of a series; or neither says who or what; or share a
    single word; or one is the news and the other a year gone by; or each is fresh news of another week
    ("on Friday", in accounts two weeks apart).
    """
    if one_account(a.claim, b.claim) or a.is_of_another(b) or (a.is_unnamed and b.is_unnamed):
        return True
    if len(set(terms(a.event)) & set(terms(b.event))) < SHARED_TERMS:
        return True
    if (a.is_fresh and b.is_background) or (b.is_fresh and a.is_background):
        return True
    return a.is_fresh and b.is_fresh and _weeks_apart(lookup, a, b)


def _weeks_apart(lookup: Lookup, a: Timed, b: Timed) -> bool:
    """Whether the accounts appeared a week or more from one another."""
    one, other = (lookup.published(item.claim.span.article) for item in (a, b))
    return times_apart(widened(one, before=OWN_WEEK * 24 * 60, after=OWN_WEEK * 24 * 60), other)


def _conflict(lookup: Lookup, items: list[Timed], status: ConflictStatus, reason: str) -> Conflict:
    labels = [item.value for item in items]
    if len(set(labels)) == 1:  # "Tuesday" and "Tuesday night" are told apart by their hours
        labels = [item.meant for item in items]
    return Conflict(
        id=content_id("x", "date", status, *(item.claim.id for item in items)),
        type="date",
        status=status,
        about=items[0].time.span,
        sides=lookup.sides(zip(labels, (item.claim.span for item in items), strict=True)),
        fact=lookup.group_of.get(items[0].claim.id),
        rule="different_times",
        reason=f"accounts of one event give different times, and {reason}",
    )
