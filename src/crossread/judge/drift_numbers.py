"""Drift of numbers and times: a bound lost or made up, a figure rounded, a date that no other account has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from crossread.judge.counted import Counted, counted
from crossread.judge.dates import clashing_times
from crossread.judge.lookup import Lookup
from crossread.judge.numbers import same_counts
from crossread.judge.timed import Timed
from crossread.records import Claim, Drift, DriftKind, Quantity, Span, content_id

SHORT_CLAIM = 7
"""Claims of up to this many words are shown whole; of longer ones the quantity with what it counts."""


Figure = tuple[str, float | tuple[float, float], str | None]
"""A value with its unit, as one article gives it."""

SAME_FIGURE = 0.35
"""Cosine of two claims from which on one figure in both is of one count, however what it counts is told."""


def number_drift(lookup: Lookup) -> Iterator[Drift]:
    """For each number, what it changed against the statement of the same count that is most careful.

    An account that repeats a changed figure has changed it once, where it first stands in the text.
    """
    bounded = _bounded(lookup)
    seen: set[tuple[str, Figure]] = set()
    for topic in (*same_counts(lookup), *_same_figures(lookup)):
        for told in sorted(topic, key=_place):
            changes = [(source, change) for source in topic if (change := _change(told, source))]
            if not changes:
                continue
            source, (kind, rule) = min(changes, key=lambda c: _remoteness(lookup, told, c[0]))
            figure = _figure(told.claim, told.quantity)
            kept = (kind, rule) == ("number_changed", "bound_gone") and figure in bounded
            if (rule, figure) not in seen and not kept:
                seen.add((rule, figure))
                yield _drift(lookup, told, source, kind, rule)


def _same_figures(lookup: Lookup) -> Iterator[list[Counted]]:
    """One figure of one unit, with two bounds, in claims that are alike: "30 times", "about 30 times"."""
    for a, b in lookup.pairs(at_least=SAME_FIGURE):
        for one, other in product(a.quantities, b.quantities):
            if (one.value, one.unit) == (other.value, other.unit) and one.bound != other.bound:
                yield [counted(a, one), counted(b, other)]


def _place(told: Counted) -> tuple[bool, Span]:
    """In the text before in its headings, then in reading order."""
    return told.claim.block != "paragraph", told.quantity.span


def _change(told: Counted, source: Counted) -> tuple[DriftKind, str] | None:
    """Rules ``bound_gone``, ``bound_changed``, ``bound_made_up`` and ``rounded``, in this order."""
    now, then = told.quantity, source.quantity
    if isinstance(now.value, tuple) or isinstance(then.value, tuple):
        return None
    if now.unit == then.unit and now.value == then.value and now.bound != then.bound:
        return _bound_change(now.value, now.bound, then.bound)
    return ("number_changed", "rounded") if told.rounds(source) else None


def _bounded(lookup: Lookup) -> set[Figure]:
    """The figures that an account gives with a bound somewhere: it has not dropped what it says elsewhere."""
    return {
        _figure(claim, quantity)
        for claim in lookup.statements
        for quantity in claim.quantities
        if quantity.bound != "exact"
    }


def _figure(claim: Claim, quantity: Quantity) -> Figure:
    return claim.span.article, quantity.value, quantity.unit


def _bound_change(value: float, now: str, then: str) -> tuple[DriftKind, str] | None:
    """What became of a bound on one figure.

    "At least seven" retold as "seven" drops a limit; "about 30" as "30" or "at least 30" changes the
    number; "51" as "more than 51" makes a bound up, since nobody says "more than" of so exact a count.
    """
    made_up = then == "exact" and now == "at_least" and not _is_round(value) and value > 10
    if made_up:
        return "number_changed", "bound_made_up"
    if now == "exact" and not (then == "at_least" and not _is_round(value) and value > 10):
        return ("hedge_dropped" if then == "at_least" and value <= 10 else "number_changed"), "bound_gone"
    return ("number_changed", "bound_changed") if then == "about" and now != "exact" else None


def _is_round(value: float) -> bool:
    return value >= 10 and value % 10 == 0


def _remoteness(lookup: Lookup, told: Counted, source: Counted) -> tuple[bool, str, Span]:
    """Sources in another article first, then the earliest."""
    same = told.claim.span.article == source.claim.span.article
    return same, lookup.published(source.claim.span.article), source.quantity.span


def _drift(lookup: Lookup, told: Counted, source: Counted, kind: DriftKind, rule: str) -> Drift:
    return Drift(
        id=content_id("d", rule, told.claim.id, told.quantity.span.start, source.claim.id),
        kind=kind,
        span=_shown(lookup, told),
        against=_shown(lookup, source),
        rule=rule,
        reason=f"“{source.quantity.span.text}” there, “{told.quantity.span.text}” here",
    )


def _shown(lookup: Lookup, item: Counted) -> Span:
    if len(item.claim.span.text.split()) <= SHORT_CLAIM:
        return item.claim.span
    spans = [item.quantity.span, *([item.quantity.counted] if item.quantity.counted else [])]
    article = lookup.articles[item.claim.span.article]
    return article.span(min(s.start for s in spans), max(s.end for s in spans))


def time_drift(lookup: Lookup) -> Iterator[Drift]:
    """Rule ``time_of_its_own``: one statement's time, where all others of the event have times that meet.

    "In the first week of May" against "last week", "on 24 June" and "earlier this month".
    """
    for members in clashing_times(lookup):
        for told in members:
            others = [item for item in members if item is not told]
            if len(others) > 1 and all(not told.meets(item) for item in others) and _agree(others):
                yield Drift(
                    id=content_id("d", "time_of_its_own", told.claim.id),
                    kind="number_changed",
                    span=told.time.span,
                    against=others[0].claim.span,
                    rule="time_of_its_own",
                    reason=f"“{others[0].time.span.text}” there, “{told.time.span.text}” here",
                )


def _agree(items: list[Timed]) -> bool:
    return all(one.meets(other) for one in items for other in items)
