"""Days told by an ordinal: "the twenty-first of June", "on the 16th", "the first Monday in May"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from crossread.annotate.times_absolute import full_date
from crossread.annotate.times_calendar import a_day, nth_weekday, on, shift_months
from crossread.annotate.times_days import month_day
from crossread.annotate.times_direction import choose_date, direction
from crossread.annotate.times_reading import Reading, Rule, Situation, absolute
from crossread.annotate.times_words import (
    DAY_IN_WORDS,
    FIGURES,
    MONTH,
    MONTH_PIECES,
    NTH,
    WEEKDAY,
    WEEKDAY_STAMP,
    YEAR,
    compile_rule,
    day_number,
    month_number,
    weekday_number,
)
from crossread.text.numbers import parse_ordinal

_SOME_MONTHS = range(-18, 19)
"""Months around that of publication in which a weekday and its number are looked for: the pair comes
again within a year and a half at the latest, but for the 29th to the 31st."""


def day_of_month(match: re.Match[str], situation: Situation) -> Reading | None:
    """A day by its number alone, "on the 16th": of the month told last where that is known, else of the
    month that the tense asks for."""
    number, told = day_number(match["day"]), situation.told_day
    if told is not None:
        day = a_day(told.period.start.year, told.period.start.month, number)
        return Reading("date", on(day), "day", "narrative", told.span) if day else None
    return _nearest(_days_with(number, situation), match, situation)


def weekday_with_number(match: re.Match[str], situation: Situation) -> Reading | None:
    """A weekday with its number: "Friday the 13th", "Sunday 13". Where no month near has such a day there
    is no reading."""
    number = weekday_number(match["weekday"])
    days = [day for day in _days_with(day_number(match["day"]), situation) if day.weekday() == number]
    return _nearest(days, match, situation) if days or situation.published is None else None


def weekday_of_month(match: re.Match[str], situation: Situation) -> Reading | None:
    """A weekday by its place in a month: "the first Monday in May", "the last Friday of November 2020"."""
    nth = -1 if match["nth"].lower() in ("last", "final") else parse_ordinal(match["nth"]) or 0
    weekday = weekday_number(match["weekday"])
    if not -1 <= nth <= 4 or nth == 0:
        return None
    if match["which"]:
        return _beside_publication(match["which"].lower(), weekday, nth, situation)
    month = month_number(match["month"])
    if match["year"]:
        return absolute(on(nth_weekday(int(match["year"]), month, weekday, nth)), "date", "day")
    base = situation.published.end if situation.published else None
    years = range(max(base.year - 1, date.min.year), min(base.year + 2, date.max.year)) if base else ()
    return _nearest([nth_weekday(year, month, weekday, nth) for year in years], match, situation)


def _beside_publication(which: str, weekday: int, nth: int, situation: Situation) -> Reading:
    """The weekday of the month of publication, or of the one before or after: "of next month"."""
    base = situation.published.end.replace(day=1) if situation.published else None
    month = shift_months(base, {"next": 1, "this": 0}.get(which, -1)) if base else None
    day = nth_weekday(month.year, month.month, weekday, nth) if month else None
    return situation.from_published(on(day) if day else None, "date", "day")


def _days_with(number: int, situation: Situation) -> list[date]:
    """The days of that number in the months around publication."""
    if situation.published is None:
        return []
    first = situation.published.end.replace(day=1)
    months = [day for step in _SOME_MONTHS if (day := shift_months(first, step))]
    return [day for month in months if (day := a_day(month.year, month.month, number))]


def _nearest(days: Iterable[date], match: re.Match[str], situation: Situation) -> Reading:
    """The one of the days that the clause means, seen from publication."""
    if situation.published is None:
        return situation.from_published(None, "date", "day")
    towards = direction(situation.sentence, match.start(), match.end())
    found = choose_date([*days], situation.published.end, towards)
    return situation.from_published(on(found) if found else None, "date", "day")


_CLAUSE_END = (
    r"(?=\s*(?:[,.;:!?)”\"—–]|$)|\s+(?:and|but|that|he|she|it|they|we|the|a|an|at|in|to|as|when|by|for|after|before"
    r"|with|was|were|is|will|had|has)\b)"
)
_BEFORE = r"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bsince\s)|(?<=\bweek\sof\s))"
_YEAR = rf"(?P<year>{YEAR})"
_MONTH = rf"(?P<month>{MONTH})"
_OF_MONTH = rf"(?:the )?(?P<day>{DAY_IN_WORDS})(?: day)? of {_MONTH}"
_AFTER_MONTH = (
    rf"(?:{WEEKDAY_STAMP},? )?{_MONTH} (?:the )?"
    rf"(?P<day>(?:twenty|thirty)-{DAY_IN_WORDS}|twentieth|thirtieth|(?<=\bthe\s){DAY_IN_WORDS}(?!-))"
)
"""A month and its day: "June twenty-first", "May the fourth"; "March third" may open "third-quarter"."""
_NO_STAMP = r"(?P<hour>(?!))?"
_NO_PART = r"(?P<part>(?!))?"

RULES = (
    Rule(full_date, compile_rule(rf"{_OF_MONTH},? {_YEAR}{_NO_STAMP}"), MONTH_PIECES),
    Rule(month_day, compile_rule(rf"{_OF_MONTH}{_NO_PART}"), MONTH_PIECES),
    Rule(full_date, compile_rule(rf"{_AFTER_MONTH},? {_YEAR}{_NO_STAMP}"), MONTH_PIECES),
    Rule(month_day, compile_rule(rf"{_AFTER_MONTH}{_NO_PART}"), MONTH_PIECES),
    Rule(
        day_of_month,
        compile_rule(rf"{_BEFORE}(?:the )?(?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th)){_CLAUSE_END}"),
        FIGURES,
    ),
    Rule(
        weekday_with_number,
        compile_rule(
            rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))"
            rf"(?! (?:of\b|{MONTH}))"
        ),
        FIGURES,
    ),
    Rule(
        weekday_of_month,
        compile_rule(
            rf"(?:the )?(?P<nth>{NTH}) (?P<weekday>{WEEKDAY}) (?:in|of) "
            rf"(?:{_MONTH}(?:,? {_YEAR})?|(?P<which>last|previous|this|next) month)"
        ),
        MONTH_PIECES,
    ),
)
