"""Drift inside copied words: what a copy leaves out or puts in another's place, however claims were cut.

Where a passage stands in two accounts nearly word for word, every difference is known to the letter
(``Reuse.changes``). These rules read such differences: a word of doubt or a source left out, a number
or a time that has become another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from crossread.judge.copies import Copy, Kind, Places, copies
from crossread.judge.lookup import Lookup, is_flat, is_statement
from crossread.records import Claim, Drift, DriftKind, Quantity, Reuse, Span, TimeExpression, content_id
from crossread.text.data import load
from crossread.text.fold import fold
from crossread.text.intervals import meet, number_range, times_apart
from crossread.text.numbers import parse_number


def copied_drift(
    lookup: Lookup,
    reuse: Iterable[Reuse],
    times: Iterable[TimeExpression],
    quantities: Iterable[Quantity],
) -> Iterator[Drift]:
    """What changed inside shared passages; of several sources that a change is held against, the first."""
    claims = Places(claim for claim in lookup.claims.values() if is_statement(claim))
    clock, numbers = Places(times), Places(quantities)
    found: dict[tuple[str, Span], Drift] = {}
    for copy in copies(lookup, reuse):
        for drift in (
            *_doubt_left_out(copy, claims),
            *_doubting_word_left_out(copy),
            *_other_time(copy, clock),
            *_other_number(copy, numbers, clock),
        ):
            found.setdefault((drift.rule, drift.span), drift)
    yield from found.values()


def _doubt_left_out(copy: Copy, claims: Places[Claim]) -> Iterator[Drift]:
    """Rule ``copied_without_doubt``: "was reportedly empty" copied as "was empty"."""
    for lost in _lost(copy):
        for claim in claims.touching(lost):
            hedges = [hedge for hedge in claim.hedges if hedge.span.overlaps(lost)]
            told = copy.becomes(claim, claims) if hedges and not is_flat(claim) else None
            if told and is_flat(told):
                reason = f"the other account hedges with “{hedges[0].span.text}”"
                yield _drift("hedge_dropped", "copied_without_doubt", told.span, claim.span, reason)


def _doubting_word_left_out(copy: Copy) -> Iterator[Drift]:
    """The same rule, where nothing but a word of doubt is gone and the doubt is no claim's own.

    "It was seized after it allegedly sold oil": that it sold oil is not what the claim says.
    """
    for before, now in copy.changes:
        if now is None and before and fold(before.text) in _doubting_words():
            shown = copy.beside((before, now))
            if shown:
                reason = f"the other account hedges with “{before.text}”"
                yield _drift("hedge_dropped", "copied_without_doubt", shown[1], shown[0], reason)


@cache
def _doubting_words() -> frozenset[str]:
    table = load("en/certainty")
    kinds = (table["hedging_adverb"], table["hedging_adjective"])
    return frozenset(word for kind in kinds for words in kind.values() for word in words)


def _lost(copy: Copy) -> Iterator[Span]:
    """Words of the source that the copy does without, or replaces."""
    yield from (before for before, _ in copy.changes if before)


def _other_time(copy: Copy, clock: Places[TimeExpression]) -> Iterator[Drift]:
    """Rule ``copied_with_other_time``: "on Monday" copied as "on Wednesday", by each account's date."""
    for source, told in _counterparts(copy, clock):
        if source.kind == told.kind and times_apart(source.value, told.value):
            yield _value_drift("copied_with_other_time", source.span, told.span)


def _other_number(copy: Copy, numbers: Places[Quantity], clock: Places[TimeExpression]) -> Iterator[Drift]:
    """Rule ``copied_with_other_number``: "12 divers" copied as "31 divers"."""
    read = set()
    for source, told in _counterparts(copy, numbers):
        read.add(source.span)
        if source.unit == told.unit and not _may_be_one(source, told):
            yield _value_drift("copied_with_other_number", source.span, told.span)
    for before, now in _swapped(copy):
        known = [*numbers.touching(before), *clock.touching(before), *clock.touching(now)]
        values = parse_number(before.text), parse_number(now.text)
        if not known and None not in values and values[0] != values[1]:
            yield _value_drift("copied_with_other_number", before, now)


def _may_be_one(source: Quantity, told: Quantity) -> bool:
    return meet(number_range(source.value, source.bound), number_range(told.value, told.bound))


def _swapped(copy: Copy) -> Iterator[tuple[Span, Span]]:
    """Words of the source with those that stand in their place, once for accounts of one time."""
    for before, now in copy.changes:
        if before and now and not (copy.mutual and before > now):
            yield before, now


def _counterparts(copy: Copy, places: Places[Kind]) -> Iterator[tuple[Kind, Kind]]:
    """What stands alone in words of the source, with what stands alone in those that replaced them."""
    for before, now in _swapped(copy):
        here, there = places.touching(before), places.touching(now)
        if len(here) == len(there) == 1:
            yield here[0], there[0]


def _value_drift(rule: str, source: Span, told: Span) -> Drift:
    return _drift("number_changed", rule, told, source, f"“{source.text}” there, “{told.text}” here")


def _drift(kind: DriftKind, rule: str, told: Span, source: Span, reason: str) -> Drift:
    return Drift(content_id("d", rule, told, source), kind, told, source, rule, reason)
