"""A quantity in its claim: what it counts, and the values that its words allow."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from crossread.records import Claim, Quantity
from crossread.text.data import load
from crossread.text.intervals import Range, inside, meet, number_range
from crossread.text.numbers import alternatives, parse_number
from crossread.text.rounding import Reading, slack
from crossread.text.terms import terms
from crossread.text.units import dimension, in_base

_PART = re.compile(r"\bof (?:the|them|those|these|whom|its|his|her|their)\b")
_COMPOUND = re.compile(r"(\S+?)-(\S+)$")
_TO_THE_UNIT = frozenset({"percent", "percentage_point", "celsius", "fahrenheit", "degree"})


FEW_DIGITS = 1_000_000
"""From here on counts and money are written in few digits, as measures are: "$8 million" for $8.4 million."""


@dataclass(frozen=True)
class Counted:
    """A quantity in its claim, with the terms that say what it counts.

    ``state`` is what became of the people counted, ``kind`` who they are; ``part`` tells that they are
    some of a larger number ("five of the injured"). ``modified`` is the word before which the quantity
    stands as an adjective: "flight" in "an 11-hour flight".
    """

    claim: Claim
    quantity: Quantity
    about: tuple[str, ...]
    state: str | None
    part: bool
    kind: str | None
    modified: str | None

    @property
    def measure(self) -> tuple[str, bool]:
        """What two quantities must share to be compared at all: what their units measure; ages apart."""
        unit = str(self.quantity.unit)
        if unit == "time":  # "30 times" is no length of time
            return "times", False
        return dimension(unit) or unit, self.quantity.rule == "age"

    @property
    def label(self) -> str:
        """The quantity's words, without regard to case: what a side of a conflict is called."""
        return " ".join(self.quantity.span.text.lower().split())

    @property
    def value(self) -> tuple[object, str, str]:
        """What two quantities must share to be the same statement."""
        return self.quantity.value, self.quantity.bound, str(self.quantity.unit)

    @property
    def words(self) -> frozenset[str]:
        """Terms of the words for what is counted."""
        return frozenset(terms(self.quantity.counted.text)) if self.quantity.counted else frozenset()

    @property
    def special(self) -> frozenset[str]:
        """Those of the words that say more than that people are meant, or hurt."""
        return self.words - _anyone()

    @cached_property
    def stated(self) -> Range:
        """The values that the number and its bound allow, taken literally."""
        reach = number_range(self.quantity.value, self.quantity.bound)
        return _opened(reach) if self._excludes_itself else reach

    @property
    def _excludes_itself(self) -> bool:
        """Whether the bound leaves out the number: "more than 51", and not "at least 51"."""
        return self.quantity.bound != "exact" and bool(_excluding().match(self.quantity.span.text))

    @cached_property
    def rounded(self) -> Range:
        """The values for which a writer could have put this number, rounding as it is written."""
        low, high = self.ends
        wide = low - slack(low, self._reading), high + slack(high, self._reading)
        reach = number_range(wide, self.quantity.bound) if wide != self.ends else self.stated
        return min(reach[0], self.stated[0]), max(reach[1], self.stated[1])

    def converted(self, values: Range) -> Range:
        """Values of this quantity's unit in the base unit; as they are where the unit does not convert."""
        unit = str(self.quantity.unit)
        return in_base(values, unit) if dimension(unit) else values

    def meets(self, other: Counted) -> bool:
        """Whether one value satisfies both, the rounder of the two numbers being a rounding of the other."""
        if self.quantity.unit == other.quantity.unit:
            return meet(self.stated, other.rounded) or meet(self.rounded, other.stated)
        one, two = self.converted(self.stated), other.converted(other.stated)
        return meet(one, other.converted(other.rounded)) or meet(self.converted(self.rounded), two)

    def agrees(self, other: Counted) -> bool:
        """Whether both say the same, be it in two units: "25 miles" and "40 km", not "40" and "about 40"."""
        if self.quantity.unit == other.quantity.unit:
            return self.value == other.value
        return self.meets(other)

    def rounds(self, other: Counted) -> bool:
        """Whether this exact number is a rounder one for the other exact number: 200 for 198."""
        if not (self.is_exact and other.is_exact and self.quantity.unit == other.quantity.unit):
            return False
        return inside(other.stated, self.rounded) and not inside(self.stated, other.rounded)

    @property
    def is_exact(self) -> bool:
        """Whether it is one number without a bound."""
        return self.quantity.bound == "exact" and not isinstance(self.quantity.value, tuple)

    @property
    def is_peculiar(self) -> bool:
        """Whether the number is hardly met twice by chance: three digits or more that are not 100."""
        value = self.quantity.value
        return not isinstance(value, tuple) and value > 100

    @property
    def ends(self) -> Range:
        """The least and the greatest number that the words give."""
        value = self.quantity.value
        return value if isinstance(value, tuple) else (value, value)

    @property
    def _reading(self) -> Reading:
        if self.quantity.rule == "age":
            return "as_written"
        if self.quantity.unit in _TO_THE_UNIT:
            return "to_the_unit"
        few_digits = max(map(abs, self.ends)) >= FEW_DIGITS
        return "measured" if few_digits or dimension(self.quantity.unit) else "counted"


