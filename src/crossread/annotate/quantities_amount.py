"""Amounts: the number itself, as a value or range with its bound, before anyone asks of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from crossread.records import Bound
from crossread.text.data import load
from crossread.text.numbers import MAGNITUDE, NUMBER, SUFFIX, alternatives, parse_number

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
    that it is written in figures, ``dashed`` that a hyphen before it was read as a minus.
    """

    start: int
    number: int
    end: int
    interval: Interval
    bound: Bound
    rule: str
    currency: str | None = None
    figures: bool = False
    dashed: bool = False


def spaced(expression: str) -> str:
    """A regular expression in which every space stands for any white space."""
    return expression.replace("\\ ", r"\s+").replace(" ", r"\s+")


BOUND = spaced(
    rf"(?:(?P<bound>{alternatives(_BOUNDS)})(?:(?<=\w)\s+|(?<=\W)\s*)"
    rf"(?:(?:{alternatives(word for word, bound in _BOUNDS.items() if bound == 'about')})\s+)?)?"
    rf"(?:(?:{alternatives(DATA['exact']['words'])})\s+)?"
)
"""The words before a number that bound it: "at least", "more than an estimated", "exactly"."""
BEFORE = r"(?:(?<=magnitude-)|(?<![\w#§@/._:+-])(?<!\d,)(?<!\d['’])(?<!\d[-–]\s)(?<!\d\s[-–]\s)(?<!=['\"]))"
"""What may not stand before an amount."""
_CODES = alternatives(sign for sign in _CURRENCY if sign.isalpha())  # as written: "try 3" is no TRY
_SIGNS = rf"(?:(?-i:{_CODES})|{alternatives(sign for sign in _CURRENCY if not sign.isalpha())})"
_SIGN = rf"(?P<sign>{_SIGNS})\s?"
_SIGN_AGAIN = rf"{_SIGNS}?\s?"
_SCALED = rf"{NUMBER}(?:[\s-]?{SUFFIX}\b)?"
_ATTACHED = r"(?:(?:bn|mn|mln|bln|tln|tn|trn)\b)?"
_BEYOND = r"(?![\d@#/:]|[.,]\d|[-–]\d)"
_MINUS = r"(?P<minus>(?:minus|negative)\s+|[−-](?=[\d.]))?"

_OPEN = r"(?P<open>(?:anywhere\s+)?(?:(?P<between>between(?:\s+the\s+ages\s+of)?)|(?P<from>from))\s+)?"
_TO = (  # "and" only after "between"
    r"(?:(?(between)\s+and\s+|(?!))|-?\s+(?:to|or)\s+(?:about\s+|as\s+(?:many|much)\s+as\s+)?|\s?[-–]\s?|-to-"
    r"|\s+through\s+)"
)

_MONEY = re.compile(
    rf"{BEFORE}{BOUND}{_OPEN}(?P<minus>[−-])?{_SIGN}(?P<low>{_SCALED})"
    rf"(?:{_TO}{_SIGN_AGAIN}(?P<high>{_SCALED}))?{_BEYOND}",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    rf"{BEFORE}{BOUND}{_OPEN}{_MINUS}(?P<low>{NUMBER}{_ATTACHED})(?:{_TO}(?P<high>{NUMBER}{_ATTACHED}))?{_BEYOND}",
    re.IGNORECASE,
)
_VAGUE_NUMBER = re.compile(
    spaced(rf"{BEFORE}{BOUND}(?P<word>{alternatives(_VAGUE)})\b(?:\s+(?:of\s+)?(?P<scale>{MAGNITUDE})\b)?"),
    re.IGNORECASE,
)
_HAS_SIGN = re.compile(_SIGNS, re.IGNORECASE)
_HAS_VAGUE = re.compile(
    rf"(?<!\w)(?:{alternatives({word.split()[-1] for word in _VAGUE} | {'couple'})})", re.IGNORECASE
)
_BOUND_AFTER = re.compile(
    spaced(
        rf"\s+(?P<after>{alternatives(_AFTER)})\b"
        rf"(?!\s*(?:\d|{_SIGNS}|(?:{NUMBER})|an?\b|the\b|half\b|than\b))"
        r"|(?P<sign>\+|-(?:plus|odd)\b)"
    ),
    re.IGNORECASE,
)
_CHANGE = re.compile(rf"\b(?:{alternatives(DATA['change']['words'])})\b[^.;:,]{{0,60}}$", re.IGNORECASE)
_NEEDS_OF = frozenset(DATA["vague_of"]["words"])


