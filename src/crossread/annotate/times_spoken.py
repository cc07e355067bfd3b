"""Times of day in words: "half past seven", "ten minutes to six", "seven p.m.", "three in the morning"."""

from __future__ import annotations

import re

from crossread.annotate.times_clock import LEAD, at_clock
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import DATA, ZONE, compile_rule
from crossread.records import Grain
from crossread.text.numbers import alternatives, parse_number

_MINUTES: dict[str, int] = {"half": 30, "quarter": 15, "a quarter": 15}
_AFTER_NOON = frozenset({"afternoon", "evening"})
_FIRST_OF_NIGHT = 6
"""From this hour on "at night" is before midnight: "ten at night", but "two at night"."""


def spoken_time(match: re.Match[str], situation: Situation) -> Reading | None:
    """A time of day in words: "half past seven", "a quarter to six p.m.", "ten minutes past nine in the
    evening", "seven a.m.", "at three in the morning"."""
    groups = match.groupdict()
    hour = _hour(int(parse_number(match["hour"]) or 0), groups)
    if hour is None:
        return None
    minutes = _minutes(groups)
    if groups.get("way") and groups["way"].lower() == "to":
        minutes = -minutes
    clock = (60 * hour + minutes) % (24 * 60)
    grain: Grain = "minute" if groups.get("minutes") else "hour"
    return at_clock(f"{clock // 60:02}:{clock % 60:02}", situation, grain, groups.get("zone"))


def _minutes(groups: dict[str, str | None]) -> int:
    word = " ".join((groups.get("minutes") or "").lower().split())
    return _MINUTES.get(word, int(parse_number(word) or 0))


def _hour(number: int, groups: dict[str, str | None]) -> int | None:
    """The hour of 24, by "p.m." or the part of the day where one is told; None where it is none."""
    if not 1 <= number <= 12:
        return None
    half, part = (groups.get("half") or "").lower(), (groups.get("part") or "").lower()
    late = half.startswith("p") or part in _AFTER_NOON or (part == "night" and number >= _FIRST_OF_NIGHT)
    return number % 12 + 12 * late if half or part else number


_HOURS = alternatives(DATA["words"]["hours"].split())
_HOUR = rf"(?P<hour>{_HOURS}|1[0-2]|[1-9])"
_HALF = r"(?P<half>[ap]\.m\.|[ap]m\b)"
_DAYTIME = rf"(?:{_HALF}|in the (?P<part>morning|afternoon|evening))"
_PAST = r"(?P<way>past|to)"
_AT = "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in DATA["words"]["at_an_hour"].split()) + ")"

RULES = (
    Rule(
        spoken_time,
        compile_rule(
            rf"{LEAD}(?P<minutes>half|(?:a )?quarter) (?P<way>past|to) {_HOUR}(?! ?[-%])"
            rf"(?: {_DAYTIME})?(?: {ZONE})?"
        ),
        ("half past", "quarter"),
    ),
    Rule(
        spoken_time,
        compile_rule(
            rf"{LEAD}(?P<minutes>{_HOURS}|twenty|twenty-five|[1-5]?\d) minutes {_PAST} {_HOUR}"
            rf"(?: {_DAYTIME}|(?=\s*(?:[,.;:!?)]|$)|\s+(?:on|and)\b))"
        ),
        (" minutes ",),
    ),
    Rule(
        spoken_time,
        compile_rule(rf"{LEAD}(?P<hour>{_HOURS}) {_HALF}(?: {ZONE})?"),
        ("a.m", "p.m", "am", "pm"),
    ),
    Rule(
        spoken_time,
        compile_rule(rf"{_AT}{_HOUR} (?:in the (?P<part>morning|afternoon|evening))(?! \w+(?:ing|ion)\b)"),
        (" in the ",),
    ),
    Rule(spoken_time, compile_rule(rf"{_AT}{_HOUR} at (?P<part>night)"), (" at night",)),
)