def counted(claim: Claim, quantity: Quantity) -> Counted:
    """A quantity of a claim with what its words and those around it say that it counts."""
    before, after = _around(claim, quantity)
    named = _named(quantity)
    return Counted(
        claim=claim,
        quantity=quantity,
        about=(*terms(f"{before} {after}"), *(term for term in named if not _is_number(term))),
        state=_state(named, terms(after), terms(before)) if quantity.unit == "person" else None,
        part=bool(_PART.search(f"{quantity.span.text} {after[:12]}")),
        kind=_kind(quantity),
        modified=_modified(quantity, after),
    )


def _opened(values: Range) -> Range:
    """A range without its finite ends."""
    return math.nextafter(values[0], math.inf), math.nextafter(values[1], -math.inf)


@cache
def _excluding() -> re.Pattern[str]:
    bounds = alternatives(load("en/quantities")["excluding"]["words"])
    return re.compile(rf"(?:{bounds})\b", re.IGNORECASE)


def _is_number(term: str) -> bool:
    return term[0].isdigit() or parse_number(term) is not None


def _around(claim: Claim, quantity: Quantity) -> tuple[str, str]:
    """The words of a claim around a quantity, without those that go with another of its measure.

    In "it was 14 percent larger and 30 percent brighter" only "it was" goes with both.
    """
    rivals = [other.span for other in claim.quantities if other.unit == quantity.unit]
    first = min(span.start for span in rivals)
    following = [span.start for span in rivals if span.start >= quantity.span.end]
    words, offset = claim.span.text, claim.span.start
    before = words[: first - offset]
    return before, words[quantity.span.end - offset : min(following, default=claim.span.end) - offset]


def _named(quantity: Quantity) -> tuple[str, ...]:
    """Terms of a quantity's own words; of a unit that converts, what it measures, whichever unit it is."""
    counts = quantity.counted.text if quantity.counted else ""
    measures = dimension(quantity.unit) if quantity.rule == "measure" else None
    return (measures, *terms(counts)) if measures else terms(f"{quantity.span.text} {counts}")


def _kind(quantity: Quantity) -> str | None:
    """What kind of people are counted, where the words say more than that they are people."""
    words = terms(quantity.counted.text) if quantity.counted else ()
    special = [term for term in words if term not in _anyone()]
    return special[-1] if special else None


@cache
def _anyone() -> frozenset[str]:
    return frozenset(load("en/states")["anyone"].split())


@cache
def _states() -> frozenset[str]:
    return frozenset(load("en/states")["people"].split())


def _state(*stretches: tuple[str, ...]) -> str | None:
    """The state people are counted in: what is counted says it, or the words after it, or those before."""
    for stretch in stretches[:2]:
        if found := next((term for term in stretch if term in _states()), None):
            return found
    return next((term for term in reversed(stretches[2]) if term in _states()), None)


def _modified(quantity: Quantity, after: str) -> str | None:
    """The term before which a quantity joined by a hyphen stands: "flight" after "11-hour"."""
    joined = _COMPOUND.search(quantity.span.text)
    if not joined or parse_number(joined[1]) is None or parse_number(joined[2]) is not None:
        return None
    return next(iter(terms(after)), None)


def middles(items: Sequence[Counted]) -> list[float]:
    """The numbers, or the middles of their ranges: in the base unit where the units differ."""
    ends = [item.ends for item in items]
    if len({item.quantity.unit for item in items}) > 1:
        ends = [item.converted(values) for item, values in zip(items, ends, strict=True)]
    return [(low + high) / 2 for low, high in ends]


def far_apart(a: Counted, b: Counted, *, factor: float) -> bool:
    """Whether the middles of two quantities differ by more than a factor."""
    low, high = sorted(middles((a, b)))
    return low != high and (low <= 0 or high / low > factor)
