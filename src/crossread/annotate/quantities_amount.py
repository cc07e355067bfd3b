"""Amounts: the number itself, as a value or range with its bound, before anyone asks of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from crossread.records import Bound
from crossread.text.data import load
from crossread.text.numbers import MAGNITUDE, NUMBER, SUFFIX, alternatives, parse_fraction, parse_number

DATA = load("en/quantities")
_BOUNDS: dict[str, Bound] = DATA["bounds"]
_AFTER: dict[str, Bound] = DATA["bounds_after"]
_VAGUE: dict[str, list[float]] = DATA["vague"]
_CURRENCY: dict[str, str] = DATA["currency_before"]


class Interval(NamedTuple):
    """The lowest and the highest number meant; the same twice for a plain number."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Amount:
    """A number found in a sentence.

    ``start`` and ``end`` are offsets into the sentence, the bound's words included; ``number`` is
    where the number itself begins. ``currency`` is the code of a sign before it. ``figures`` says
    that it is written in figures.
    """

    start: int
    number: int
    end: int
    interval: Interval
    bound: Bound
    rule: str
    currency: str | None = None
    figures: bool = False


def _spaced(expression: str) -> str:
    return expression.replace("\\ ", r"\s+").replace(" ", r"\s+")


_BOUND = _spaced(
    rf"(?:(?P<bound>{alternatives(_BOUNDS)})\b\s+)?(?:(?:{alternatives(DATA['exact']['words'])})\s+)?"
)
_SIGN = rf"(?P<sign>{alternatives(_CURRENCY)})\s?"
_SIGN_AGAIN = rf"(?:{alternatives(_CURRENCY)})?\s?"
_SCALED = rf"{NUMBER}(?:{SUFFIX}\b)?"
_BEFORE = r"(?<![\w#@/._:+-])(?<!\d,)(?<!\d['’])(?<![-–]\s)(?<!=['\"])"
_BEYOND = r"(?![\d@#/:]|[.,]\d|[-–]\d)"

_OPEN = r"(?P<open>(?:(?P<between>between)|from)\s+)?"
_TO = r"(?:(?(between)\s+and\s+|(?!))|\s+(?:to|or)\s+(?:about\s+)?|\s?[-–]\s?)"  # "and" only after "between"

_MONEY = re.compile(
    rf"{_BEFORE}{_BOUND}{_OPEN}{_SIGN}(?P<low>{_SCALED})(?:{_TO}{_SIGN_AGAIN}(?P<high>{_SCALED}))?{_BEYOND}",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    rf"{_BEFORE}{_BOUND}{_OPEN}(?P<low>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?{_BEYOND}", re.IGNORECASE
)
_VAGUE_NUMBER = re.compile(
    _spaced(rf"{_BEFORE}{_BOUND}(?P<word>{alternatives(_VAGUE)})\b(?:\s+(?P<scale>{MAGNITUDE})\b)?"),
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"{_BEFORE}{_BOUND}(?P<fraction>half|(?:an?|one)[ -](?:third|quarter|fifth|tenth)"
    rf"|(?:two|three|four)[ -](?:third|quarter|fifth)s)\b(?=\s+(?:of|the|its|their|his|her|all)\b)",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(_spaced(rf"\s+(?P<after>{alternatives(_AFTER)})\b|(?P<plus>\+)"), re.IGNORECASE)


def find_amounts(text: str) -> Iterator[Amount]:
    """The amounts of a sentence; several may be read at one place, the likeliest first."""
    for match in _MONEY.finditer(text):
        yield from _read(text, match, _CURRENCY[_known(match["sign"], _CURRENCY)])
    for match in _PLAIN.finditer(text):
        yield from _read(text, match, None)
    for match in _VAGUE_NUMBER.finditer(text):
        yield from _read_vague(match)
    for match in _FRACTION.finditer(text):
        value = parse_fraction(match["fraction"])
        if value is not None:
            interval = Interval(value, value)
            start = match.start("fraction")
            yield Amount(match.start(), start, match.end(), interval, _bound(match), "fraction")


def _read(text: str, match: re.Match[str], currency: str | None) -> Iterator[Amount]:
    """A number with its bound, or a range; two numbers that make no range are read apart."""
    low = parse_number(match["low"])
    if low is None:
        return
    number = match.start("sign") if currency else match.start("low")
    figures = match["low"][:1].isdigit()
    both = _range(match, low)
    if both:
        end, bound = _bound_after(text, match.end("high"), _bound(match))
        yield Amount(match.start(), number, end, both, bound, "number", currency, figures)
        return
    end, bound = _bound_after(text, match.end("low"), _bound(match))
    start = number if match["open"] else match.start()
    yield Amount(start, number, end, Interval(low, low), bound, "number", currency, figures)
    high = parse_number(match["high"]) if match["high"] else None
    if high is not None and text[match.start("high") - 1].isspace():  # no score: "3-1"
        at = match.start("high")
        figures = match["high"][:1].isdigit()
        yield Amount(at, at, match.end("high"), Interval(high, high), "exact", "number", currency, figures)


def _bound_after(text: str, end: int, bound: Bound) -> tuple[int, Bound]:
    """Where the amount ends and its bound, with words such as "or more" after it."""
    after = _BOUND_AFTER.match(text, end)
    if after is None or bound != "exact":
        return end, bound
    return after.end(), "at_least" if after["plus"] else _AFTER[" ".join(after["after"].lower().split())]


def _range(match: re.Match[str], low: float) -> Interval | None:
    """The two ends of "eight to ten", "6 or 10", "$2-3bn"; a magnitude at the end serves both."""
    high = parse_number(match["high"]) if match["high"] else None
    if high is None:
        return None
    scale = re.search(rf"({MAGNITUDE}|{SUFFIX})$", match["high"], re.IGNORECASE)
    if scale and low < 1000 and not re.search(rf"(?:{MAGNITUDE})$", match["low"], re.IGNORECASE):
        low *= parse_number(f"1 {scale[1]}") or 1
    return Interval(low, high) if low < high else None


def _read_vague(match: re.Match[str]) -> Iterator[Amount]:
    word = " ".join(match["word"].lower().split())
    low, high = map(float, _VAGUE[word])
    if match["scale"]:
        if word not in ("several", "a few", "a couple"):
            return
        low, high = (end * (parse_number(f"1 {match['scale']}") or 1) for end in (low, high))
    interval, bound = Interval(low, high), _bound(match)
    bound = "about" if bound == "exact" else bound
    yield Amount(match.start(), match.start("word"), match.end(), interval, bound, "vague_number")


def _bound(match: re.Match[str]) -> Bound:
    words = match["bound"]
    return _BOUNDS[" ".join(words.lower().split())] if words else "exact"


def _known(written: str, table: dict[str, str]) -> str:
    return next(key for key in table if key.lower() == written.lower())
