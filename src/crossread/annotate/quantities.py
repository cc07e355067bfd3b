"""Numbers of an article: value or range, bound, unit, and what is counted.

Amounts are found by their form; then each kind of quantity is asked in turn whether the words
around an amount are its own (``quantities_kinds``). Numbers inside dates and names are left out;
a number with a unit of time ("18 years ago") is a length of time also where the whole is a date.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from crossread.annotate.quantities_amount import Amount, find_amounts
from crossread.annotate.quantities_kinds import KINDS, Kind
from crossread.annotate.quantities_names import is_capitalised_name, is_name, is_score
from crossread.annotate.quantities_none import find_none
from crossread.annotate.quantities_noun import Counted
from crossread.records import Article, Bound, Quantity, Sentence, TimeExpression
from crossread.text.offsets import Offsets, overlap

_NEAR = 250
"""So many characters on either side of an amount tell what it is of."""

_TIME_UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})


class _Found(NamedTuple):
    start: int
    end: int
    value: float | tuple[float, float]
    bound: Bound
    unit: str | None
    counted: Counted | None
    rule: str


def find_quantities(
    article: Article, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """The quantities of the sentences, in order of their offsets; they do not overlap."""
    dates = [(t.span.start, t.span.end) for t in times if t.kind not in ("duration", "frequency", "vague")]
    found: list[Quantity] = []
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        taken = [(a - start, b - start) for a, b in dates if overlap((a, b), (start, end))]
        found.extend(_record(article, start, item) for item in _in_sentence(sentence.span.text, taken))
    return tuple(found)


def _in_sentence(text: str, dates: list[Offsets]) -> list[_Found]:
    """The quantities of one sentence; where two overlap, the first and then the longer one stays."""
    found = [_Found(n.start, n.end, 0.0, "exact", "person", n.counted, n.rule) for n in find_none(text)]
    for amount in find_amounts(text):
        if item := _read_near(text, amount, dates):
            found.append(item)
    kept: list[_Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end, f.rule)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _read_near(text: str, amount: Amount, dates: list[Offsets]) -> _Found | None:
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


def _classify(text: str, amount: Amount, dates: list[Offsets]) -> _Found | None:
    kind = next((kind for ask in KINDS if (kind := ask(text, amount))), None)
    if kind is None or is_score(text, amount) or is_capitalised_name(text, amount):
        return None
    if is_name(text, amount, has_noun=kind.rule != "bare"):
        return None
    in_date = any(overlap(date, (amount.number, amount.end)) for date in dates)
    if in_date and not (kind.rule == "measure" and kind.unit in _TIME_UNITS):
        return None
    if kind.rule in ("people", "bare", "count") and kind.factor == 1 and _runs_on(text, amount.end):
        return None
    rule = kind.rule if amount.rule == "number" else amount.rule
    return _Found(
        amount.start,
        max(kind.end, amount.end),
        _scaled(amount, kind),
        amount.bound,
        kind.unit,
        kind.counted,
        rule,
    )


def _runs_on(text: str, end: int) -> bool:
    """Whether letters follow the figures directly: "5G", "42nd"."""
    return text[end : end + 1].isalpha()


def _scaled(amount: Amount, kind: Kind) -> float | tuple[float, float]:
    low, high = (round(end * kind.factor, 6) for end in amount.interval)
    return low if low == high else (low, high)


def _record(article: Article, offset: int, item: _Found) -> Quantity:
    counted = item.counted
    return Quantity(
        span=article.span(offset + item.start, offset + item.end),
        value=item.value,
        bound=item.bound,
        unit=item.unit,
        counted=article.span(offset + counted.start, offset + counted.end) if counted else None,
        rule=item.rule,
    )
