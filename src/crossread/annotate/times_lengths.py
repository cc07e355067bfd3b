"""Lengths of time and how often something recurs: no dates, so they have no value."""

from __future__ import annotations

import re

from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import (
    ABOUT,
    COUNT,
    DATA,
    LENGTH_UNIT,
    LENGTH_UNIT_SHORT,
    LONG,
    NTH,
    PART_OF_DAY,
    WEEKDAYS,
    compile_rule,
    word_before,
    words,
)
from crossread.text.numbers import NUMBER, alternatives

_PER = re.compile(
    r"(?:[\d%]|(?:illion|hours?|days?|times|once|twice|dollars|euros|pounds|barrels|tons|cents))\s$"
)


def duration(match: re.Match[str], _: Situation) -> Reading | None:
    """How long something lasts: "two hours", "several weeks", "a three-year term", "half an hour".

    "a second" is an ordinal.
    """
    return None if match.group().lower().split() == ["a", "second"] else Reading("duration")


def per_unit(match: re.Match[str], situation: Situation) -> Reading | None:
    """How often, after an amount: "$500 a year", "60 hours a week"."""
    return Reading("frequency") if _PER.search(situation.sentence[: match.start()]) else None


def frequency(_: re.Match[str], __: Situation) -> Reading:
    """How often something recurs: "every year", "daily", "twice a week", "annual", "on Sundays"."""
    return Reading("frequency")


def bare_length(match: re.Match[str], situation: Situation) -> Reading | None:
    """A length without a number: "for months", "took years", "recent weeks"; "opening hours" is none."""
    return Reading("duration") if word_before(situation.sentence, match.start("unit")) in _CUES else None


def length_beside(_: re.Match[str], __: Situation) -> Reading:
    """A length without a number beside something told of: "the days after the storm", "the weeks
    to come"."""
    return Reading("duration")


def whole_unit(_: re.Match[str], __: Situation) -> Reading:
    """A length of one unit in a word, or all of one: "a year-long trial", "the weeklong siege", "all day",
    "half an hour", "the entire week"."""
    return Reading("duration")


_CUES = words("before", "lengths")
_DAYS = "|".join(WEEKDAYS)
_OF_A_NOUN = r"(?!-[a-z])"  # "three night-shift workers" are workers, not nights
_AN_AGE = r"(?! old| ?-old|[- ]old)"
_PARTS = alternatives(DATA["lengths"]["part_of"].split())
_HOW_OFTEN = DATA["lengths"]["how_often"].split()

RULES = (
    Rule(per_unit, compile_rule(rf"an? {LENGTH_UNIT}")),
    Rule(
        duration,
        compile_rule(
            rf"{ABOUT}{COUNT}(?: {LONG})*[ -]{LENGTH_UNIT}s?"
            rf"(?:-long| and a half|,? (?:and )?{NUMBER} {LENGTH_UNIT}s?)?"
            rf"{_OF_A_NOUN}{_AN_AGE}"
        ),
    ),
    Rule(
        bare_length,
        compile_rule(
            rf"(?:(?:the |these |those )?(?:{_PARTS}) )?(?:(?:few|several|couple of|many) )?"
            rf"(?P<unit>{LENGTH_UNIT})s(?:-long)?"
        ),
    ),
    Rule(duration, compile_rule(rf"another (?:{NUMBER} )?{LENGTH_UNIT}s?(?! ago\b)"), ("another",)),
    Rule(
        duration, compile_rule(rf"{ABOUT}{NUMBER}[ -]?{LENGTH_UNIT_SHORT}\b\.?"), ("hr", "min", "sec", "yr")
    ),
    Rule(whole_unit, compile_rule(r"(?:an? )?half[ -](?:hour|day|year|decade|century)(?:-long)?")),
    Rule(
        length_beside,
        compile_rule(
            rf"the {LENGTH_UNIT}s"
            r"(?= (?:after|before|since|following|leading up to|ahead of|that followed|to come)\b)"
        ),
    ),
    Rule(
        whole_unit,
        compile_rule(
            r"(?:hour|day|night|week|month|year|decade)s?-?long"
            r"|all[ -](?:day|night|week|month|year)(?: long)?"
            r"|(?:an? |the )?(?:full|whole|entire)[ -]"
            r"(?:hour|day|night|week|month|quarter|year|decade|century)"
        ),
        ("long", "all", "full", "whole", "entire"),
    ),
    Rule(
        frequency,
        compile_rule(
            rf"(?:every|each|per) (?:other |single )?(?:{LENGTH_UNIT}|weekday|quarter|{PART_OF_DAY}|{_DAYS})"
            rf"|every (?:few|{NUMBER}) {LENGTH_UNIT}s"
            rf"|(?-i:{alternatives(_HOW_OFTEN)})(?!-)"
            rf"|(?:once|twice|{COUNT} times) (?:a|an|each|every|per) {LENGTH_UNIT}"
            rf"|(?:(?:{_DAYS}) )?(?:morning|afternoon|evening)s|(?:{_DAYS}) nights"
            rf"|(?:{_DAYS})s|week(?:day|end|night)s"
            rf"|(?:the )?{NTH} (?:{_DAYS}) (?:of|in) (?:each|every|the) month"
        ),
    ),
)
