"""Drift of numbers: a bound lost or made up, a figure rounded or replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crossread.judge.lookup import Lookup
from crossread.judge.numbers import Counted, same_counts
from crossread.records import Drift, DriftKind, Span, content_id

SHORT_CLAIM = 14
"""Claims of up to this many words are shown whole; of longer ones the quantity with what it counts."""


def number_drift(lookup: Lookup) -> Iterator[Drift]:
    """Rules ``bound_gone``, ``bound_changed`` and ``figure_changed``, against the value most accounts give.

    "More than 40 hurt" retold as "40 hurt", "about 40" as "at least 40", or 40 as "dozens".
    """
    for topic in same_counts(lookup):
        usual = _usual(lookup, topic)
        for counted in topic:
            if counted.value != usual.value and counted.claim.id != usual.claim.id:
                yield _drift(lookup, counted, usual)


def _usual(lookup: Lookup, topic: list[Counted]) -> Counted:
    """The statement that most origins make; of equals the bounded one, then the earliest."""
    origins: dict[tuple[object, str], set[str]] = {}
    for item in topic:
        origins.setdefault(item.value, set()).add(lookup.origin_of[item.claim.span.article])
    times = Counter(item.value for item in topic)
    return min(
        topic,
        key=lambda item: (
            -len(origins[item.value]),
            -times[item.value],
            item.quantity.bound == "exact",
            lookup.published(item.claim.span.article),
            item.claim.span,
        ),
    )


def _drift(lookup: Lookup, told: Counted, usual: Counted) -> Drift:
    kind, rule = _kind(told, usual)
    return Drift(
        id=content_id("d", rule, told.claim.id, told.quantity.span.start, usual.claim.id),
        kind=kind,
        span=_span(lookup, told),
        against=_span(lookup, usual),
        rule=rule,
        reason=f"“{usual.quantity.span.text}” in most accounts, “{told.quantity.span.text}” here",
    )


def _kind(told: Counted, usual: Counted) -> tuple[DriftKind, str]:
    if told.quantity.value != usual.quantity.value:
        return "number_changed", "figure_changed"
    if told.quantity.bound == "exact":
        return ("hedge_dropped" if usual.quantity.bound == "at_least" else "number_changed"), "bound_gone"
    return "number_changed", "bound_changed"


def _span(lookup: Lookup, item: Counted) -> Span:
    if len(item.claim.span.text.split()) <= SHORT_CLAIM or not item.quantity.counted:
        return item.claim.span
    spans = (item.quantity.span, item.quantity.counted)
    article = lookup.articles[item.claim.span.article]
    return article.span(min(s.start for s in spans), max(s.end for s in spans))
