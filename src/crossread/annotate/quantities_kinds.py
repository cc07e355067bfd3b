"""What kind of quantity an amount is: money, a measure, an age, a count. One function a kind.

Each looks at the words around an amount and returns what it makes of it, or None; the first that
knows decides. Its name is the rule's name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from crossread.annotate.quantities_amount import DATA, Amount
from crossread.annotate.quantities_before import counted_before
from crossread.annotate.quantities_noun import Counted, counted_after, counted_in
from crossread.text.numbers import alternatives

_UNITS: dict[str, tuple[str, float]] = DATA["units"]
_CURRENCIES: dict[str, tuple[str, float]] = DATA["currency_after"]
_NOUNS = DATA["nouns"]
_TIME_UNITS = frozenset(_NOUNS["time_units"].split())
_ATTACHED: dict[str, tuple[str, float]] = DATA["units_attached"]


def _as_written(key: str) -> bool:
    """Whether a unit is read only in its own case: "MW", "t"."""
    return len(key) <= 2 or (len(key) <= 4 and key != key.lower())


_WRITTEN = alternatives(key for key in _UNITS if _as_written(key))
_ANY_CASE = alternatives(key for key in _UNITS if not _as_written(key))
_UNIT = re.compile(
    rf"(?:\s?|-|\s+of\s+)(?P<unit>{_WRITTEN}|(?i:{_ANY_CASE}))(?![\w%/]|-[a-z])".replace("\\ ", r"\s+")
)
_UNIT_ATTACHED = re.compile(rf"(?P<unit>{alternatives(_ATTACHED)})(?![\w%/-])")
_UNIT_OF_PART = re.compile(
    rf"(?:(?:\s+of)?\s+an?\s+|-)(?P<unit>{_ANY_CASE})(?![\w%]|-[a-z])".replace("\\ ", r"\s+"), re.IGNORECASE
)
_CURRENCY = re.compile(
    rf"(?:[\s-]|\s+of\s+|(?=[A-Z$€£¢₾]))(?P<unit>{alternatives(_CURRENCIES)})(?![\w$])(?!(?<=[$€£])\s?\d)".replace(
        "\\ ", r"\s+"
    ),
    re.IGNORECASE,
)
_OLD = re.compile(
    r"[\s-](?P<unit>years?|months?|weeks?|days?)(?:[\s-]olds?\b|\s+of\s+age\b)|(?P<yo>yo)\b", re.IGNORECASE
)
_AGED = re.compile(
    r"\b(?:aged?|ages|turned|ages? of|aged between|aged from|between the ages of|(?:died|dies|dying|dead)\s+at)\s+$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(rf"(?:[A-Z][\w’'.-]+|\b(?:{alternatives(_NOUNS['people'].split())})),\s$")
_FULL_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s\($")
_AGE_AFTER = re.compile(r"\s*(?:[,;.)]|$|and\b|who\b|was\b|of\b|from\b)")
_AFTER_VERB = re.compile(
    r"(?:\s+(?:people|others|more|have|has|had|were|was|are|is|been|being|still|also|now|confirmed|reported|feared|believed|as|left|seriously|badly|slightly|critically|to|be|get|got)\b)*\s+(?P<verb>\w+)"
)
_INCHES = re.compile(
    r"[-\s](?P<inches>1[01]|\d)"
    r"(?:-inch\b|\s?(?:inches|inch|in)\b(?!\s+(?!tall|high|long|wide|deep|and|or)[a-z])"
    r"|(?!\s+[a-z\d]|[\w%:]|[.,-]\w))"
)
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude[\s-](?:of\s+)?$", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|these|those|its|their|his|her|our|us|them|you)\s+$", re.IGNORECASE)
_BEFORE_VERB = re.compile(r"(?P<verb>\w+)\s+$")
_NOT_AFTER_ONE = frozenset(_NOUNS["not_after_one"].split())
_NOT_BEFORE_ONE = frozenset(_NOUNS["not_before_one"].split())


class Kind(NamedTuple):
    """What an amount is of: where its words end, its unit, how many units one is, what is counted.

    ``more`` is what a smaller unit behind adds: the inches of "5-foot-10".
    """

    rule: str
    end: int
    unit: str | None
    factor: float = 1
    counted: Counted | None = None
    more: float = 0


def money(text: str, amount: Amount) -> Kind | None:
    """Money by its sign or its word: "$28,156", "£4m", "EUR 2.5bn", "210 million euros", "50 cents"."""
    if amount.currency:
        return Kind("money", amount.end, amount.currency)
    match = _CURRENCY.match(text, amount.end)
    if not match:
        return None
    unit, factor = _lookup(_CURRENCIES, match["unit"])
    return Kind("money", match.end(), unit, factor)


def age(text: str, amount: Amount) -> Kind | None:
    """An age: "58-year-old", "six months old", "aged 42", "Mara Ellison, 30,", "Mara Ellison (30)"."""
    old = _OLD.match(text, amount.end)
    if old:
        return Kind("age", old.end(), (old["unit"] or "year").lower().rstrip("s"))
    before = text[: amount.number]
    if amount.interval.high > 120 or amount.interval.high != int(amount.interval.high):
        return None
    if _AGED.search(before) and (amount.figures or not re.match(r"\s+of\b", text[amount.end :])):
        return Kind("age", amount.end, "year")
    if _FULL_NAME_BEFORE.search(before) and not text.startswith(")", amount.end):
        return None
    named = _NAME_BEFORE.search(before) or _FULL_NAME_BEFORE.search(before)
    if named and amount.figures and amount.start == amount.number and _AGE_AFTER.match(text, amount.end):
        return Kind("age", amount.end, "year")
    return None


def fraction(text: str, amount: Amount) -> Kind | None:
    """A part of a whole: "half of the passengers", "by a third", "one in five people", "half a mile"."""
    if amount.rule != "fraction":
        return None
    unit = _UNIT_OF_PART.match(text, amount.end)
    if unit:
        name, factor = _lookup(_UNITS, unit["unit"])
        return Kind("measure", unit.end(), name, factor)
    counted = counted_after(text, amount.end)
    return Kind("fraction", counted.end if counted else amount.end, "fraction", 1, counted)


def measure(text: str, amount: Amount) -> Kind | None:
    """A number with a unit: "12mph", "101 meter", "600 tons of oil", "89 percent", "two decades"."""
    strength = _MAGNITUDE_BEFORE.search(text, 0, amount.number)
    if strength and amount.figures and amount.interval.high <= 10:
        return Kind("measure", amount.end, "magnitude")
    match = _UNIT.match(text, amount.end) or (
        _UNIT_ATTACHED.match(text, amount.end) if amount.figures else None
    )
    if not match:
        return None
    unit, factor = _lookup(_UNITS | _ATTACHED, match["unit"])
    if match["unit"] in ("k", "K"):
        things = counted_after(text, match.end())
        return (
            Kind("count", things.end, things.unit, factor, things)
            if things
            else Kind("bare", match.end(), None, factor)
        )
    if unit == "ft" and (inches := _INCHES.match(text, match.end())):
        return Kind("measure", inches.end(), unit, factor, None, int(inches["inches"]) / 12)
    if match["unit"] == "m" and (things := counted_after(text, match.end())):
        return Kind("count", things.end, things.unit, 1e6, things)  # "27m passengers"
    counted = counted_after(text, match.end()) if re.match(r"\s+of\b", text[match.end() :]) else None
    return Kind("measure", match.end(), unit, factor, None if unit in _TIME_UNITS else counted)


def count(text: str, amount: Amount) -> Kind | None:
    """A number of things: "eight fire engines", "Three of those trapped", "one derailment", "two-car"."""
    one = amount.interval == (1, 1)
    if one and not _counts(text, amount):
        return None
    if counted := counted_after(text, amount.end, single=one):
        return Kind("count", counted.end, counted.unit, 1, counted)
    counted = counted_in(text, amount.end)
    return Kind("count", amount.end, counted.unit, 1, counted) if counted else None


def _counts(text: str, amount: Amount) -> bool:
    """Whether "one" counts rather than stands for someone: "one derailment", but not "one of them"."""
    after = re.match(r"[\s-]+(\w+)", text[amount.end :])
    before = re.search(r"(\w+)\s+$", text[: amount.number])
    if amount.figures:
        return True
    if after is None or after[1].lower() in _NOT_AFTER_ONE:
        return False
    return before is None or before[1].lower() not in _NOT_BEFORE_ONE


def people(text: str, amount: Amount) -> Kind | None:
    """A number alone that is of people by what happened to them: "51 were injured", "killing 7"."""
    if amount.interval == (1, 1) and not amount.figures:
        return None
    after = _AFTER_VERB.match(text, amount.end)
    before = _BEFORE_VERB.search(text[: amount.start])
    happened = after is not None and after["verb"].lower() in _NOUNS["happened_to_people"].split()
    done = before is not None and before["verb"].lower() in _NOUNS["done_to_people"].split()
    return Kind("people", amount.end, "person") if happened or done else None


def before(text: str, amount: Amount) -> Kind | None:
    """A number of what stands before it: "the death toll rose to 14", "the dead numbered 12", "a crew of 12"."""
    counted = counted_before(text, amount)
    return Kind("before", amount.end, counted.unit, 1, counted) if counted else None


def bare(text: str, amount: Amount) -> Kind | None:
    """A number with nothing that says of what: "two still remain inside".

    "one", "half" and "the two" stand for someone or something and count nothing.
    """
    if (
        amount.rule == "vague_number"
        or _is_year(text, amount)
        or (amount.interval == (1, 1) and not amount.figures)
    ):
        return None
    if amount.start == amount.number and not amount.figures and _DEFINITE.search(text[: amount.number]):
        return None
    return Kind("bare", amount.end, None)


def _is_year(text: str, amount: Amount) -> bool:
    """Whether figures alone look like a year: "until at least 2007"."""
    return amount.figures and re.fullmatch(r"(?:19|20)\d\d", text[amount.end - 4 : amount.end]) is not None


KINDS: tuple[Callable[[str, Amount], Kind | None], ...] = (
    money,
    age,
    fraction,
    measure,
    count,
    people,
    before,
    bare,
)


def _lookup(table: dict[str, tuple[str, float]], word: str) -> tuple[str, float]:
    """A unit's entry, in the spelling given or else in any case."""
    written = " ".join(word.split())
    found = table.get(written) or next(
        entry for key, entry in table.items() if key.lower() == written.lower()
    )
    return found[0], found[1]
