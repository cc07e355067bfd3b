"""Words for a time that nobody could date: "now", "recently", "the future". They have no value."""

from __future__ import annotations

import re
from typing import Any

from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import DATA, LENGTH_UNIT, compile_rule, word_before, words
from crossread.text.numbers import alternatives

_VAGUE: dict[str, Any] = DATA["vague"]
_NOT_BEFORE = words("not_before", "vague")


def now(match: re.Match[str], situation: Situation) -> Reading | None:
    """The present without a date: "now", "currently", "the current mayor"; "electric current" is none."""
    return _unless_named(match, situation)


def lately(match: re.Match[str], situation: Situation) -> Reading | None:
    """A past that is not told more closely: "recently", "in the past", "years ago", "at the time"."""
    return _unless_named(match, situation)


def to_come(match: re.Match[str], situation: Situation) -> Reading | None:
    """A future that is not told more closely: "the near future", "future talks"."""
    return _unless_named(match, situation)


def moving_feast(_: re.Match[str], __: Situation) -> Reading:
    """A feast that lasts days, or begins where the moon is seen: "Ramadan", "Eid al-Fitr". Nobody can say
    here which day is meant, so it has no value."""
    return Reading("date", grain="day")


def some_time_on(_: re.Match[str], __: Situation) -> Reading:
    """A distance that is not told more closely: "several months later", "a few days earlier"."""
    return Reading("vague")


def _unless_named(match: re.Match[str], situation: Situation) -> Reading | None:
    """A vague reading, unless the word before makes the words something else."""
    before = word_before(situation.sentence, match.start())
    return None if before in _NOT_BEFORE else Reading("vague")


def _phrases(name: str) -> str:
    """The phrases of a list, each where it may stand: alone, before no noun, or before one."""
    lists = _VAGUE[name]
    places = {"alone": "(?!-)", "nouns": rf"(?! (?!{_FUNCTION_WORD})\w)", "before_nouns": "(?= [a-z])"}
    return "|".join(
        rf"(?:{alternatives(lists[kind])}){place}" for kind, place in places.items() if lists[kind]
    )


_FUNCTION_WORD = (
    r"(?:and|but|or|of|for|in|on|to|with|as|is|was|were|will|has|had|by|at|when|that|he|she|it|they)\b"
)
_SOME = r"(?:(?:just |only )?(?:(?:a few|several|some|many|a number of|countless) )?"

RULES = (
    Rule(now, compile_rule(_phrases("now"))),
    Rule(lately, compile_rule(_phrases("lately"))),
    Rule(
        lately,
        compile_rule(
            rf"{_SOME}{LENGTH_UNIT}s|some time) ago|(?:(?<=\bat\s)|(?<=\bby\s))th(?:e|at) time(?! to\b)"
        ),
        ("ago", " time"),
    ),
    Rule(
        moving_feast,
        compile_rule(rf"(?-i:{alternatives(_VAGUE['feasts'])}(?!\s+[A-Z]))(?![-’'])"),
        tuple(name.lower() for name in _VAGUE["feasts"]),
    ),
    Rule(to_come, compile_rule(_phrases("to_come"))),
    Rule(
        some_time_on,
        compile_rule(rf"{_SOME}{LENGTH_UNIT}s|some time|moments) (?:later|earlier|afterwards?)"),
        ("later", "earlier", "afterward"),
    ),
)