def find_amounts(text: str) -> Iterator[Amount]:
    """The amounts of a sentence; several may be read at one place, the likeliest first."""
    for match in _MONEY.finditer(text) if _HAS_SIGN.search(text) else ():
        yield from _read(text, match, _CURRENCY[_known(match["sign"], _CURRENCY)])
    for match in _PLAIN.finditer(text):
        yield from _read(text, match, None)
    for match in _VAGUE_NUMBER.finditer(text) if _HAS_VAGUE.search(text) else ():
        yield from _read_vague(text, match)


def is_change(text: str, at: int) -> bool:
    """Whether a word of change stands before a place in its clause: "rose ... from"."""
    return _CHANGE.search(text, 0, at) is not None


def bound_after(text: str, end: int) -> tuple[int, Bound] | None:
    """Where words such as "or more" that stand at ``end`` end, and the bound they make; None if none."""
    after = _BOUND_AFTER.match(text, end)
    if after is None:
        return None
    sign = after["sign"]
    if sign:
        return after.end(), "about" if sign == "-odd" else "at_least"
    return after.end(), _AFTER[" ".join(after["after"].lower().split())]


def bound_before(match: re.Match[str]) -> Bound:
    """The bound that the words before an amount make; ``match`` was built with ``BOUND``."""
    words = match["bound"]
    return _BOUNDS[" ".join(words.lower().split())] if words else "exact"


def _read(text: str, match: re.Match[str], currency: str | None) -> Iterator[Amount]:
    """A number with its bound, or a range; two numbers that make no range are read apart."""
    low = parse_number(match["low"])
    if low is None:
        return
    signed = match["minus"] is not None
    number = match.start("minus") if signed else match.start("sign") if currency else match.start("low")
    figures = match["low"][:1].isdigit()
    both = None if signed else _range(text, match, low)
    dashed = signed and match["minus"] == "-"
    if both:
        end, bound = _ended(text, match.end("high"), bound_before(match))
        yield Amount(match.start(), number, end, both, bound, "number", currency, figures)
        return
    end, bound = _ended(text, match.end("low"), bound_before(match))
    start = number if match["open"] else match.start()
    value = -low if signed else low
    yield Amount(start, number, end, Interval(value, value), bound, "number", currency, figures, dashed)
    high = parse_number(match["high"]) if match["high"] else None
    if high is not None and text[match.start("high") - 1] not in "-–":  # no score: "3-1"
        at = match.start("high")
        figures = match["high"][:1].isdigit()
        yield Amount(at, at, match.end("high"), Interval(high, high), "exact", "number", currency, figures)


def _ended(text: str, end: int, bound: Bound) -> tuple[int, Bound]:
    """Where the amount ends and its bound, with words such as "or more" after it."""
    after = bound_after(text, end)
    if after is None:
        return end, bound
    return after if bound in ("exact", "about") else (after[0], bound)


def _range(text: str, match: re.Match[str], low: float) -> Interval | None:
    """The two ends of "eight to ten", "6 or 10", "$2-3bn"; a magnitude at the end serves both.

    What rose "from 20 to 30" is no range but two values.
    """
    high = parse_number(match["high"]) if match["high"] else None
    if high is None or (match["from"] and is_change(text, match.start("open"))):
        return None
    scale = re.search(rf"({MAGNITUDE}|{SUFFIX})$", match["high"], re.IGNORECASE)
    if scale and low < 1000 and not re.search(rf"(?:{MAGNITUDE}|\d{SUFFIX})$", match["low"], re.IGNORECASE):
        low *= parse_number(f"1 {scale[1]}") or 1
    return Interval(low, high) if low < high else None


def _read_vague(text: str, match: re.Match[str]) -> Iterator[Amount]:
    """An interval for "dozens", "several hundred"; "scores" only where it is of something."""
    word = " ".join(match["word"].lower().split())
    if word in _NEEDS_OF and not re.match(r"\s+(?:of|more|were|are|have)\b", text[match.end("word") :]):
        return
    low, high = map(float, _VAGUE[word])
    end = match.end()
    if match["scale"] and word in DATA["vague_scaled"]["words"]:
        low, high = (limit * (parse_number(f"1 {match['scale']}") or 1) for limit in (low, high))
    elif match["scale"]:
        return
    interval, bound = Interval(low, high), bound_before(match)
    bound = "about" if bound == "exact" else bound
    yield Amount(match.start(), match.start("word"), end, interval, bound, "vague_number")


def _known(written: str, table: dict[str, str]) -> str:
    return next(key for key in table if key.lower() == written.lower())
