"""Dates that say their year: they need no anchor."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from crossread.annotate.times_calendar import Period, a_day, a_month, months, on, years
from crossread.annotate.times_reading import Reading, Rule, Situation, absolute
from crossread.annotate.times_words import (
    DATA,
    DAY,
    FIGURES,
    MONTH,
    MONTH_PIECES,
    PART_OF_DAY,
    SEASON,
    SEASONS,
    WEEKDAY_STAMP,
    YEAR,
    ZONE,
    compile_rule,
    day_number,
    month_number,
    words,
)
from crossread.records import TimeKind
from crossread.text.numbers import ORDINAL, alternatives, parse_ordinal

_CLOCK = r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?: ?(?P<half>[ap]\.?m\b\.?))?"
_STAMP = rf"(?:,? (?:at |\| )?{_CLOCK}(?: {ZONE})?)?"
_PART = rf"(?: {PART_OF_DAY})?"
_PREPOSITIONS = words("time_prepositions")
_COUNTED = words("not_after_years")
_NAMING = words("not_before_years")
_FARTHEST, _TO_COME = 2099, frozenset({"by", "until", "till", "in", "year"})
"""Figures beyond the first are a year only after one of these words: "by 2150", but "of 2150"."""
_BY_NAME: dict[str, str] = DATA["dates_by_name"]
_WORD_BEFORE = re.compile(r"([\w.]+)[’']?\W*$")
_WORD_AFTER = re.compile(r"\s*-?(\w+)?")


def full_date(match: re.Match[str], _: Situation) -> Reading | None:
    """A day with its year: "Dec. 22, 2017", "Wednesday, 9 November 2016", "05-Aug-2016", "Dec 30, 2025,
    23:15 IST"."""
    number = day_number(match["day"])
    return _moment(a_day(int(match["year"]), month_number(match["month"]), number), match)


def _moment(day: date | None, match: re.Match[str]) -> Reading | None:
    """A day, with the time of day and the zone where the match has them."""
    clock = clock_of(match) if day else None
    kind: TimeKind = "time" if clock else "date"
    reading = absolute(on(day) if day else None, kind, "minute" if clock else "day")
    return replace(reading, clock=clock, zone=match["zone"] if clock else None) if reading else None


def clock_of(match: re.Match[str]) -> str | None:
    """``HH:MM`` from the groups ``hour``, ``minute`` and ``half`` (a.m. or p.m.) of a match."""
    groups = match.groupdict()
    if groups.get("hour") is None:
        return None
    hour, half = int(groups["hour"]), (groups.get("half") or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02}:{int(groups.get('minute') or 0):02}"


def iso_date(match: re.Match[str], _: Situation) -> Reading | None:
    """A day or moment as ISO 8601 writes it: "2017-12-28", "2017-12-28T06:57"."""
    return _moment(a_day(int(match["year"]), int(match["month"]), int(match["day"])), match)


def numeric_date(match: re.Match[str], situation: Situation) -> Reading | None:
    """A day in figures: "28/12/2017", "12/28/2017", "28.12.2017", "28/12/17".

    Where both orders are possible the reading nearer to the day of publication counts; without one
    the expression has no value. With full stops the day comes first.
    """
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    day_first, month_first = a_day(year, second, first), a_day(year, first, second)
    found = {day for day in (day_first, None if match["mark"] == "." else month_first) if day}
    if len(found) == 2 and situation.published is None:
        return Reading("date", grain="day")
    nearest = min(found, key=lambda day: _distance(day, situation), default=None)
    return absolute(on(nearest) if nearest else None, "date", "day")


def _distance(day: date, situation: Situation) -> tuple[int, date]:
    return (abs((day - situation.published.end).days) if situation.published else 0, day)


def days_of_month(match: re.Match[str], _: Situation) -> Reading | None:
    """Days of one month with its year: "Nov. 3-5, 2017", "3 to 5 November 2017"."""
    month, year = month_number(match["month"]), int(match["year"])
    first, last = (a_day(year, month, day_number(match[name])) for name in ("day", "last"))
    return absolute(Period(first, last), "period", "day") if first and last and first < last else None


