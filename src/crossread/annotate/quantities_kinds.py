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
from crossread.annotate.quantities_units import currency_at, inches_at, unit_at, unit_of_part_at
from crossread.text.numbers import alternatives

_NOUNS = DATA["nouns"]
_TIME_UNITS = frozenset(_NOUNS["time_units"].split())
_OLD = re.compile(
    r"[\s-](?P<unit>years?|months?|weeks?|days?)(?:[\s-]olds?\b|\s+of\s+age\b)|(?P<yo>yo)\b", re.IGNORECASE
)
_AGED = re.compile(
    r"\b(?:aged?|ages|turned|ages? of|aged between|aged from|between the ages of"
    r"|(?:died|dies|dying|dead)\s+at)\s+$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(rf"(?:[A-Z][\w’'.-]+|\b(?:{alternatives(_NOUNS['people'].split())})),\s$")
_FULL_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s\($")
_AGE_AFTER = re.compile(r"\s*(?:[,;.)]|$|and\b|who\b|was\b|of\b|from\b)")
_AFTER_VERB = re.compile(
    r"(?:\s+(?:people|others|more|have|has|had|were|was|are|is|been|being|still|also|now|confirmed|reported|feared|believed|as|left|seriously|badly|slightly|critically|to|be|get|got)\b)*\s+(?P<verb>\w+)"
)
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude[\s-](?:of\s+)?$", re.IGNORECASE)
_COMPOUND = re.compile(r"-(?!strong\b)[a-z]")
"""Behind a number, a compound with no noun of its own: "a two-way street"."""
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
    unit = currency_at(text, amount.end)
    return Kind("money", unit.end, unit.name, unit.factor) if unit else None


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
    if unit := unit_of_part_at(text, amount.end):
        return Kind("measure", unit.end, unit.name, unit.factor)
    counted = counted_after(text, amount.end)
    return Kind("fraction", counted.end if counted else amount.end, "fraction", 1, counted)


def measure(text: str, amount: Amount) -> Kind | None:
    """A number with a unit: "12mph", "101 meter", "600 tons of oil", "89 percent", "two decades"."""
    strength = _MAGNITUDE_BEFORE.search(text, 0, amount.number)
    if strength and amount.figures and amount.interval.high <= 10:
        return Kind("measure", amount.end, "magnitude")
    unit = unit_at(text, amount.end, figures=amount.figures)
    if unit is None:
        return None
    if unit.word in ("m", "k", "K") and (things := counted_after(text, unit.end)):
        factor = 1e6 if unit.word == "m" else unit.factor
        return Kind("count", things.end, things.unit, factor, things)  # "27m passengers"
    if not unit.name:
        return Kind("bare", unit.end, None, unit.factor)  # "10k"
    if unit.name == "ft" and (inches := inches_at(text, unit.end)):
        return Kind("measure", inches[0], unit.name, unit.factor, None, inches[1] / 12)
    counted = counted_after(text, unit.end) if re.match(r"\s+of\b", text[unit.end :]) else None
    return Kind("measure", unit.end, unit.name, unit.factor, None if unit.name in _TIME_UNITS else counted)


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
    """A number of what stands before it: "the death toll rose to 14", "a crew of 12"."""
    counted = counted_before(text, amount)
    return Kind("before", amount.end, counted.unit, 1, counted) if counted else None


def bare(text: str, amount: Amount) -> Kind | None:
    """A number with nothing that says of what: "two still remain inside".

    "one", "half" and "the two" stand for someone or something and count nothing.
    """
    if _COMPOUND.match(text, amount.end):
        return None
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
