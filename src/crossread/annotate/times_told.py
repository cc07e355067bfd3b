"""Times that count from a time told before: "two days earlier", "the next day", "that evening"."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times_calendar import Period, around, on, shift
from crossread.annotate.times_direction import direction
from crossread.annotate.times_reading import Reading, Rule, Situation, Told
from crossread.annotate.times_words import (
    ABOUT,
    CARDINAL,
    DATA,
    PART_OF_DAY,
    WEEKDAY,
    compile_rule,
    count_of,
    grain_of,
    unit_name,
    weekday_number,
    word_before,
    words,
)
from crossread.records import Grain, TimeKind

_UNIT = r"(?P<unit>day|night|week|weekend|fortnight|month|year|decade)s?"
_CLAUSE_END = (
    r"(?=\s*(?:[,.;:!?)”\"—–]|$|(?:and|but|when|in|on|at|with|to|that|who|because|by|from|which)\b))"
)
_BEFORE_THAT = words("before_that")
_OF_IT = re.compile(r"\s*,?\s*(?:of |in )?")
_ELSEWHEN = re.compile(r"\s+(?:of|as|when|(?:back )?in (?:[A-Z]\w+ )?\d{4})\b")
_SAME_AS = re.compile(r"\s+(?:of|as|that|when|in which)\b")
"""What tells which day is meant, so that it is none that was told before: "the same day as the vote"."""
_RECENT = 10
"""Days before publication within which a told day is taken for the day of the event."""


def units_away(match: re.Match[str], situation: Situation) -> Reading | None:
    """A distance from the time told last: "two days before", "a week later", "the year before".

    What follows must not be the event itself: "two days before the vote" names no told time.
    """
    unit = unit_name(match["unit"])
    count = 1 if match["count"].lower() == "the" else count_of(match["count"])
    told = situation.told_day if unit in ("day", "night") else situation.told
    if told is None or count is None or (unit in ("day", "night") and _is_stale(situation)):
        return Reading("date", grain=grain_of(unit))
    back = match["way"].lower() in ("before", "earlier", "previously", "prior")
    base = told.period.start if back else told.period.end
    day = shift(base, -count if back else count, unit)
    if day is None:
        return None
    if not back and _is_beyond(day, match, situation):
        return Reading("date", grain=grain_of(unit))
    unit = "year" if unit == "decade" else unit  # "a decade later" counts the years
    period = around(day, unit)[0] if _is_coarse(told, unit) else on(day)
    return _from(told, period, "date", unit)


def _is_beyond(day: date, match: re.Match[str], situation: Situation) -> bool:
    """Whether a day lies after publication though the clause does not look ahead: it counts from another
    time than the one told last, "The cup is home! 40 years later and the drought is over"."""
    if situation.published is None or day <= situation.published.end:
        return False
    return direction(situation.sentence, match.start(), match.end()) != "future"


def _is_stale(situation: Situation) -> bool:
    """Whether the account has moved on to another month or year since it told a day: "On Monday he left.
    They had met in July 2008. The day before..." counts from no day that was told."""
    told, day = situation.told, situation.told_day
    if told is None or day is None or told.span.start < day.span.start or told.grain not in _COARSE:
        return False
    return not told.period.start <= day.period.start <= told.period.end


def _is_coarse(told: Told, unit: str) -> bool:
    """Whether only the unit is known: a month after "November", or a distance in years."""
    return unit not in ("day", "night") and (unit in ("year", "decade") or told.grain not in _FINE)


_COARSE = ("month", "season", "quarter", "year", "decade")
_FINE = ("day", "part_of_day", "hour", "minute")


def beside_told(match: re.Match[str], situation: Situation) -> Reading | None:
    """The unit of the time told last or one beside it: "the next day", "the same week", "that year",
    "the previous month", "earlier that month", "the day after"."""
    unit = unit_name(match["unit"])
    in_day = unit in ("day", "night", "morning", "afternoon", "evening")
    told = situation.told_day if in_day else _year_told(match, situation)
    kind: TimeKind = "time" if in_day and unit != "day" else "date"
    if told is None or (in_day and _is_stale(situation)) or _is_told_after(match, situation, in_day=in_day):
        return Reading(kind, grain="part_of_day" if kind == "time" else grain_of(unit))
    which = " ".join(match["which"].lower().split()).removeprefix("the ").removeprefix("very ")
    step = {"next": 1, "following": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}.get(
        which, 0
    )
    day = shift(told.period.start, step, "day" if in_day else unit)
    return _from(told, around(day, unit)[0], kind, unit) if day else None


def _is_told_after(match: re.Match[str], situation: Situation, *, in_day: bool) -> bool:
    """Whether the words that follow tell which one is meant: "the same week that it burned"."""
    same = match["which"].lower().endswith("same")
    return (in_day or same) and (_ELSEWHEN if not same else _SAME_AS).match(
        situation.sentence, match.end()
    ) is not None


def _year_told(match: re.Match[str], situation: Situation) -> Told | None:
    """The time that "that year" belongs to: in "September of that year" not the September before it."""
    told, last = situation.told, situation.told_before
    joined = (
        told
        and told.span.end > situation.start
        and _OF_IT.fullmatch(situation.sentence, told.span.end - situation.start, match.start())
    )
    return last if joined and match["unit"].lower() == "year" else told


