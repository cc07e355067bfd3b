"""Numbers of an article: value or range, bound, unit, and what is counted.

Amounts are found by their form; then each kind of quantity is asked in turn whether the words
around an amount are its own (``quantities_kinds``). Numbers inside dates and names are left out;
a number with a unit of time ("18 years ago") is a length of time also where the whole is a date.
"""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.annotate.quantities_amount import Amount, bound_after, find_amounts
from crossread.annotate.quantities_decades import find_decades
from crossread.annotate.quantities_found import Found
from crossread.annotate.quantities_fractions import find_fractions
from crossread.annotate.quantities_joined import joined
from crossread.annotate.quantities_kinds import KINDS, Kind
from crossread.annotate.quantities_names import (
    is_capitalised_name,
    is_name,
    is_ordinal,
    is_score,
    model_names,
)
from crossread.annotate.quantities_none import find_none
from crossread.annotate.quantities_pairs import find_pairs
from crossread.annotate.quantities_rates import rate_of
from crossread.records import Article, Quantity, Sentence, TimeExpression
from crossread.text.numbers import may_hold_number, without_noise
from crossread.text.offsets import Offsets, overlap

_NEAR = 250
"""So many characters on either side of an amount tell what it is of."""

_TIME_UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})


def find_quantities(
    article: Article, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """The quantities of the sentences, in order of their offsets; they do not overlap."""
    names = model_names(article.text)
    dates = [(t.span.start, t.span.end) for t in times if t.kind not in ("duration", "frequency", "vague")]
    found: list[Quantity] = []
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        taken = [(a - start, b - start) for a, b in dates if overlap((a, b), (start, end))]
        for item in _in_sentence(sentence.span.text, taken):
            if not _is_named(item, sentence, names):
                found.append(_record(article, start, item))
    return tuple(found)


def _is_named(item: Found, sentence: Sentence, names: frozenset[str]) -> bool:
    """Whether the figures are the name that the article gave something: "the 787", "20 777 planes"."""
    if item.rule not in ("bare", "count"):
        return False
    figures = re.match(r"\d+", sentence.span.text[item.start :])
    return figures is not None and figures.group() in names


def _in_sentence(text: str, dates: list[Offsets]) -> list[Found]:
    """The quantities of one sentence; where two overlap, the first and then the longer one stays.

    Of two readings of the same words the one found first stays: the finders stand in that order.
    """
    found = [*find_none(text)]
    if not may_hold_number(text):
        return found
    found.extend((*find_pairs(text), *find_decades(text)))
    for amount in (*find_fractions(text), *find_amounts(text)):
        if item := _read_near(text, amount, dates):
            found.append(item)
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return joined(text, kept)


def _read_near(text: str, amount: Amount, dates: list[Offsets]) -> Found | None:
    """What an amount is of, by the words near it, so that a long list costs no more for each number."""
    first, last = max(0, amount.start - _NEAR), amount.end + _NEAR
    around = [(a - first, b - first) for a, b in dates if overlap((a, b), (first, last))]
    item = _classify(text[first:last], _moved(amount, -first), around)
    if item is None:
        return None
    counted = item.counted
    if counted:
        counted = counted._replace(start=counted.start + first, end=counted.end + first)
    return item._replace(start=item.start + first, end=item.end + first, counted=counted)


def _moved(amount: Amount, by: int) -> Amount:
    return replace(amount, start=amount.start + by, number=amount.number + by, end=amount.end + by)


def _classify(text: str, amount: Amount, dates: list[Offsets]) -> Found | None:
    kind = next((kind for ask in KINDS if (kind := ask(text, amount))), None)
    if kind is None or is_ordinal(text, amount) or is_score(text, amount):
        return None
    if is_capitalised_name(text, amount):
        return None
    if is_name(text, amount, has_noun=kind.rule != "bare"):
        return None
    in_date = any(overlap(date, (amount.number, amount.end)) for date in dates)
    if in_date and not (kind.rule == "measure" and kind.unit in _TIME_UNITS):
        return None
    if kind.rule in ("people", "bare", "count") and kind.factor == 1 and _runs_on(text, amount.end):
        return None
    rule = kind.rule if amount.rule in ("number", "fraction") else amount.rule
    return _with_what_follows(text, amount, kind, rule)


def _with_what_follows(text: str, amount: Amount, kind: Kind, rule: str) -> Found:
    """The quantity with the rate or the bound that stands after its noun or unit."""
    end, bound, unit, factor = max(kind.end, amount.end), amount.bound, kind.unit, kind.factor
    if rate := rate_of(text, end, unit):
        end, unit, factor = rate.end, rate.unit, factor / rate.by
    after = bound_after(text, end) if bound in ("exact", "about") and end > amount.end else None
    if after:
        end, bound = after
    return Found(amount.start, end, _scaled(amount, factor, kind.more), bound, unit, kind.counted, rule)


def _runs_on(text: str, end: int) -> bool:
    """Whether letters follow the figures directly: "5G", "42nd"."""
    return text[end : end + 1].isalpha()


def _scaled(amount: Amount, factor: float, more: float) -> float | tuple[float, float]:
    low, high = (_rounded(end * factor + more) for end in amount.interval)
    return low if low == high else (low, high)


def _rounded(value: float) -> float:
    """To six decimals, or six significant figures where that is too few: a microgram is no zero."""
    return float(f"{value:.6g}") if abs(value) < 0.01 else without_noise(round(value, 6))


def _record(article: Article, offset: int, item: Found) -> Quantity:
    counted = item.counted
    return Quantity(
        span=article.span(offset + item.start, offset + item.end),
        value=item.value,
        bound=item.bound,
        unit=item.unit,
        counted=article.span(offset + counted.start, offset + counted.end) if counted else None,
        rule=item.rule,
    )
