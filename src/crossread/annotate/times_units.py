"""Calendar units that count from publication: "last week", "18 years ago", "the past three months"."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times_calendar import Period, a_month, around, shift
from crossread.annotate.times_direction import direction
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import (
    ABOUT,
    CARDINAL,
    LONG,
    UNIT,
    compile_rule,
    count_of,
    grain_of,
    unit_name,
)
from crossread.records import TimeKind
from crossread.text.numbers import parse_number

_PART_OF = re.compile(
    r"\b(?:beginning|start|middle|end|rest|remainder|turn|half|quarter|week|day)\s+(?:of|in)\s+$",
    re.IGNORECASE,
)
_HALVES = {"year": ("month", 6), "decade": ("year", 5), "century": ("year", 50)}
"""Half of a unit in whole smaller ones, where calendars have them."""
_SATURDAY = 5
_FAR = 100_000
"""More units than any calendar reaches."""
_SPAN_UNIT = r"(?P<unit>(?:day|night|week|weekend|fortnight|month|quarter|year|decade)s?)(?! of\b)"


def this_unit(match: re.Match[str], situation: Situation) -> Reading | None:
    """A calendar unit beside the one of publication: "last week", "this year", "next month", "this
    weekend", "the past decade" aside (a stretch that ends at publication)."""
    if situation.published is None:
        return situation.from_published(None, "period", grain_of(match["unit"]))
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1}.get(match["which"].lower(), 0)
    unit = match["unit"].lower()
    day = shift(situation.published.end, step, unit)
    if day is None:
        return None
    if unit in ("month", "quarter", "year", "decade", "century"):
        day = shift(situation.published.end.replace(day=1), step, unit) or day
    period, grain = around(day, unit)
    return situation.from_published(period, "date" if grain in ("month", "year") else "period", grain)


def unit_beyond(match: re.Match[str], situation: Situation) -> Reading | None:
    """The unit after the next or before the last: "the week after next", "the year before last"."""
    unit = match["unit"].lower()
    if situation.published is None:
        return situation.from_published(None, "period", grain_of(unit))
    base = situation.published.end
    day = shift(base if unit.startswith("week") else base.replace(day=1), 2 if match["ahead"] else -2, unit)
    if day is None:
        return None
    period, grain = around(day, unit)
    return situation.from_published(period, "date" if grain in ("month", "year") else "period", grain)


def earlier_in(match: re.Match[str], situation: Situation) -> Reading | None:
    """A part of the unit of publication: "earlier this week" (Monday to publication), "later this
    week", "earlier this month" (the month), "earlier this year" (the year), "earlier today"."""
    unit = (match["unit"] or "day").lower()
    if situation.published is None:
        return situation.from_published(None, "period", grain_of(unit))
    base = situation.published.end
    period, grain = around(base, unit)
    if unit == "week":
        earlier = match["which"].lower().startswith("ear")
        period = Period(period.start, base) if earlier else Period(base, period.end)
    kind: TimeKind = "date" if unit != "week" else "period"
    return situation.from_published(period, kind, grain)


def units_ago(match: re.Match[str], situation: Situation) -> Reading | None:
    """A distance back: "18 years ago" (the year), "three weeks ago" (the week), "two days ago".

    "less than a fortnight ago" is the stretch from then to publication; "a year and a half ago" is the
    year that eighteen months lead to.
    """
    unit = unit_name(match["unit"])
    if situation.published is None:
        return Reading("date", grain=grain_of(unit))
    base = situation.published.end
    day = _shifted_back(base, match, unit)
    if day is None:
        return Reading("date", grain=grain_of(unit))
    if re.match(r"less than|within|under|not", match.group(), re.IGNORECASE):
        return situation.from_published(Period(day, base), "period", "day")
    period, grain = around(day, "year" if unit in ("decade", "century") else unit)
    return situation.from_published(period, "date", grain)


