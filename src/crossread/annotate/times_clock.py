"""Times of day: "6am", "just after 6.10 a.m.", "06:00 GMT", "at 6.10", "noon"."""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.annotate.times_absolute import clock_of
from crossread.annotate.times_calendar import on
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_told import on_day_told
from crossread.annotate.times_words import FIGURES, MONTHS, ZONE, compile_rule, word_before, words
from crossread.records import Grain
from crossread.text.numbers import NUMBER, parse_number

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_STAMP = re.compile(
    r"\W*\d{1,2}(?:[:.][0-5]\d)?\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?\W*(?:UPDATED?\b.*)?", re.IGNORECASE
)
_DATED = re.compile(r"(?:^|\d|[,;(/–—-]|\b(?:[A-Z][a-z]+day|[A-Z][a-z]{2})\.?)\s*$")
_ARTICLES = frozenset({"a", "the", "my", "his", "her", "its", "their", "our"})
_COLOUR = re.compile(
    r"\s+(?!(?:deadline|hour|on|in|at|and|of|to|for|local|yesterday|today|tomorrow)\b)[a-z]+"
)
_BEFORE_A_CLOCK = words("before_clock")
_DOTTED = re.compile(r"(?<![\d.])[012]?\d\.[0-5]\d ?[ap]\.?m\b", re.IGNORECASE)


def clock_time(match: re.Match[str], situation: Situation) -> Reading | None:
    """A time with a.m. or p.m., or on the 24-hour clock: "6am", "around 6.30am", "06:00 GMT", "0600 GMT"."""
    bare = not match["half"] and not match["zone"] and match["hour"] == match.group()[: len(match["hour"])]
    if bare and not _may_be_time(situation.sentence[: match.start()]):
        return None
    return at_clock(clock_of(match), situation, "minute" if match["minute"] else "hour", match["zone"])


def _may_be_time(before: str) -> bool:
    """Whether a bare "3:16" may be a time after these words: not in "John 3:16", "Watch the fire 3:16"."""
    word = word_before(before, len(before))
    return word in _BEFORE_A_CLOCK or word.title() in MONTHS or _DATED.search(before) is not None


def dotted_time(match: re.Match[str], situation: Situation) -> Reading | None:
    """A bare time with a full stop, "at 6.10": only where the article writes "6.10am" elsewhere."""
    if not _DOTTED.search(situation.article.text):
        return None
    return at_clock(clock_of(match), situation, "minute")


def oclock(match: re.Match[str], situation: Situation) -> Reading | None:
    """A full hour in words: "six o'clock", "8 o'clock in the evening"."""
    value = parse_number(match["number"])
    if value is None or not 0 < value <= 12:
        return None
    late = (match["part"] or "").lower() in ("afternoon", "evening", "night")
    return at_clock(f"{int(value) % 12 + 12 * late:02}:00", situation, "hour")


def named_time(match: re.Match[str], situation: Situation) -> Reading | None:
    """An hour with a name: "noon", "midnight" (the start of the day); "a midnight blue car" has none."""
    if (
        _COLOUR.match(situation.sentence, match.end())
        and word_before(situation.sentence, match.start()) in _ARTICLES
    ):
        return None
    return at_clock(_NAMED[match["name"].lower()], situation, "hour")


def at_clock(
    clock: str | None, situation: Situation, grain: Grain, zone: str | None = None
) -> Reading | None:
    """A time of day on the day told last; None where there is no clock time."""
    if clock is None:
        return None
    day = on_day_told(situation)
    if _STAMP.fullmatch(situation.sentence) and situation.published:  # "5:20 p.m." above what came in then
        day = situation.from_published(on(situation.published.end), "date", "day")
    return replace(day, kind="time", grain=grain, clock=clock if day.period else None, zone=zone)


LEAD = r"(?:(?:(?:just|shortly|soon|a little)? ?(?:after|before)|about|around|approximately|roughly) )?"
_ZONE = rf"(?: {ZONE}| local time)?"
_HALF = r" ?(?P<half>[ap]\.m\.|[ap]m\b)"

RULES = (
    Rule(
        clock_time,
        compile_rule(
            rf"{LEAD}(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?{_HALF}{_ZONE}"
        ),
        FIGURES,
    ),
    Rule(
        clock_time,
        compile_rule(
            rf"{LEAD}(?P<half>(?!))?(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![:\d]){_ZONE}"
        ),
        FIGURES,
    ),
    Rule(
        clock_time,
        compile_rule(rf"{LEAD}(?P<half>(?!))?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) {ZONE}"),
        FIGURES,
    ),
    Rule(
        dotted_time,
        compile_rule(
            r"(?:(?<=\bat\s)|(?<=\baround\s)|(?<=\babout\s)|(?<=\bafter\s)|(?<=\bbefore\s)|(?<=\bby\s)|(?<=\bsince\s))"
            r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?! ?(?:%|percent|per cent|million|billion|\d))"
        ),
        FIGURES,
    ),
    Rule(
        oclock,
        compile_rule(
            rf"{LEAD}(?P<number>{NUMBER}) o[’']clock(?: in the (?P<part>morning|afternoon|evening|night))?"
        ),
        ("clock",),
    ),
    Rule(named_time, compile_rule(rf"{LEAD}(?P<name>noon|midday|midnight)"), ("noon", "midday", "midnight")),
)
