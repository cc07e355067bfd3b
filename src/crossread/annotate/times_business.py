"""Times of business: fiscal years, quarters and halves without their year, "the year-earlier period"."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times_calendar import a_month, around, months, shift, years
from crossread.annotate.times_direction import choose_date, direction
from crossread.annotate.times_reading import Reading, Rule, Situation, absolute
from crossread.annotate.times_words import YEAR, compile_rule, words
from crossread.records import Grain
from crossread.text.numbers import parse_ordinal

_WORD = re.compile(r"[^\W\d_]+")
_BUSINESS = words("business")
_PARTS = {"half": 6, "quarter": 3, "h": 6, "q": 3}


def fiscal_year(match: re.Match[str], _: Situation) -> Reading | None:
    """A fiscal year with its number, which names the calendar year it ends in: "fiscal 2018", "FY18",
    "the 2017-18 fiscal year".

    Where it begins is up to each state and company, so its value is both calendar years.
    """
    last = int((match["last"] or match["year"])[-2:])
    first = int(match["year"]) if len(match["year"]) == 4 else 2000 + last
    end = first if not match["last"] else first // 100 * 100 + last
    return absolute(years(end - 1, end), "period", "year") if end >= first else None


def this_fiscal_year(match: re.Match[str], situation: Situation) -> Reading | None:
    """A fiscal year beside the one of publication: "the current fiscal year", "last fiscal year".

    Nobody says here when it begins: the current one lies in the year of publication and the one
    before or after it, and has no value; "last fiscal year" ended in this year or the one before.
    """
    if situation.published is None:
        return situation.from_published(None, "period", "year")
    year, which = situation.published.end.year, match["which"].lower()
    if which in ("next", "coming") and year < date.max.year:
        return situation.from_published(years(year, year + 1), "period", "year")
    if which in ("last", "previous", "past") and year > 2:
        return situation.from_published(years(year - 2, year), "period", "year")
    return Reading("period", grain="year")


def part_of_year(match: re.Match[str], situation: Situation) -> Reading | None:
    """A quarter or half without its year, where the sentence speaks of business: "third-quarter
    profit", "sales fell in the first half". It is the last one gone by, unless the clause looks ahead.
    """
    groups = match.groupdict()
    number = int(groups["figure"]) if groups.get("figure") else parse_ordinal(match["nth"])
    size = _PARTS[match["unit"].lower()]
    grain: Grain = "quarter" if size == 3 else "year"
    if not number or number * size > 12 or not _is_business(situation.sentence):
        return None
    if situation.published is None:
        return situation.from_published(None, "period", grain)
    base = situation.published.end
    ends = [
        a_month(year, number * size).end
        for year in range(max(base.year - 1, 1), min(base.year + 1, date.max.year) + 1)
    ]
    end = choose_date(ends, base, direction(situation.sentence, match.start(), match.end()))
    period = months(end.year, end.month - size + 1, size) if end else None
    return situation.from_published(period, "period", grain)


def _is_business(sentence: str) -> bool:
    return any(word in _BUSINESS for word in _WORD.findall(sentence.lower()))


def year_earlier(match: re.Match[str], situation: Situation) -> Reading | None:
    """What a figure is held against: "the year-earlier quarter", "a year-ago loss". Only the year is told."""
    base = situation.published.end if situation.published else None
    day = shift(base, -1, match["unit"].lower()) if base else None
    if day is None:
        return situation.from_published(None, "period", "year")
    period, grain = around(day, match["unit"].lower())
    return situation.from_published(period, "date", grain)


_FISCAL = r"(?:fiscal|financial|tax|budget)"
_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"

RULES = (
    Rule(
        fiscal_year,
        compile_rule(
            rf"(?:the )?{_FISCAL}(?: year)? (?P<year>{YEAR})(?:[-–/](?P<last>{YEAR}|\d\d))?(?![-/\d])"
        ),
        (" year", "fiscal", "financial", "tax", "budget"),
    ),
    Rule(
        fiscal_year,
        compile_rule(rf"(?:the )?(?P<year>{YEAR})(?:[-–/](?P<last>{YEAR}|\d\d))? {_FISCAL} year"),
        (" year", "fiscal", "financial", "tax", "budget"),
    ),
    Rule(fiscal_year, compile_rule(rf"(?-i:FY) ?(?P<year>{YEAR}|\d\d)(?P<last>(?!))?"), ("fy",)),
    Rule(
        this_fiscal_year,
        compile_rule(rf"(?:the )?(?P<which>last|past|previous|this|current|next|coming) {_FISCAL} year"),
        ("year",),
    ),
    Rule(part_of_year, compile_rule(rf"the {_NTH} (?P<unit>quarter|half)(?! of\b|-)"), ("quarter", "half")),
    Rule(
        part_of_year,
        compile_rule(r"(?-i:(?P<unit>[QH])(?P<figure>[1-4]))(?P<nth>(?!))?(?![-\d])"),
        ("q", "h"),
    ),
    Rule(part_of_year, compile_rule(rf"{_NTH}-(?P<unit>quarter|half)"), ("quarter", "half")),
    Rule(
        year_earlier, compile_rule(r"(?:the |a )?(?P<unit>year|month)-(?:earlier|ago)"), ("-earlier", "-ago")
    ),
)