def _shifted_back(base: date, match: re.Match[str], unit: str) -> date | None:
    """The day that many units, or units and a half, before another; None where nobody can count them."""
    word = match["count"].lower()
    count = 0.5 if word.startswith("half") else count_of(word) or parse_number(word)
    if count is None or count > _FAR:
        return None
    count += 0.5 if match["half"] else 0
    if count == int(count):
        return shift(base, -int(count), unit)
    smaller, half = _HALVES.get(unit, (unit, 0))
    return shift(base, -int(2 * count) * half, smaller) if half and 2 * count == int(2 * count) else None


def units_ahead(match: re.Match[str], situation: Situation) -> Reading | None:
    """A distance ahead: "the trial will begin in two weeks", "in a month's time", "a week from now".

    In a clause that does not look ahead it is a length: "it was built in two weeks".
    """
    unit, count = unit_name(match["unit"]), count_of(match["count"])
    sure = re.search(r"time|from", match.group(), re.IGNORECASE)
    if not sure and direction(situation.sentence, match.start(), match.end()) != "future":
        return None
    if situation.published is None or count is None:
        return Reading("date", grain=grain_of(unit))
    day = shift(situation.published.end, count, unit)
    if day is None:
        return None
    period, grain = around(day, "year" if unit in ("decade", "century") else unit)
    return situation.from_published(period, "date", grain)


def past_units(match: re.Match[str], situation: Situation) -> Reading | None:
    """A stretch that ends or begins at publication: "the past three months", "the next two weeks".

    Stretches of years are told in months: "the past year" is "2015-11/2016-11".
    """
    unit = unit_name(match["unit"])
    count = count_of(match["count"]) if match["count"] else 1
    if situation.published is None or count is None:
        return Reading("period", grain=grain_of(unit))
    base = situation.published.end
    ahead = match["which"].lower() in ("next", "coming", "upcoming", "following")
    other = shift(base, count if ahead else -count, unit)
    if other is None:
        return None
    first, last = sorted((base, other))
    if unit in ("year", "decade"):
        first, last = a_month(first.year, first.month).start, a_month(last.year, last.month).end
    return situation.from_published(Period(first, last), "period", grain_of(unit))


def unit_of_publication(match: re.Match[str], situation: Situation) -> Reading | None:
    """The unit of publication where only a part of it is told: "the end of the year", "the rest of
    the week"."""
    if not _PART_OF.search(situation.sentence[: match.start()]):
        return None
    if situation.published is None:
        return situation.from_published(None, "period", grain_of(match["unit"]))
    period, grain = around(situation.published.end, match["unit"].lower())
    return situation.from_published(period, "period", grain)


def to_date(match: re.Match[str], situation: Situation) -> Reading:
    """From the beginning of a unit to publication: "the year to date", "so far this month"."""
    unit = match["unit"].lower()
    if situation.published is None:
        return situation.from_published(None, "period", grain_of(unit))
    base = situation.published.end
    return situation.from_published(Period(around(base, unit)[0].start, base), "period", "day")


def unit_end(match: re.Match[str], situation: Situation) -> Reading:
    """The end of the unit of publication: "by year's end" (December), "by year-end", "by month's end"."""
    unit = match["unit"].lower()
    if situation.published is None:
        return situation.from_published(None, "date", "month" if unit == "year" else "day")
    last = around(situation.published.end, unit)[0].end
    period = a_month(last.year, last.month) if unit == "year" else Period(last, last)
    return situation.from_published(period, "date", "month" if unit == "year" else "day")


def weekend(match: re.Match[str], situation: Situation) -> Reading | None:
    """ "over the weekend", "the weekend": the last one, or the next where the clause looks ahead."""
    if situation.published is None:
        return situation.from_published(None, "period", "week")
    base = situation.published.end
    ahead = direction(situation.sentence, match.start(), match.end()) == "future"
    day = base if ahead or base.weekday() >= _SATURDAY else shift(base, -1, "week")
    return situation.from_published(around(day, "weekend")[0] if day else None, "period", "week")