def month_year(match: re.Match[str], _: Situation) -> Reading | None:
    """A month with its year: "November 2018", "Nov. 2016", "October of 2017"."""
    return absolute(a_month(int(match["year"]), month_number(match["month"])), "date", "month")


def months_of_year(match: re.Match[str], _: Situation) -> Reading | None:
    """Months with the year of the last: "June-August 1992", "November to January 2017"."""
    first, last, year = month_number(match["month"]), month_number(match["last"]), int(match["year"])
    start = a_month(year - (first > last), first).start if year > 1 else None
    return absolute(Period(start, a_month(year, last).end) if start else None, "period", "month")


def season_year(match: re.Match[str], _: Situation) -> Reading | None:
    """A season with its year: "summer 2017", "the winter of 2016" (December 2016 to February 2017)."""
    period = months(int(match["year"]), SEASONS[match["season"].lower()], 3)
    return absolute(period, "period", "season")


def quarter_year(match: re.Match[str], _: Situation) -> Reading | None:
    """A quarter or half with its year: "the third quarter of 2017", "Q3 2017", "2017-H1"."""
    number = int(match["figure"]) if match["figure"] else parse_ordinal(match["nth"]) or 0
    size = 6 if (match["unit"] or match["part"]).lower() in ("h", "half") else 3
    if not 1 <= number * size <= 12:
        return None
    first = size * (number - 1) + 1
    return absolute(months(int(match["year"]), first, size), "period", "quarter" if size == 3 else "year")


def short_year(match: re.Match[str], _: Situation) -> Reading:
    """A year of the twentieth century by its last figures, after a preposition: "since '82"."""
    return Reading("date", years(1900 + int(match["short"])), "year", "absolute")


def date_by_name(match: re.Match[str], _: Situation) -> Reading:
    """A day that its figures alone name: "9/11"."""
    return Reading("date", on(date.fromisoformat(_BY_NAME[match.group()])), "day", "absolute")


def season_years(match: re.Match[str], _: Situation) -> Reading | None:
    """A year across two calendar years, or a run of years: "2015/16", "2009-2010".

    "2000-05" is a month, as ISO 8601 writes it; "2009-10" are two years that follow one another.
    """
    first = int(match["year"])
    if _is_month(match):
        return None
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    return absolute(years(first, last), "period", "year") if first < last <= first + 100 else None


def _is_month(match: re.Match[str]) -> bool:
    """Whether "2000-05" can be a month and is no year with the next."""
    year, last = match["year"], match["last"]
    follows = int(last) == (int(year) + 1) % 100
    return match.group().endswith(f"-{last}") and len(last) == 2 and 1 <= int(last) <= 12 and not follows


def decade(match: re.Match[str], _: Situation) -> Reading | None:
    """A decade: "the 1920s", "the '60s" (of the twentieth century)."""
    short = match["short"]
    first = int(match["decade"]) if match["decade"] else 1900 + int(short)
    return absolute(years(first, first + 9), "period", "decade")


def century(match: re.Match[str], _: Situation) -> Reading | None:
    """A century: "the 19th century", which is 1801 to 1900."""
    number = parse_ordinal(match["nth"])
    if not number or number > 90:
        return None
    period = years(100 * number - 99, 100 * number)
    return absolute(period, "period", "decade")


def year(match: re.Match[str], situation: Situation) -> Reading | None:
    """A year alone: "in 1959", "the 2016 election", "(2017)". Counts and numbered names are none."""
    before = situation.sentence[: match.start()]
    word_before = _WORD_BEFORE.search(before)
    cue = word_before[1].lower().strip(".") if word_before and before[-1:] in (" ", "\u00a0", "-") else ""
    after = _WORD_AFTER.match(situation.sentence, match.end())
    following = (after[1] or "").lower() if after else ""
    if cue in _NAMING or following in _COUNTED or _is_street(situation.sentence, match.end()):
        return None
    number = int(match["year"])
    if number > _FARTHEST and cue not in _TO_COME:
        return None
    if cue not in _PREPOSITIONS and cue != "year" and not 1900 <= number <= 2099:
        return None
    return absolute(years(number), "date", "year")


