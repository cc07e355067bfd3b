"""The words of times as regular expressions, for the rules to build on.

A space in a rule's expression stands for any white space, so that a no-break space is read too.
Names of months and weekdays count only with a capital: "may" is no month.
"""

from __future__ import annotations

import re

from crossread.records import Grain
from crossread.text.data import load
from crossread.text.numbers import NUMBER, ORDINAL, alternatives, parse_number

DATA = load("en/times")
MONTHS: dict[str, int] = DATA["months"]
WEEKDAYS: dict[str, int] = DATA["weekdays"]
SEASONS: dict[str, int] = DATA["seasons"]
_MONTHS_SHORT: dict[str, int] = DATA["months_short"]
_WEEKDAYS_SHORT: dict[str, int] = DATA["weekdays_short"]


def _name(*names: str) -> str:
    """Capitalised names as they are, or wholly in capitals."""
    return f"(?-i:{alternatives({*names, *(name.upper() for name in names)})})"


MONTH = rf"(?:{_name(*MONTHS)}\b|{_name(*_MONTHS_SHORT)}\b\.?)"
MONTH_SHORT = rf"(?:{_name(*_MONTHS_SHORT)})"
MONTH_ALONE = rf"(?:{_name(*MONTHS)}\b|{_name(*_MONTHS_SHORT)}\.)"
WEEKDAY = rf"(?:{_name(*WEEKDAYS)}\b|{_name(*_WEEKDAYS_SHORT)}\.)"
WEEKDAY_STAMP = rf"(?:{_name(*WEEKDAYS)}\b|{_name(*_WEEKDAYS_SHORT)}\b\.?)"
SEASON = f"(?:{alternatives(SEASONS)})"
PART_OF_DAY = f"(?:{alternatives(DATA['words']['parts_of_day'].split())})"
YEAR = r"(?:1[0-9]\d\d|2[01]\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_DAYS_IN_WORDS: dict[str, int] = DATA["days_in_words"]
DAY_IN_WORDS = f"(?:{alternatives(_DAYS_IN_WORDS)})"
"""A day of a month as an ordinal in words: "third", "twenty-first"."""
UNIT = r"(?:day|night|week|weekend|fortnight|month|quarter|year|decade)"
LENGTH_UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur(?:y|ie))"
LENGTH_UNIT_SHORT = r"(?:hrs?|mins?|secs?|yrs?)"
"""Units as they are cut short after figures: "25 min"."""
LONG = f"(?:{alternatives(DATA['lengths']['adjectives'].split())})"
COUNT = rf"(?:{NUMBER}|an?(?: couple of| few)?|several|a few|many|a number of|a couple of|half an?)"
CARDINAL = rf"(?:{NUMBER}|an?\b)"
ABOUT = (
    r"(?:(?:just|only|nearly|almost|about|around|roughly|some|approximately|more than|less than|over"
    r"|under|at least|up to|fewer than|as much as|as many as|within) )?"
)
NTH = rf"(?:{ORDINAL}|last|final)"
FIGURES = tuple("0123456789")
MONTH_PIECES = tuple(sorted({name[:3].lower() for name in MONTHS}))
WEEKDAY_PIECES = tuple(sorted({name[:3].lower() for name in WEEKDAYS}))
"""What a sentence must hold for an expression with a figure, a month or a weekday in it to be tried."""
_START = r"(?:(?<![\w$€£¥@#/-])|(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-))"
_LONG_ZONES = alternatives(
    name
    for table in ("zones", "zones_by_season", "zones_by_european_season")
    for name in DATA[table]
    if " " in name
)
ZONE = (
    rf"(?P<bracket>\()?(?P<zone>{_LONG_ZONES}"
    r"|(?-i:(?:GMT|UTC)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?|[A-Z]{1,4}T\b|Z\b|MSK\b))(?(bracket)\))"
)
"""A zone by name or figures, with or without brackets: "EST", "GMT +8", "(Pacific time)"."""

_GRAINS: dict[str, Grain] = {
    "week": "week",
    "weekend": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
}


_LAST_WORD = re.compile(r"(\w+)\W{0,9}$")
_NEAR = 40
"""How many characters before an expression are looked at for the word there."""
_TRIGGER = re.compile(
    r"\d|"
    + alternatives(
        {
            *DATA["words"]["triggers"].split(),
            *MONTHS,
            *_MONTHS_SHORT,
            *_WEEKDAYS_SHORT,
            *SEASONS,
            *DATA["holidays"],
            *DATA["feasts"],
            *DATA["feasts_by_year"],
            *DATA["vague"]["feasts"],
            *DATA["easter"],
            *DATA["decades_in_words"],
        }
    ),
    re.IGNORECASE,
)


def may_hold_time(text: str) -> bool:
    """Whether the rules need to be tried at all: a cheap look that spares most sentences."""
    return _TRIGGER.search(text) is not None


def month_number(word: str) -> int:
    """The number of a month written in full or short, with or without its full stop."""
    name = word.rstrip(".").title()
    return MONTHS.get(name) or _MONTHS_SHORT[name]


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    name = word.rstrip(".").title()
    return WEEKDAYS[name] if name in WEEKDAYS else _WEEKDAYS_SHORT[name]


def day_number(word: str) -> int:
    """The number of a day of a month, in figures or as an ordinal in words; 0 where it is none.

    >>> [day_number(word) for word in ("22", "3rd", "third", "twenty-first")]
    [22, 3, 3, 21]
    """
    figures = re.sub(r"\D", "", word)
    return int(figures) if figures else _DAYS_IN_WORDS.get(word.lower(), 0)


def words(name: str, table: str = "words") -> frozenset[str]:
    """A word list of the data file."""
    return frozenset(DATA[table][name].split())


def word_before(sentence: str, end: int) -> str:
    """The word before a place in a sentence, in lower case; empty where there is none."""
    found = _LAST_WORD.search(sentence[max(0, end - _NEAR) : end])
    return found[1].lower() if found else ""


def compile_rule(expression: str) -> re.Pattern[str]:
    """A rule's expression as it is searched for: whole words, any case, any white space."""
    spaced = expression.replace("\\ ", " ").replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"{_START}(?:{spaced})(?!\w)", re.IGNORECASE)


def unit_name(unit: str) -> str:
    """A unit in the singular and in lower case."""
    low = unit.lower()
    return "century" if low == "centuries" else low.removesuffix("s")


def count_of(word: str) -> int | None:
    """A whole number of units; "a" is one, "a couple of" two; None for "several" and "half a"."""
    low = " ".join(word.lower().split())
    if low in ("a", "an"):
        return 1
    if low.startswith("a couple"):
        return 2
    value = parse_number(low)
    return int(value) if value is not None and value == int(value) and value < 100_000 else None


def grain_of(unit: str) -> Grain:
    """The grain of a calendar unit; a day for everything finer."""
    return _GRAINS.get(unit_name(unit), "day")
