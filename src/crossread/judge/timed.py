"""A claim with the one time it gives, and how exactly that time is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from crossread.records import Claim, TimeExpression
from crossread.text.data import load
from crossread.text.intervals import clocks_apart, day_range, time_inside, times_apart, widened
from crossread.text.numbers import alternatives
from crossread.text.terms import fold, terms

CLOCK_ROUNDED = 15
"""Minutes that a time told in whole hours may lie off: "at 6 a.m." of what happened at 6:10."""

CLOCK_ABOUT = 30
"""Minutes that "about 6 a.m." may lie off, and "just after 6 a.m." on one side."""

CLOCK_OPEN = 6 * 60
"""Minutes that "after midnight" reaches."""

YEAR_COUNTED = 366 * 24 * 60
"""Minutes of the year before that "42 years ago" may mean too, for full years are counted."""

NIGHT_LASTS = 6 * 60
"""Minutes of the next day that belong to "Tuesday night"."""

_NAMES_A_DAY = re.compile(
    r"\b(?:\w+day|today|yesterday|tomorrow|tonight|last|this|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{4})",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'.-]*")
_AHEAD = re.compile(
    r"\b(?:will|would|to be|scheduled|expected|planned|plans|due|set to|until)\b", re.IGNORECASE
)
_PART_OF_ANY_DAY = re.compile(r"(?:the |all |that )?(?:night|morning|afternoon|evening|day)$", re.IGNORECASE)
_HYPOTHETICAL = re.compile(r"\b(?:would|could|should|might|if)\b", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b[^,]*,")
_UNNAMED = re.compile(r"(?:who|which|that|where|he|she|it|they|the others?)\b", re.IGNORECASE)
_SPEAKERS = re.compile(r"(?:we|they|he|she|i)\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"\bto\s+[a-z]+")
_NUMBERED = re.compile(r"\b([A-Z]\w+(?:['’]\w+)?)[-\s](\d{1,3})\b")
_ATTRIBUTE = re.compile(r"\b(?:an?|the|his|her|its|their)\s+$", re.IGNORECASE)
_BEFORE_NOUN = re.compile(r"\s+(?!(?:and|or|in|on|at|of|to|for|by|after|before|when|that|which)\b)[a-z]")
_IS_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK_GRAINS = ("minute", "hour")


@dataclass(frozen=True)
class Timed:
    """A claim with the one time it gives; ``value`` is the time's value in ISO 8601."""

    claim: Claim
    time: TimeExpression
    value: str

    @property
    def event(self) -> str:
        """The words of the claim without those of its time and of relative clauses that interrupt it."""
        return _ASIDE.sub(" ", "".join(self.around))

    @cached_property
    def meant(self) -> str:
        """The time as exactly as it is told: a clock time with what its words leave open, a part of a day.

        "Shortly after 6am on Tuesday" is the half hour from then on, "6am" a quarter of an hour around,
        "Tuesday night" the hours from 18:00.
        """
        before, after = self._open_minutes
        return widened(self.value, before=before, after=after) if before or after else self.value

    @property
    def _open_minutes(self) -> tuple[int, int]:
        if self.time.grain == "year" and _named("counted_back").search(self.time.span.text):
            return YEAR_COUNTED, 0
        if self.time.grain not in _CLOCK_GRAINS:
            parts = (part for part in _PARTS_OF_DAY if self._is_in(part))
            return next((_PARTS_OF_DAY[part] for part in parts), (0, 0))
        rounded = CLOCK_ROUNDED if self.time.grain == "hour" else 0
        led_by = (minutes for words, minutes in _CLOCK_WORDS.items() if self.is_led_by(words))
        return next(led_by, (rounded, rounded))

    def _beside(self, other: Timed) -> str:
        """The time as it is meant beside another: a night lasts into the next morning, if that is told."""
        lasts = self._is_in("night") and other.time.grain in (*_CLOCK_GRAINS, "part_of_day")
        return widened(self.meant, before=0, after=NIGHT_LASTS) if lasts else self.meant

    def _is_in(self, part: str) -> bool:
        """Whether the time is that part of a day: "Tuesday night"."""
        of_day = _IS_DAY.fullmatch(self.value) and not self.on_any_day
        return bool(of_day and _named(part).search(self.time.span.text))

    def is_led_by(self, words: str) -> bool:
        """Whether the time opens with a phrase of ``en/clock.toml``, or follows one: "by Monday"."""
        opens, ends = _leads(words)
        return bool(opens.match(self.time.span.text) or ends.search(self.around[0]))

    @property
    def around(self) -> tuple[str, str]:
        """The words of the claim before its time, and those after it."""
        words, offset = self.claim.span.text, self.claim.span.start
        return words[: self.time.span.start - offset], words[self.time.span.end - offset :]

    def meets(self, other: Timed) -> bool:
        """Whether some moment satisfies both times, or it is not known.

        A clock time whose day nobody named ("at noon") is held against another by the clock alone.
        """
        if self.on_any_day or other.on_any_day:
            return not clocks_apart(self.meant, other.meant)
        apart = times_apart(self._beside(other), other._beside(self))
        return not apart or self._same_words(other)

    def is_within(self, other: Timed) -> bool:
        """Whether this time is the other told more exactly."""
        same = (self.value, self.time.grain) == (other.value, other.time.grain)
        if self.on_any_day or other.on_any_day or same:
            return False
        return time_inside(self.meant, other._beside(self))

    def _same_words(self, other: Timed) -> bool:
        """Whether both say it in the same words, resolved from different anchors: "New Year's Eve"."""
        relative = "absolute" not in (self.time.anchor, other.time.anchor)
        return relative and fold(self.time.span.text) == fold(other.time.span.text)

    @property
    def actions(self) -> frozenset[str]:
        """Terms of the words that are no names: what happened rather than to whom."""
        return frozenset(terms(_NAME.sub(" ", self.event[:1].lower() + self.event[1:])))

    @property
    def is_ahead(self) -> bool:
        """Whether the claim tells of what was still to come."""
        headline = self.claim.block == "title" and _INFINITIVE.search(self.claim.span.text)
        return bool(headline or _AHEAD.search(self.claim.span.text))

    @property
    def subject(self) -> frozenset[str]:
        """Words of the name with which the claim opens; of its source, where it opens with "we" or "they"."""
        first = self.claim.participants[0] if self.claim.participants else None
        if first and first.start == self.claim.span.start:
            return frozenset(fold(first.text).split())
        spoken = self.claim.attribution and _SPEAKERS.match(self.claim.span.text)
        return frozenset(fold(self.claim.attribution[0].source).split()) if spoken else frozenset()

    @property
    def is_unnamed(self) -> bool:
        """Whether the claim says only "who" or "it" did something."""
        return _UNNAMED.match(self.claim.span.text) is not None

    @property
    def is_since(self) -> bool:
        """Whether the time is that of the last thing of a kind: "the first since 1959"."""
        return self.is_coarse and self.is_led_by("since")

    @property
    def is_fresh(self) -> bool:
        """Whether the time is told from the day of publication: "on Friday"."""
        return self.time.anchor in ("published", "inferred")

    @property
    def is_background(self) -> bool:
        """Whether the time is a year that the account names as such: "in 2003"."""
        return self.is_coarse and self.time.anchor == "absolute"

    @property
    def numbered(self) -> dict[str, frozenset[str]]:
        """Names that are told apart by a number, with the numbers: "Apollo 11"."""
        found: dict[str, frozenset[str]] = {}
        for name, number in _NUMBERED.findall(self.event):
            found[fold(name)] = found.get(fold(name), frozenset()) | {number}
        return found

    def is_of_another(self, other: Timed) -> bool:
        """Whether both name a thing of a series, and not the same one: "Apollo 11" and "Apollo 12"."""
        mine, others = self.numbered, other.numbered
        return any(not mine[name] & others[name] for name in mine.keys() & others.keys())

    @property
    def is_coarse(self) -> bool:
        """Whether the time is a year or more, which a text may mention of much that happened."""
        return self.time.grain in ("year", "decade")

    @property
    def on_any_day(self) -> bool:
        """Whether the time is one of the day, its day taken from elsewhere in the text."""
        clock = self.time.grain in (*_CLOCK_GRAINS, "part_of_day")
        return clock and self.time.anchor != "absolute" and not _NAMES_A_DAY.search(self.time.span.text)