def _is_street(sentence: str, end: int) -> bool:
    """Whether a house number's street follows: "1600 Harbor Avenue"."""
    pattern = r"(?: [A-Z][\w.]+){1,3} (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive)\b"
    return re.match(pattern, sentence[end:]) is not None


_WEEKDAY = rf"(?:{WEEKDAY_STAMP},? )?"
_MONTH = rf"(?P<month>{MONTH})"
_YEAR = rf"(?P<year>{YEAR})"
_DAY = rf"(?P<day>{DAY})"

RULES = (
    Rule(full_date, compile_rule(rf"{_WEEKDAY}{_MONTH} ?{_DAY},? {_YEAR}{_STAMP}"), MONTH_PIECES),
    Rule(
        full_date,
        compile_rule(rf"{_WEEKDAY}(?:the )?{_DAY}(?:\.| of)? {_MONTH},? {_YEAR}{_STAMP}"),
        MONTH_PIECES,
    ),
    Rule(full_date, compile_rule(rf"{_DAY}(?P<mark>[-/]){_MONTH}(?P=mark){_YEAR}{_STAMP}"), MONTH_PIECES),
    Rule(
        full_date, compile_rule(rf"{_YEAR}(?P<mark>[-/]){_MONTH}(?P=mark){_DAY}{_STAMP}(?!-)"), MONTH_PIECES
    ),
    Rule(
        iso_date,
        compile_rule(
            rf"(?P<year>\d{{4}})(?P<mark>[-./])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?:T{_CLOCK}(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
        ),
        FIGURES,
    ),
    Rule(
        numeric_date,
        compile_rule(
            r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|(?<=/)\d\d(?![/\d]))"
        ),
        FIGURES,
    ),
    Rule(
        days_of_month,
        compile_rule(rf"{_MONTH} {_DAY} ?(?:-|–|to|and) ?(?P<last>{DAY}),? {_YEAR}"),
        MONTH_PIECES,
    ),
    Rule(
        days_of_month,
        compile_rule(rf"{_DAY} ?(?:-|–|to|and) ?(?P<last>{DAY})(?: of)? {_MONTH},? {_YEAR}"),
        MONTH_PIECES,
    ),
    Rule(month_year, compile_rule(rf"{_MONTH}(?:(?:,| of)? |[-/]){_YEAR}"), MONTH_PIECES),
    Rule(
        months_of_year,
        compile_rule(rf"{_MONTH} ?(?:-|–|to|and|through) ?(?P<last>{MONTH})(?:,| of)? {_YEAR}"),
        MONTH_PIECES,
    ),
    Rule(season_year, compile_rule(rf"(?:the )?(?P<season>{SEASON})(?: of|,)? {_YEAR}"), tuple(SEASONS)),
    Rule(
        quarter_year,
        compile_rule(
            rf"(?:the )?(?:(?P<unit>Q|H)(?P<figure>[1-4])|(?P<nth>{ORDINAL})[ -](?P<part>quarter|half))"
            rf"(?:(?: of)?(?: the year)? |-){_YEAR}"
        ),
        FIGURES,
    ),
    Rule(
        quarter_year,
        compile_rule(rf"{_YEAR}(?:-| ?)(?-i:(?P<unit>[QH])(?P<figure>[1-4]))(?P<nth>(?!))?(?P<part>(?!))?"),
        FIGURES,
    ),
    Rule(season_years, compile_rule(rf"(?P<year>{YEAR})[-–/](?P<last>{YEAR}|\d\d)(?![-/])"), FIGURES),
    Rule(
        decade,
        compile_rule(r"(?:the )?(?:(?P<decade>(?:1[0-9]|20)\d0)|[’'](?P<short>[2-9]0))[’']?s"),
        FIGURES,
    ),
    Rule(
        short_year,
        compile_rule(r"(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\buntil\s))[’'](?P<short>[2-9]\d)"),
        FIGURES,
    ),
    Rule(date_by_name, compile_rule(rf"(?:{alternatives(_BY_NAME)})(?![/\d])")),
    Rule(century, compile_rule(rf"(?:the )?(?P<nth>{ORDINAL})[ -]century"), ("century",)),
    Rule(year, compile_rule(rf"{_YEAR}(?![,.]?\d|[:%]|-\w)"), FIGURES),
)
