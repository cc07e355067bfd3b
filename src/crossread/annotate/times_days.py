"""Days that count from the day of publication: "yesterday", "Monday evening", "Dec. 22"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from crossread.annotate.times_calendar import (
    Period,
    a_day,
    easter_sunday,
    nth_weekday,
    on,
    shift_days,
    week_of,
)
from crossread.annotate.times_direction import Direction, choose_date, direction
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import (
    DATA,
    DAY,
    MONTH,
    MONTH_PIECES,
    PART_OF_DAY,
    WEEKDAY,
    WEEKDAY_PIECES,
    WEEKDAY_STAMP,
    compile_rule,
    day_number,
    month_number,
    weekday_number,
    word_before,
    words,
)
from crossread.records import Grain, TimeKind
from crossread.text.data import load
from crossread.text.numbers import alternatives

_PART = rf"(?: (?P<part>{PART_OF_DAY}))?"
_NO_PART = r"(?P<part>(?!))?"
_NAMED = rf"(?:(?:(?:last|this|next) )?{WEEKDAY_STAMP},? )?"
_MONTH_DAY = rf"(?P<month>{MONTH}) ?(?P<day>{DAY})(?![,.]?\d|%| ?(?:percent|per cent|million|billion))"
_MONDAY, _MIDWEEK = 0, (1, 2)
_PAPERS, _FEASTS = words("not_after_weekdays"), words("not_before_weekdays")
_STAYS = words("before_overnight")
_COUNTED = alternatives(words("not_after_years"))
_AFTER = re.compile(r"\s+(\w+)")
_FEASTS_ALONE: dict[str, list[int]] = DATA["feasts"]
_HOLIDAYS: dict[str, list[int]] = {**DATA["holidays"], **_FEASTS_ALONE}
_EASTER: dict[str, int] = {**DATA["easter"], "Easter": 0}
_BY_YEAR: dict[str, dict[str, str]] = {
    name: load("feasts")[table] for name, table in DATA["feasts_by_year"].items()
}
_DAYS = [*DATA["holidays"], *DATA["easter"], *_BY_YEAR]
_HOLIDAY_NAMES = {name.lower(): name for name in (*_HOLIDAYS, *_EASTER, *_BY_YEAR)}
_FEAST = alternatives([*_FEASTS_ALONE, "Easter"])
_TOWARDS: dict[str, Direction] = {"last": "past", "past": "past", "next": "future", "coming": "future"}


def named_day(match: re.Match[str], situation: Situation) -> Reading | None:
    """A day named from the day of writing: "today", "yesterday morning", "tomorrow", "last night"."""
    word = match["word"].lower()
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    count = next((step for key, step in steps.items() if word.startswith(key)), 0)
    count = {"the day before yesterday": -2, "the day after tomorrow": 2}.get(" ".join(word.split()), count)
    kind, grain = _kind_of(match["part"] or "night" in word or word.startswith("this"))
    base = situation.published
    day = shift_days(base.end, count) if base else None
    return situation.from_published(on(day) if day else None, kind, grain)


def _kind_of(part_of_day: object) -> tuple[TimeKind, Grain]:
    return ("time", "part_of_day") if part_of_day else ("date", "day")


def overnight(match: re.Match[str], situation: Situation) -> Reading | None:
    """The night that ended on the day of publication: "burned overnight"; where the clause looks ahead the
    one that begins on it. "an overnight stay" and "stayed overnight" are lengths, and no reading."""
    if word_before(situation.sentence, match.start()) in _STAYS:
        return None
    base = situation.published.end if situation.published else None
    ahead = direction(situation.sentence, match.start(), match.end()) == "future"
    other = shift_days(base, 1 if ahead else -1) if base else None
    night = Period(*sorted((base, other))) if base and other else None
    return situation.from_published(night, "time", "part_of_day")


def weekday(match: re.Match[str], situation: Situation) -> Reading | None:
    """A weekday: "Monday", "on Tuesday evening", "last Wednesday", "next Friday", "this Thursday".

    Alone it is the most recent such day, the day of publication included; where the clause looks
    ahead ("will reopen Monday") the next one. "last" leaves the day of publication out, "next" is
    the day in the week that follows, "this" the day in the week of publication.
    """
    if _is_no_weekday(match, situation.sentence):
        return None
    kind, grain = _kind_of(match["part"] or match["lead"])
    if situation.published is None:
        return situation.from_published(None, kind, grain)
    base = situation.published.end
    which = (match["which"] or "").lower().replace("past", "last")
    which = which or direction(situation.sentence, match.start(), match.end())
    day = _weekday_from(base, weekday_number(match["weekday"]), which)
    return situation.from_published(on(day) if day else None, kind, grain)


def _weekday_from(base: date, number: int, which: str) -> date | None:
    back = (base.weekday() - number) % 7
    if which == "last":
        return shift_days(base, -(back or 7))
    if which == "next":
        return shift_days(week_of(base).end, number + 1)
    if which in ("this", "coming"):
        return shift_days(week_of(base).start, number)
    return shift_days(base, -back % 7 if which == "future" else -back)


def _is_no_weekday(match: re.Match[str], sentence: str) -> bool:
    """Whether the weekday is part of a name: "Sunday Times", "Black Friday", "Mail on Sunday"."""
    after = _AFTER.match(sentence, match.end("weekday"))
    if after and after[1] in _PAPERS and not match["part"]:
        return True
    return word_before(sentence, match.start("weekday")).title() in _FEASTS


def month_day(match: re.Match[str], situation: Situation) -> Reading | None:
    """A day of a month without its year: "Dec. 22", "9 November", "Friday, Nov. 24"."""
    number = day_number(match["day"])
    month = month_number(match["month"])
    kind, grain = _kind_of(match["part"])
    if a_day(2000, month, number) is None:
        return None
    if situation.published is None:
        return situation.from_published(None, kind, grain)
    base = situation.published.end
    days = [day for year in range(base.year - 1, base.year + 2) if (day := a_day(year, month, number))]
    towards = direction(situation.sentence, match.start(), match.end())
    found = choose_date(days, base, towards)
    return situation.from_published(on(found) if found else None, kind, grain)


def month_days(match: re.Match[str], situation: Situation) -> Reading | None:
    """Days of one month without their year: "Sept. 19 to 22", "3-5 November"."""
    first = month_day(match, situation)
    if first is None or first.period is None:
        return first and Reading("period", grain="day")
    last = a_day(first.period.start.year, first.period.start.month, day_number(match["last"]))
    if last is None or last <= first.period.start:
        return None
    return situation.from_published(Period(first.period.start, last), "period", "day")


def holiday(match: re.Match[str], situation: Situation) -> Reading | None:
    """A named day: "Christmas Day", "New Year's Eve", "Good Friday", "Thanksgiving weekend" aside, with
    its year or the nearest."""
    name = _HOLIDAY_NAMES[" ".join((match["holiday"] or match["feast"]).lower().split())]
    if match["year"]:
        day = _holiday(name, int(match["year"]))
        return _beside(Reading("date", on(day), "day", "absolute"), match["beside"]) if day else None
    if situation.published is None:
        return situation.from_published(None, "date", "day")
    base = situation.published.end
    days = [day for year in range(base.year - 1, base.year + 2) if (day := _holiday(name, year))]
    which = (match["which"] or "").lower()
    towards = _TOWARDS.get(which) or direction(situation.sentence, match.start(), match.end())
    if which == "this":
        days = [day for day in days if day.year == base.year]
    found = choose_date(days, base, towards)
    return _beside(situation.from_published(on(found) if found else None, "date", "day"), match["beside"])


def _beside(reading: Reading, unit: str | None) -> Reading:
    """The week or weekend that a holiday is in; from Thursday on, or up to Monday, it lengthens a weekend."""
    if not unit or reading.period is None:
        return replace(reading, kind="period", grain="week") if unit else reading
    day = reading.period.start
    week = week_of(day)
    period = week
    if unit.lower() == "weekend":
        saturday = shift_days(week.start, -2 if day.weekday() == _MONDAY else 5)
        period = Period(min(saturday or day, day), day if day.weekday() == _MONDAY else week.end)
        period = period if day.weekday() not in _MIDWEEK else Period(saturday or day, week.end)
    return replace(reading, kind="period", period=period, grain="week")


def _holiday(name: str, year: int) -> date | None:
    """The date of a holiday in a year, by the rules of the data file."""
    if not 1 <= year <= 9999:
        return None
    if name in _BY_YEAR:
        known = _BY_YEAR[name].get(f"{year}")
        return date.fromisoformat(f"{year}-{known}") if known else None
    if name in _EASTER:
        return shift_days(easter_sunday(year), _EASTER[name])
    rule = _HOLIDAYS[name]
    if len(rule) == 2:
        return a_day(year, *rule)
    day = nth_weekday(year, rule[0], rule[1], rule[2])
    return shift_days(day, rule[3]) if len(rule) == 4 else day


RULES = (
    Rule(
        named_day,
        compile_rule(
            rf"(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight"
            rf"|last night|this (?:morning|afternoon|evening)){_PART}"
        ),
    ),
    Rule(
        overnight,
        compile_rule(
            r"overnight(?=\s*(?:[,.;:!?)”\"—–]|$)|\s+(?:and|but|as|in|at|by|on|to|near|after|when|while|with|from|the)\b)"
        ),
        ("overnight",),
    ),
    Rule(
        weekday,
        compile_rule(
            rf"(?:(?P<lead>(?:the )?(?:early|late|overnight)(?: hours (?:of|on))?(?: on)?) )?"
            rf"(?:(?P<which>last|past|next|this|coming) )?(?P<weekday>{WEEKDAY}){_PART}"
        ),
        WEEKDAY_PIECES,
    ),
    Rule(month_day, compile_rule(rf"{_NAMED}{_MONTH_DAY}{_PART}"), MONTH_PIECES),
    Rule(
        month_days,
        compile_rule(
            rf"{_MONTH_DAY} ?(?:-|–|to|and|through) ?(?P<last>{DAY})(?! (?:{_COUNTED})\b){_NO_PART}"
        ),
        MONTH_PIECES,
    ),
    Rule(
        month_days,
        compile_rule(
            rf"(?P<day>{DAY}) ?(?:-|–|to|and) ?(?P<last>{DAY})(?: of)? (?P<month>{MONTH}){_NO_PART}"
        ),
        MONTH_PIECES,
    ),
    Rule(
        month_day,
        compile_rule(rf"{_NAMED}(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH}){_NO_PART}"),
        MONTH_PIECES,
    ),
    Rule(
        holiday,
        compile_rule(
            rf"(?:(?P<which>last|this|next|past|coming) )?(?P<holiday>{alternatives(_DAYS)})"
            r"(?: (?P<beside>week|weekend))?(?:,? (?P<year>(?:19|20)\d\d))?"
            rf"|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\bon\s)|(?<=\bover\s)|(?<=\bsince\s)|(?<=\bbefore\s)|(?<=\bafter\s))"
            rf"(?P<feast>{_FEAST})(?! ?[\w’'-])"
        ),
    ),
    Rule(
        holiday,
        compile_rule(
            rf"(?:(?P<which>last|this|next) )?(?P<feast>{_FEAST})"
            r"(?: (?P<beside>week|weekend))?(?:,? (?P<year>(?:19|20)\d\d)|(?(which)|(?(beside)|(?!))))"
            r"(?P<holiday>(?!))?"
        ),
    ),
)
