"""Months and seasons without their year: "October", "last December", "this spring"."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times_calendar import Period, a_month, months, shift_months
from crossread.annotate.times_direction import choose_date, direction
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import (
    MONTH_ALONE,
    MONTH_PIECES,
    MONTH_SHORT,
    SEASON,
    SEASONS,
    YEAR,
    compile_rule,
    month_number,
    word_before,
    words,
)

_CUES = words("time_prepositions")
_AFTER = re.compile(r"\s+(\w+)")
_AMBIGUOUS_MONTHS = frozenset({"may", "march"})
_NAMES = frozenset({"may", "april", "june", "august"})
_SURE = frozenset(["in", "since", "until", "till", "during", "early", "mid", "late"])


def month(match: re.Match[str], situation: Situation) -> Reading | None:
    """A month without its year: "October", "last December", "September's"; two joined: "October and
    November" are one stretch."""
    if _is_no_month(match, situation.sentence):
        return None
    if match["last"]:
        return situation.from_published(_months_to(match, situation), "period", "month")
    period = _month_from(month_number(match["month"]), (match["which"] or "").lower(), match, situation)
    return situation.from_published(period, "date", "month")


def _months_to(match: re.Match[str], situation: Situation) -> Period | None:
    """From a month to the next one of another name: the last such stretch that has begun, or the first
    that is not over where the clause looks ahead."""
    if situation.published is None:
        return None
    base, first, last = situation.published.end, month_number(match["month"]), month_number(match["last"])
    years = range(max(base.year - 2, 1), min(base.year + 2, date.max.year))
    found = [Period(date(y, first, 1), a_month(y + (last < first), last).end) for y in years]
    if direction(situation.sentence, match.start(), match.end()) == "future":
        return next((period for period in found if period.end >= base), None)
    return next((period for period in reversed(found) if period.start <= base), None)


def _month_from(number: int, which: str, match: re.Match[str], situation: Situation) -> Period | None:
    if situation.published is None:
        return None
    base = situation.published.end
    this = a_month(base.year, number)
    firsts = [day for step in (-12, 0, 12) if (day := shift_months(this.start, step))]
    if which == "this":
        return this
    if which == "last":
        firsts = [day for day in firsts if a_month(day.year, day.month).end < base]
        return a_month(firsts[-1].year, number) if firsts else None
    if which in ("next", "coming"):
        firsts = [day for day in firsts if day > base]
        return a_month(firsts[0].year, number) if firsts else None
    towards = direction(situation.sentence, match.start(), match.end())
    chosen = choose_date(firsts, base.replace(day=1), towards)
    return a_month(chosen.year, number) if chosen else None


def _is_no_month(match: re.Match[str], sentence: str) -> bool:
    """Whether the word is a verb, a march or a person: "May said", "the march", "April Rowe"."""
    if match["which"] or match["last"]:
        return False
    word = match["month"].lower().rstrip(".")
    cue = word_before(sentence, match.start())
    after = _AFTER.match(sentence, match.end())
    if word in _NAMES and cue not in _SURE and after is not None and after[1][:1].isupper():
        return True
    return word in _AMBIGUOUS_MONTHS and cue not in _CUES


def season(match: re.Match[str], situation: Situation) -> Reading | None:
    """A season beside the one of publication: "last summer", "this spring", "next winter"."""
    if situation.published is None:
        return situation.from_published(None, "period", "season")
    base, first = situation.published.end, SEASONS[match["season"].lower()]
    which = match["which"].lower()
    found = [months(year, first, 3) for year in range(max(base.year - 2, 1), base.year + 2)]
    past = [period for period in found if period.end < base]
    ahead = [period for period in found if period.start > base]
    here = [period for period in found if period.start <= base <= period.end]
    same_year = [period for period in found if period.start.year == base.year]
    chosen = {"last": past[-1:], "past": past[-1:], "next": ahead[:1], "coming": ahead[:1]}.get(
        which, here or same_year
    )
    return situation.from_published(chosen[0] if chosen else None, "period", "season")


def season_alone(match: re.Match[str], situation: Situation) -> Reading | None:
    """A season without its year: "in the autumn", "by early spring", "during winter". It is the last one
    gone by, unless the clause looks ahead. "the fall" may be an accident, and counts only where it is
    early or late."""
    if match["season"].lower() == "fall" and match["edge"] is None:
        return None
    if situation.published is None:
        return situation.from_published(None, "period", "season")
    base, first = situation.published.end, SEASONS[match["season"].lower()]
    starts = [date(year, first, 1) for year in range(max(base.year - 1, 1), min(base.year + 1, 9998) + 1)]
    ahead = direction(situation.sentence, match.start(), match.end()) == "future"
    past = [start for start in starts if start <= base]
    start = choose_date([start for start in starts if start >= base] if ahead else past, base, "unknown")
    period = months(start.year, first, 3) if start else None
    return situation.from_published(period, "period", "season")


RULES = (
    Rule(
        month,
        compile_rule(
            rf"(?:(?P<which>last|this|next|coming) )?(?P<month>{MONTH_ALONE})"
            rf"(?: (?:and|or|to|through) (?P<last>{MONTH_ALONE})(?! ?\d))?(?! ?\d)"
        ),
        MONTH_PIECES,
    ),
    Rule(
        month,
        compile_rule(
            r"(?:(?P<which>last|this|next) |(?<=\bin\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bduring\s)"
            rf"|(?<=\bearly\s)|(?<=\blate\s)|(?<=\bmid-)|(?<=\bmonth\sof\s))(?P<month>{MONTH_SHORT})"
            r"(?![.’'-]|\s+(?-i:[A-Z\d]))(?P<last>(?!))?"
        ),
        MONTH_PIECES,
    ),
    Rule(
        season_alone,
        compile_rule(
            r"(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bsince\s)|(?<=\bduring\s)|(?<=\buntil\s)|(?P<edge>(?<=\bearly\s)|(?<=\blate\s)))"
            rf"(?:the )?(?P<season>{SEASON})(?! ?(?:{YEAR}|of|[-’'a-z]))"
        ),
        tuple(SEASONS),
    ),
    Rule(
        season, compile_rule(rf"(?P<which>last|this|next|past|coming) (?P<season>{SEASON})"), tuple(SEASONS)
    ),
)
