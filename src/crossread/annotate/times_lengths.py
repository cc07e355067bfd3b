"""Lengths of time and how often something recurs: no dates, so they have no value."""

from __future__ import annotations

import re

from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import ABOUT, COUNT, LENGTH_UNIT, WEEKDAYS, compile_rule

_PER = re.compile(
    r"(?:[\d%]|(?:illion|hours?|days?|times|once|twice|dollars|euros|pounds|barrels|tons|cents))\s$"
)


def duration(match: re.Match[str], _: Situation) -> Reading | None:
    """How long something lasts: "for two hours", "several weeks", "a three-year term", "half an hour".

    "a second" is an ordinal.
    """
    return None if match.group().lower().split() == ["a", "second"] else Reading("duration")


def per_unit(match: re.Match[str], situation: Situation) -> Reading | None:
    """How often, after an amount: "$500 a year", "60 hours a week"."""
    return Reading("frequency") if _PER.search(situation.sentence[: match.start()]) else None


def frequency(_: re.Match[str], __: Situation) -> Reading:
    """How often something recurs: "every year", "daily", "twice a week", "on Sundays"."""
    return Reading("frequency")


_DAYS = "|".join(WEEKDAYS)
_OF_A_NOUN = r"(?!-[a-z])"  # "three night-shift workers" are workers, not nights
_AN_AGE = r"(?! old| ?-old|[- ]old)"

RULES = (
    Rule(per_unit, compile_rule(rf"an? {LENGTH_UNIT}")),
    Rule(
        duration,
        compile_rule(
            rf"(?:for )?{ABOUT}{COUNT}(?: more| full| further)?[ -]{LENGTH_UNIT}s?{_OF_A_NOUN}{_AN_AGE}"
        ),
    ),
    Rule(
        frequency,
        compile_rule(
            rf"(?:every|each|per) (?:other )?(?:{LENGTH_UNIT}|{_DAYS})"
            rf"|(?-i:daily|hourly|weekly|monthly|quarterly|yearly|annually)"
            rf"|(?:once|twice|{COUNT} times) (?:a|an|each|every|per) {LENGTH_UNIT}|(?:on )?(?:{_DAYS})s"
        ),
    ),
)