_CLOCK_WORDS = {
    "just_after": (0, CLOCK_ABOUT),
    "just_before": (CLOCK_ABOUT, 0),
    "about": (CLOCK_ABOUT, CLOCK_ABOUT),
    "after": (0, CLOCK_OPEN),
    "before": (CLOCK_OPEN, 0),
}
"""Minutes before and after a clock time that words leave open, by their name in ``en/clock.toml``."""

_PARTS_OF_DAY = {
    "morning": (0, -12 * 60),
    "afternoon": (-12 * 60, -6 * 60),
    "evening": (-17 * 60, 0),
    "night": (-18 * 60, 0),
}
"""Minutes that a part of a day adds before and after the day; it takes most of it away."""


def timed(claim: Claim) -> Timed | None:
    """The claim with its time, where it gives exactly one that is resolved and tells when it holds."""
    times = [time for time in claim.times if time.value and time.rule != "term_of_office"]
    times = [time for time in times if not _owns(claim, time)] or times
    if len(times) != 1 or times[0].value is None or day_range(times[0].value) is None:
        return None
    if claim.quote and _HYPOTHETICAL.search(claim.span.text):
        return None
    found = Timed(claim, times[0], times[0].value)
    return None if _is_aside(found) else found


def _owns(claim: Claim, time: TimeExpression) -> bool:
    """Whether a time only says which thing is meant: "Monday's crash"."""
    return claim.span.text[time.span.end - claim.span.start :].startswith(("'s ", "’s "))


def _is_aside(item: Timed) -> bool:
    """Whether the time is not when the claim holds.

    "Monday's crash", "an Oct. 19 meeting", "the first since 1959", "all night", or the date of a picture.
    """
    if item.time.anchor != "absolute" and _PART_OF_ANY_DAY.match(item.time.span.text):
        return True
    if item.time.grain not in _CLOCK_GRAINS and item.is_led_by("bounds"):
        return not item.is_since
    before, after = item.around
    of_noun = _ATTRIBUTE.search(before) and _BEFORE_NOUN.match(after)
    return bool(of_noun or re.match(r"['’]s\b", after) or _captions().search(item.claim.span.text))


@cache
def _named(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(load('en/clock')[part])})\b", re.IGNORECASE)


@cache
def _captions() -> re.Pattern[str]:
    """What tells the caption of a picture: "in this Friday, Dec. 29, 2017, file photo"."""
    pictures = alternatives(load("en/clock")["pictures"])
    return re.compile(rf"\bin this\b.{{,60}}?\b(?:{pictures})\b", re.IGNORECASE)


@cache
def _leads(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the phrases of one name in ``en/clock.toml``: at the start of words, and at their end."""
    phrases = alternatives(load("en/clock")[words])
    return re.compile(rf"(?:{phrases})\b", re.IGNORECASE), re.compile(rf"\b(?:{phrases})\s*$", re.IGNORECASE)
