"""Fractions and shares: "two-thirds of the crew", "by a quarter", "half a mile", "one in five".

A fraction in words is an ordinal too: "a third man". It counts only where what stands around it
says that it is a part. "Three out of four" is a share where the second number is a round one; in
"14 out of 23 boats" the first number counts boats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.annotate.quantities_amount import BEFORE, BOUND, DATA, Amount, Interval, bound_before
from crossread.text.numbers import FRACTION, NUMBER, alternatives, parse_fraction, parse_number

_OF = r"\s+(?:of|the|its|their|his|her|our|your|my|all|as\s+(?:many|much|large|big|high))\b"
_UNIT = rf"(?:\s+of)?(?:\s+an?\s+|-)(?:{alternatives(DATA['units'])})\b".replace("\\ ", r"\s+")
_END = rf"\s*(?:[.,;:)”\"]|$)|\s+(?:{alternatives(DATA['nouns']['after_part'].split())})\b"
_FRACTION = re.compile(rf"{BEFORE}{BOUND}(?P<fraction>{FRACTION})(?!\w)", re.IGNORECASE)
_IS_PART = re.compile(rf"{_OF}|{_UNIT}", re.IGNORECASE)
_HAS_PART = re.compile(FRACTION, re.IGNORECASE)
_HAS_SHARE = re.compile(rf"\s(?:in|of)\s+(?:every\s+)?{NUMBER}", re.IGNORECASE)
_NAMED_HALF = re.compile(
    rf"\b(?:{alternatives(DATA['nouns']['halves'].split())}|(?<!^)(?-i:[A-Z])\w+)\s+$", re.IGNORECASE
)
_ENDS = re.compile(_END, re.IGNORECASE)
_BY = re.compile(r"\b(?:by|than|about|around|nearly|almost|just|to)\s+$", re.IGNORECASE)
_SHARE = re.compile(
    rf"{BEFORE}{BOUND}(?P<few>{NUMBER})(?P<in>\s+in\s+(?:every\s+)?|\s+out\s+of\s+(?:every\s+)?|\s+of\s+every\s+"
    rf"|\s+of\s+(?=(?:10|ten|100)\b))(?P<all>{NUMBER})(?![\w%/:]|[.,-]\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"[\s-]+(?:{alternatives(DATA['nouns']['time_units'].split())}|month|decade)s?\b", re.IGNORECASE
)
_ROUND = frozenset({20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000})
"""Wholes above ten of which people tell shares."""


def find_fractions(text: str) -> Iterator[Amount]:
    """The fractions and shares of a sentence, their values between 0 and 1."""
    for match in _FRACTION.finditer(text) if _HAS_PART.search(text) else ():
        value = parse_fraction(match["fraction"])
        if value is not None and _is_fraction(text, match):
            yield _amount(match, "fraction", match.end(), value)
    for match in _SHARE.finditer(text) if _HAS_SHARE.search(text) else ():
        few, whole = parse_number(match["few"]), parse_number(match["all"])
        if few and whole and _is_share(text, match, few, whole):
            yield _amount(match, "few", match.end("all"), few / whole)


def _amount(match: re.Match[str], group: str, end: int, value: float) -> Amount:
    rounded = round(value, 12)
    bound = bound_before(match)
    return Amount(match.start(), match.start(group), end, Interval(rounded, rounded), bound, "fraction")


def _is_fraction(text: str, match: re.Match[str]) -> bool:
    """Whether a part is meant, and not a place in an order or a stretch of the year."""
    words = match["fraction"].lower()
    is_part = _IS_PART.match(text, match.end()) is not None
    if words == "half":
        named = _NAMED_HALF.search(text, 0, match.start()) is not None
        return not named and (is_part or _stands_alone(text, match))
    if is_part or ("quarter" not in words and ("-" in words or words.endswith("s"))):
        return True
    if words.endswith("quarters"):
        return text.startswith("-", match.end())
    told = words.startswith("one") or match["bound"] or _BY.search(text, 0, match.start())
    return bool(told) and _ENDS.match(text, match.end()) is not None


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether "half" with a bound has no noun of its own: "more than half said"."""
    return match["bound"] is not None and not re.match(r"[\s-]+an?\b|-", text[match.end() :])


def _is_share(text: str, match: re.Match[str], few: float, whole: float) -> bool:
    """Whether two numbers tell a share: "one in five", but not "two in 10 minutes" or "one in 2014"."""
    if few >= whole or few != int(few) or _TIME.match(text, match.end("all")):
        return False
    return whole in _ROUND or (1 < whole <= 10) or (few == 1 and not 1000 < whole < 2100)
