"""Time expressions of an article, resolved to days, months, years or intervals.

An interval grammar: rules (``times_absolute`` to ``times_lengths``) find expressions sentence by
sentence; where several match, the one that starts first and reaches furthest counts. Words before
an expression may narrow it ("late November"), and neighbours join ("6am on Wednesday", "between
March and May 2015"). Relative times count from publication, or from the time told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from crossread.annotate import (
    times_absolute,
    times_between,
    times_business,
    times_clock,
    times_days,
    times_eras,
    times_events,
    times_hours,
    times_lengths,
    times_months,
    times_ordinals,
    times_spoken,
    times_terms,
    times_told,
    times_units,
    times_vague,
)
from crossread.annotate.times_calendar import Period
from crossread.annotate.times_events import events_at
from crossread.annotate.times_join import join
from crossread.annotate.times_narrow import narrow
from crossread.annotate.times_reading import Anchor, Clock, Found, Rule, Situation, Told
from crossread.annotate.times_words import may_hold_time
from crossread.records import Article, Sentence, TimeExpression

_RULES: tuple[Rule, ...] = (
    *times_absolute.RULES,
    *times_eras.RULES,
    *times_days.RULES,
    *times_ordinals.RULES,
    *times_months.RULES,
    *times_units.RULES,
    *times_told.RULES,
    *times_hours.RULES,
    *times_events.RULES,
    *times_business.RULES,
    *times_terms.RULES,
    *times_between.RULES,
    *times_clock.RULES,
    *times_spoken.RULES,
    *times_lengths.RULES,
    *times_vague.RULES,
)
_DAY_GRAINS = frozenset({"day", "part_of_day", "hour", "minute"})


def find_times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """The time expressions of the sentences, in order of their offsets; they do not overlap.

    Without a publication date only absolute times and what counts from them have a value.
    """
    memory = _Memory()
    found: list[TimeExpression] = []
    for sentence in sentences:
        if not may_hold_time(sentence.span.text):
            continue
        for item in _in_sentence(article, sentence, memory):
            found.append(_record(article, sentence, item))
    return tuple(found)


@dataclass(slots=True)
class _Memory:
    """The times told so far."""

    told: Told | None = None
    told_before: Told | None = None
    told_day: Told | None = None
    told_clock: Clock | None = None
    events: dict[str, Told | None] = field(default_factory=dict)

    def keep(self, told: Told, events: Iterable[str]) -> None:
        """Keep a time, and what happened at it; an event told at two times has none."""
        self.told_before, self.told = self.told, told
        if told.grain in _DAY_GRAINS and told.period.start == told.period.end:
            self.told_day = told
        if told.grain in _DAY_GRAINS:
            for event in events:
                known = self.events.setdefault(event, told)
                self.events[event] = known if known and known.period == told.period else None


def _in_sentence(article: Article, sentence: Sentence, memory: _Memory) -> list[Found]:
    """The readings of one sentence, with offsets into it."""
    text = sentence.span.text
    published, published_as = _published(article)
    items: list[Found] = []
    cursor = 0
    for start, end, rule, match in _candidates(text):
        if start < cursor:
            continue
        situation = Situation(
            article,
            text,
            sentence.span.start,
            published,
            published_as,
            memory.told,
            memory.told_before,
            memory.told_day,
            memory.told_clock,
            memory.events,
        )
        reading = rule.read(match, situation)
        if reading is None:
            continue
        reading, taken, name = narrow(reading, text[cursor:start])
        items.append(Found(start - taken, end, reading, name or rule.read.__name__))
        cursor = end
        memory.told_clock = _clock_told(items, article, sentence) or memory.told_clock
        if reading.period and rule.read is not times_terms.term_of_office:  # a background, no event
            span = article.span(sentence.span.start + start - taken, sentence.span.start + end)
            memory.keep(Told(reading.period, reading.grain, span), events_at(text, start - taken, end))
    return join(items, text)


def _clock_told(items: list[Found], article: Article, sentence: Sentence) -> Clock | None:
    """The last time of day told in the sentence so far, on the day beside it: "at 6am on Wednesday"."""
    if not any(item.reading.clock for item in items):
        return None
    start, text = sentence.span.start, sentence.span.text
    for item in reversed(join(items, text)):
        if item.reading.clock and item.reading.value and not item.reading.until:
            return Clock(item.reading.value, article.span(start + item.start, start + item.end))
    return None


def _candidates(text: str) -> list[tuple[int, int, Rule, re.Match[str]]]:
    """All matches of all rules, the leftmost and then the longest first; ties in the order of rules."""
    low = text.lower()
    matches = [
        (match.start(), match.end(), rule, match)
        for rule in _RULES
        if not rule.needs or any(piece in low for piece in rule.needs)
        for match in rule.pattern.finditer(text)
    ]
    return sorted(matches, key=lambda found: (found[0], -found[1]))


def _published(article: Article) -> tuple[Period | None, Anchor]:
    """The day or days of publication, and how what is resolved from them is marked."""
    if article.published is None:
        return None, "published"
    anchor: Anchor = "inferred" if article.published.how == "inferred" else "published"
    first, last = article.published.value.split("/")[0], article.published.value.split("/")[-1]
    try:
        return Period(date.fromisoformat(first[:10]), date.fromisoformat(last[:10])), anchor
    except ValueError:
        return None, anchor


def _record(article: Article, sentence: Sentence, item: Found) -> TimeExpression:
    offset = sentence.span.start
    reading = item.reading
    return TimeExpression(
        span=article.span(offset + item.start, offset + item.end),
        kind=reading.kind,
        value=reading.value,
        grain=reading.grain,
        anchor=reading.anchor,
        anchor_span=reading.anchor_span,
        rule=item.rule,
    )