def weekday_told(match: re.Match[str], situation: Situation) -> Reading | None:
    """A weekday beside the day told last: "that Friday", "the following Monday", "the previous Tuesday".

    "that" and "the following" look ahead from that day, "that" including it; "the previous" looks back.
    """
    told = situation.told_day
    if told is None or not _stands_free(match, situation.sentence):
        return None
    back = match["which"].lower().endswith(("previous", "preceding"))
    number, base = weekday_number(match["weekday"]), told.period.start
    away = (base.weekday() - number) % 7 if back else (number - base.weekday()) % 7
    step = away if match["which"].lower() == "that" else away or 7
    day = shift(base, -step if back else step, "day")
    kind: TimeKind = "time" if match["part"] else "date"
    grain: Grain = "part_of_day" if match["part"] else "day"
    return Reading(kind, on(day), grain, "narrative", told.span) if day else None


def _stands_free(match: re.Match[str], sentence: str) -> bool:
    """Whether "that" belongs to the weekday, and opens no clause: "said that Friday would do"."""
    if match["which"].lower() != "that" or not sentence[: match.start()].strip("“\"‘' "):
        return True
    before = sentence[: match.start()].rstrip()
    opened = before.endswith((",", ";", "—", "–")) or word_before(sentence, match.start()) in _BEFORE_THAT
    return opened and not sentence.startswith(("’s", "'s"), match.end())


def day_of_event(match: re.Match[str], situation: Situation) -> Reading | None:
    """A part of the day told of: "in the morning", "through the morning", "on the day", "the rest of
    the day", "later in the day"."""
    part = match.groupdict().get("part")
    reading = on_day_told(situation)
    kind: TimeKind = "time" if part else "date"
    period, anchor, span = reading.period, reading.anchor, reading.anchor_span
    return Reading(kind, period, "part_of_day" if part else "day", anchor, span)


def unit_told(match: re.Match[str], situation: Situation) -> Reading:
    """The unit that the account is of, where something goes on for it or ends it: "for the day", "ended the
    week". It is the one of publication, or of the day told last."""
    day, unit = on_day_told(situation), match["unit"].lower()
    if day.period is None:
        return Reading("date", grain=grain_of(unit))
    period, grain = around(day.period.start, unit)
    return Reading("period" if grain == "week" else "date", period, grain, day.anchor, day.anchor_span)


def on_day_told(situation: Situation) -> Reading:
    """The day that a clock time or a part of the day is on: the day told last, if it is a recent one
    or told in the same sentence; else the day of publication."""
    told, published = situation.told_day, situation.published
    here = told is not None and told.span.start >= situation.start
    if told and (here or published is None or 0 <= (published.end - told.period.start).days <= _RECENT):
        return Reading("date", on(told.period.start), "day", "narrative", told.span)
    if published is None:
        return Reading("date", grain="day")
    return Reading("date", on(published.end), "day", situation.published_as)


def _from(told: Told, period: Period, kind: TimeKind, unit: str) -> Reading:
    grain = "part_of_day" if kind == "time" else grain_of(unit)
    return Reading(kind, period, grain, "narrative", told.span)


_BESIDE = r"the (?:very )?(?:next|following|previous|preceding|same)|that"

_ENDS = "|".join(rf"(?<=\b{word}\s)" for word in DATA["words"]["ends_of_unit"].split())

RULES = (
    Rule(
        units_away,
        compile_rule(
            rf"{ABOUT}(?P<count>{CARDINAL}|a couple of) {_UNIT} "
            rf"(?P<way>(?:earlier|later)(?! than\b)|previously|prior\b(?! to)|afterwards?"
            rf"|(?:before|after){_CLAUSE_END})"
        ),
        ("earlier", "later", "previously", "prior", "afterward", "before", "after"),
    ),
    Rule(
        units_away,
        compile_rule(rf"(?P<count>the) (?P<unit>day|week|month|year) (?P<way>before|after){_CLAUSE_END}"),
        ("earlier", "later", "previously", "prior", "afterward", "before", "after"),
    ),
    Rule(
        beside_told,
        compile_rule(
            rf"(?:(?:earlier|later) )?(?P<which>{_BESIDE}) "
            rf"(?P<unit>day|night|morning|afternoon|evening|week|weekend|month|quarter|year|decade)"
        ),
        ("next", "following", "previous", "preceding", "same", "that"),
    ),
    Rule(
        weekday_told,
        compile_rule(
            r"(?P<which>that|the (?:following|next|previous|preceding)) "
            rf"(?P<weekday>{WEEKDAY})(?: (?P<part>{PART_OF_DAY}))?"
        ),
        ("next", "following", "previous", "preceding", "that"),
    ),
    Rule(
        day_of_event,
        compile_rule(
            rf"(?<=\bin\s)(?P<part>the (?:early |late )?(?:{PART_OF_DAY})(?: rush[ -]hour)?)(?! of)"
            rf"|(?<=\bthrough\s)the {PART_OF_DAY}|(?<=\bduring\s)the {PART_OF_DAY}(?: rush[ -]hour)?"
            rf"|(?<=\bthroughout\s)the {PART_OF_DAY}|the {PART_OF_DAY} rush[ -]hour"
        ),
    ),
    Rule(
        unit_told,
        compile_rule(rf"(?<=\bfor\s)the (?P<unit>day|week|month|quarter|year)(?![’'-]){_CLAUSE_END}"),
        ("for the ",),
    ),
    Rule(
        unit_told,
        compile_rule(
            rf"(?:{_ENDS})the (?P<unit>day|week|month|quarter|year)(?![’'-]| (?:of|that|when|before|after)\b)"
        ),
        ("end", "clos", "finish", "beg", "start"),
    ),
    Rule(
        day_of_event,
        compile_rule(
            r"the (?:rest|start) of the day|(?<!\bat\s)the end of the day|(?:earlier|later) in the day"
            r"|(?<=\bon\s)the day(?! (?:of|that|when|after|before)\b)"
        ),
    ),
)
