"""Lengths of time and how often something recurs: no dates, so they have no value."""

from __future__ import annotations

import re

from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import ABOUT, COUNT, LENGTH_UNIT, WEEKDAYS, compile_rule


def duration(_: re.Match[str], __: Situation) -> Reading:
    """How long something lasts: "for two hours", "several weeks", "a three-year term", "half an hour"."""
    return Reading("duration")


def frequency(_: re.Match[str], __: Situation) -> Reading:
    """How often something recurs: "every year", "daily", "twice a week", "on Sundays"."""
    return Reading("frequency")


_DAYS = "|".join(WEEKDAYS)
_AN_AGE = r"(?! old| ?-old|[- ]old)"

RULES = (
    Rule(
        duration,
        compile_rule(rf"(?:for )?{ABOUT}{COUNT}(?: more| full| further)?[ -]{LENGTH_UNIT}s?{_AN_AGE}"),
    ),
    Rule(
        frequency,
        compile_rule(
            rf"(?:every|each|per) (?:other )?(?:{LENGTH_UNIT}|{_DAYS})"
            rf"|daily|hourly|weekly|monthly|quarterly|yearly|annually"
            rf"|(?:once|twice|{COUNT} times) (?:a|an|each|every|per) {LENGTH_UNIT}|(?:on )?(?:{_DAYS})s"
        ),
    ),
)
