"""What was told to happen at a time, and times that count from it: "a week after the attack"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.annotate.times_calendar import around, on, shift
from crossread.annotate.times_reading import Reading, Rule, Situation
from crossread.annotate.times_words import (
    ABOUT,
    CARDINAL,
    compile_rule,
    count_of,
    grain_of,
    unit_name,
    words,
)

_EVENTS = words("events")
_TELLINGS = words("tellings")
_PARTS = ("morning", "afternoon", "evening", "night")
_LEAD = re.compile(r"[\w’'-]+|[^\w\s]")
_FOLLOWING = re.compile(r"(?:[’']s)?((?:\s+[\w’'-]+){1,3})")
_NEAR = 80
"""How many characters beside a time are looked at for what happened then."""


def events_at(sentence: str, start: int, end: int) -> Iterator[str]:
    """What a sentence says to have happened at the time from ``start`` to ``end``: the last event
    before it, "the attack in Port Aldan on Monday", or the one it describes, "Monday's deadly attack".

    None where words of telling are between, or the time is theirs: "the attack, she said Monday".
    """
    lead = _LEAD.findall(sentence[max(0, start - _NEAR) : start])
    for word in reversed(lead[-6:]):
        if word.lower() in _TELLINGS or not word[0].isalnum():  # or another clause
            break
        if word in _EVENTS:
            yield word
            break
    after = _FOLLOWING.match(sentence[end : end + _NEAR])
    following = after[1].split() if after else []
    event = next((word for word in following if word in _EVENTS), None)
    if event and (sentence[end : end + 2] in ("’s", "'s") or event == following[0]):
        yield event


def from_event(match: re.Match[str], situation: Situation) -> Reading | None:
    """A distance from an event whose time was told: "a week after the attack", "two days before his
    arrest", "the morning after the fire", "three days into the strike".

    Where the article tells of such an event at several times, or at none, there is no reading.
    """
    told = situation.events.get(match["event"].lower())
    unit = unit_name(match["unit"])
    count = 1 if match["count"].lower() == "the" else count_of(match["count"])
    if told is None or count is None:
        return None
    way = match["way"].lower()
    steps = 0 if way == "of" else -count if way == "before" else count
    day = shift(told.period.start, steps, "day" if unit in _PARTS else unit)
    if day is None or (way == "of" and match["count"].lower() != "the"):
        return None
    period = around(day, unit)[0] if unit in ("month", "year", "decade") else on(day)
    grain = "part_of_day" if unit in _PARTS else grain_of(unit)
    return Reading("time" if unit in _PARTS else "date", period, grain, "narrative", told.span)


_UNIT = r"(?P<unit>day|night|morning|afternoon|evening|week|fortnight|month|year|decade)s?"
_AFTER_IT = (
    r"(?=\s*(?:[,.;:!?)”\"—–]|$|(?:and|but|in|on|at|with|to|that|which|of|against|by|he|she|they|it|the|was|were"
    r"|is|had|has|began|started|happened|occurred|ended|hit|struck|left|killed|took)\b))"
)

RULES = tuple(
    Rule(
        from_event,
        compile_rule(
            rf"{ABOUT}(?P<count>{CARDINAL}|a couple of|the) {_UNIT} (?P<way>after|before|following|of|into) "
            rf"(?:the|that|this|his|her|its|their) (?:[\w’'-]+ ){{{between}}}(?P<event>[a-z]+){_AFTER_IT}"
        ),
        ("after", "before", "following", " of", " into"),
    )
    for between in range(3)
)
"""One rule for each number of words between the article and the event: "the deadly school shooting"."""
