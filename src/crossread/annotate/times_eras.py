"""Years that figures alone do not tell: "AD 79", "44 BC", "the nineties", "week 23 of the ISO calendar"."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times_calendar import a_month, on, week_of, years
from crossread.annotate.times_reading import Reading, Rule, Situation, absolute
from crossread.annotate.times_words import DATA, FIGURES, YEAR, compile_rule, words
from crossread.text.numbers import ORDINAL, alternatives

_DECADES: dict[str, int] = DATA["decades_in_words"]
_DEGREES = words("degrees")
_WORD = re.compile(r"[^\W\d_]+")


def before_christ(_: re.Match[str], __: Situation) -> Reading:
    """A year or century before the first: "44 BC", "the third century B.C.". ISO 8601 days, as Python and
    most programs know them, begin with the year 1, so it has no value."""
    return Reading("date", grain="year")


def year_of_era(match: re.Match[str], _: Situation) -> Reading | None:
    """A year with its era: "AD 79", "79 AD", "793 CE"."""
    number = int(match["year"])
    return absolute(years(number), "date", "year") if number else None


def decade_in_words(match: re.Match[str], situation: Situation) -> Reading | None:
    """A decade of the twentieth century without its first figures: "the nineties", "the late 80s".

    Degrees of heat and ages are none: "temperatures in the nineties", "in her eighties".
    """
    if any(word in _DEGREES for word in _WORD.findall(situation.sentence.lower())):
        return None
    first = 1900 + (int(match["figures"]) if match["figures"] else _DECADES[match["word"].lower()])
    return absolute(years(first, first + 9), "period", "decade")


def iso_week(match: re.Match[str], _: Situation) -> Reading | None:
    """A week, or a day of one, as ISO 8601 numbers them: "2021-W23", "2021-W23-4"."""
    try:
        day = date.fromisocalendar(int(match["year"]), int(match["week"]), int(match["day"] or 1))
    except ValueError:
        return None
    return absolute(on(day), "date", "day") if match["day"] else absolute(week_of(day), "period", "week")


def iso_month(match: re.Match[str], _: Situation) -> Reading | None:
    """A month in figures: "2015-11", "11/2015"."""
    return absolute(a_month(int(match["year"]), int(match["month"])), "date", "month")


_BC = r"(?-i:BCE?\b|B\.C\.(?:E\.)?)"
_AD = r"(?-i:AD\b|CE\b|A\.D\.|C\.E\.)"
_SMALL = r"(?!(?:19|20)\d\d)[1-9]\d{0,3}"

RULES = (
    Rule(before_christ, compile_rule(rf"(?:{_SMALL}|(?:the )?{ORDINAL}[ -]century) {_BC}"), ("bc", "b.c.")),
    Rule(year_of_era, compile_rule(rf"{_AD} ?(?P<year>[1-9]\d{{1,3}})"), ("ad", "ce", "a.d.", "c.e.")),
    Rule(year_of_era, compile_rule(rf"(?P<year>[1-9]\d{{1,3}}) {_AD}"), ("ad", "ce", "a.d.", "c.e.")),
    Rule(
        decade_in_words,
        compile_rule(
            rf"(?:the |(?<=\bthe\slate\s)|(?<=\bthe\searly\s)|(?<=\bthe\smid-))"
            rf"(?:(?P<figures>[2-9]0)[’']?s|(?P<word>{alternatives(_DECADES)}))(?!-)"
        ),
        (*_DECADES, "0s"),
    ),
    Rule(
        iso_week,
        compile_rule(r"(?P<year>(?:19|20)\d\d)-?(?-i:W)(?P<week>\d\d)(?:-(?P<day>[1-7]))?(?![\d-])"),
        FIGURES,
    ),
    Rule(iso_month, compile_rule(rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![-/\d])"), FIGURES),
    Rule(iso_month, compile_rule(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![-/\d])"), FIGURES),
)