def unit_ahead(match: re.Match[str], situation: Situation) -> Reading | None:
    """The unit to come: "the year ahead", "the week ahead"."""
    unit = match["unit"].lower()
    if situation.published is None:
        return situation.from_published(None, "period", grain_of(unit))
    day = shift(
        situation.published.end.replace(day=1) if unit != "week" else situation.published.end, 1, unit
    )
    if day is None:
        return None
    period, grain = around(day, unit)
    return situation.from_published(period, "date" if grain in ("month", "year") else "period", grain)


RULES = (
    Rule(
        this_unit,
        compile_rule(
            r"(?:the )?(?P<which>last|this|next|current|coming|upcoming)(?: calendar)? "
            r"(?P<unit>week|weekend|fortnight|month|quarter|year|decade|century)(?! of\b)"
        ),
        ("last", "this", "next", "current", "coming", "previous"),
    ),
    Rule(
        unit_beyond,
        compile_rule(r"the (?P<unit>week|weekend|month|year) (?:(?P<ahead>after next)|before last)"),
        ("after next", "before last"),
    ),
    Rule(
        earlier_in,
        compile_rule(
            r"(?P<which>earlier|later|(?:early|late)(?= today| this week)) "
            r"(?:(?:on )?(?:this|in the) (?P<unit>week|month|year)|today)"
        ),
        ("earl", "late"),
    ),
    Rule(
        units_ago,
        compile_rule(
            rf"{ABOUT}(?P<count>{CARDINAL}|a couple of|half an?) "
            rf"(?P<unit>(?:{UNIT}|century|centurie)s?)(?P<half> and a half)? ago"
        ),
        ("ago",),
    ),
    Rule(
        units_ahead,
        compile_rule(
            rf"(?<=\bin\s){ABOUT}(?P<count>{CARDINAL}|a couple of) (?P<unit>{UNIT}s?)(?:[’']s?)?(?: time)?"
            r"(?!-|[ ](?:of|or|to)\b)"
        ),
    ),
    Rule(
        units_ahead,
        compile_rule(rf"{ABOUT}(?P<count>{CARDINAL}|a couple of) (?P<unit>{UNIT}s?) from (?:now|today)"),
        (" from",),
    ),
    Rule(
        past_units,
        compile_rule(
            rf"(?:the |this )?(?P<which>past|last|previous|next|coming|upcoming|following) "
            rf"(?P<count>{CARDINAL}|a couple of)(?: {LONG})? {_SPAN_UNIT}"
        ),
        ("past", "last", "previous", "next", "coming", "following"),
    ),
    Rule(
        past_units,
        compile_rule(
            rf"(?<![.,])(?:the )?(?P<count>{CARDINAL}) "
            rf"(?P<which>past|last|previous|next|coming|upcoming|following) {_SPAN_UNIT}(?<=s)"
        ),
        ("past", "last", "previous", "next", "coming", "following"),
    ),
    Rule(
        past_units,
        compile_rule(rf"(?:the|this) (?P<which>past) (?P<count>(?!))?{_SPAN_UNIT}"),
        ("past", "last", "previous", "next", "coming", "following"),
    ),
    Rule(
        to_date,
        compile_rule(r"(?:(?:the )?(?P<unit>year|month|week)[ -]to[ -]date)"),
        ("date",),
    ),
    Rule(
        to_date,
        compile_rule(r"(?:so far|to date|thus far|already) this (?P<unit>year|month|week)"),
        ("this",),
    ),
    Rule(
        unit_end,
        compile_rule(
            r"(?:(?<=\bby\s)|(?<=\bat\s)|(?<=\buntil\s)|(?<=\bbefore\s)|(?<=\bsince\s))(?:the )?"
            r"(?P<unit>year|month|week)(?:[’']s | |-)end"
        ),
        ("end",),
    ),
    Rule(unit_end, compile_rule(r"(?:the )?end of (?P<unit>year|month|week)"), ("end of",)),
    Rule(unit_of_publication, compile_rule(r"the (?P<unit>week|month|year|decade)")),
    Rule(
        weekend,
        compile_rule(r"the weekend(?! of\b)"),
        ("weekend",),
    ),
    Rule(unit_ahead, compile_rule(r"the (?P<unit>week|month|year) ahead"), ("ahead",)),
)
