"""Reporting clauses in a language that may put a subject after its verb, or leave it out.

What a language allows stands under ``[order]`` in its ``reporting.toml``. The examples are Spanish.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.text import reporting_content as content_of
from crossread.text.adverbials import Range
from crossread.text.circumstances import past_telling
from crossread.text.cues import Cue, takes
from crossread.text.grammar import (
    is_auxiliary,
    is_closed,
    is_gerund,
    is_one_of,
    is_participle,
    is_verb,
    is_word,
)
from crossread.text.noun_phrases import ends_in_apposition, subject_after, subject_before, verb_group_start
from crossread.text.reporting_found import Found, made
from crossread.text.roles import can_speak
from crossread.text.tokens import Token

Tokens = Sequence[Token]
LEFT_OUT = "subject_left_out"
"""The rule of a clause whose subject is whoever spoke last: "Añadió que el muelle está cerrado"."""


def led_by_as(tokens: Tokens, i: int, cue: Cue) -> Found | None:
    """A verb behind "según" or "como": "Según explicó Elena Duarte, el muelle está cerrado"."""
    start = verb_group_start(tokens, i, 0)
    if not start or not is_one_of(tokens[start - 1], "leads_report"):
        return None
    lead = start - 1
    while lead and is_one_of(tokens[lead - 1], "opens_lead"):  # "tal y como"
        lead -= 1
    subject = speaker_after(tokens, i)
    end = subject[1] if subject else past_telling(tokens, i)
    content = content_of.around_phrase(tokens, lead, end)
    if content is None:
        return None
    rule = "" if subject else LEFT_OUT
    return made(tokens, i, cue, subject, content, "according_to", rule)


def turned_round(tokens: Tokens, i: int, cue: Cue) -> Found | None:
    """A verb before its subject: "«...», dijo Elena Duarte", "Ayer dijo la alcaldesa que ..."."""
    subject = speaker_after(tokens, i)
    if subject is None:
        return None
    position, content = content_of.of_turned(tokens, verb_group_start(tokens, i, 0), i, subject[1])
    return made(tokens, i, cue, subject, content, position)


def without_subject(tokens: Tokens, i: int, cue: Cue) -> Found | None:
    """A verb whose subject is left out: "Añadió que el muelle está cerrado", "«...», aseguró".

    With "se" nobody in particular speaks: "Se cree que el muelle está cerrado".
    """
    start = verb_group_start(tokens, i, 0)
    if cue.stance == "declines":
        return made(tokens, i, cue, None, content_of.of_refusal(tokens, i), "before", LEFT_OUT)
    if not content_of.has_seam(tokens, start, i):
        return None
    if is_impersonal(tokens, i, cue):
        return made(tokens, i, cue, None, content_of.to_the_right(tokens, i), "passive")
    position, content = content_of.of_turned(tokens, start, i, past_telling(tokens, i))
    return made(tokens, i, cue, None, content, position, LEFT_OUT)


def is_impersonal(tokens: Tokens, i: int, cue: Cue) -> bool:
    """Whether "se" before the verb says that nobody in particular speaks, but not in "se negó"."""
    return i > 0 and is_one_of(tokens[i - 1], "impersonal_markers") and not cue.company


def is_bare_participle(tokens: Tokens, i: int) -> bool:
    """Whether a participle stands without "haber" or "ser": "el informe difundido", "lo dicho"."""
    group = tokens[verb_group_start(tokens, i, 0) : i]
    return is_participle(tokens[i]) and not any(is_auxiliary(t) for t in group)


def own_subject(tokens: Tokens, i: int, floor: int) -> Range | None:
    """The subject before the verb: no phrase with a preposition, nor what a comma parts from it."""
    subject = subject_before(tokens, i, floor)
    if subject is None or is_word(tokens[subject[0]], "prepositions"):
        return None
    start = verb_group_start(tokens, i, floor)
    parted = start > floor and tokens[start - 1].text == "," and not _in_commas(tokens, start - 1, floor)
    return None if parted else subject


def speaker_after(tokens: Tokens, i: int) -> Range | None:
    """The subject after the verb and what tells when and to whom: "dijo ayer a la prensa [Elena Duarte]"."""
    for before in (i, past_telling(tokens, i) - 1):
        subject = subject_after(tokens, before)
        if subject and can_speak(tokens[slice(*subject)]):
            return subject
    return None


def with_apposition(tokens: Tokens, subject: Range) -> Range | None:
    """A subject with what a comma adds to it: "dijo [Elena Duarte, portavoz de los bomberos]"."""
    comma = subject[1]
    parted = comma < len(tokens) and tokens[comma].text == ","
    if not parted or not takes("free_subject", tokens[comma].language):
        return None
    end = next((k for k in range(comma + 1, len(tokens)) if tokens[k].kind != "word"), len(tokens))
    return (subject[0], end) if _describes(tokens, comma + 1, end) else None


def _describes(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words tell who somebody is: "alcaldesa de Aldan", "de 41 años", but not "en un acto"."""
    if start == end or any(is_verb(tokens, k) or is_gerund(tokens[k]) for k in range(start, end)):
        return False
    if is_one_of(tokens[start], "partitive"):
        return True
    return not is_closed(tokens[start]) and can_speak(tokens[start:end])


def _in_commas(tokens: Tokens, comma: int, floor: int) -> bool:
    """Whether what the comma closes tells of the noun before it: "Elena Duarte, alcaldesa de Aldan, dijo"."""
    opening = next((k for k in range(comma - 1, floor - 1, -1) if tokens[k].text == ","), None)
    if opening is None:
        return False
    plain = not any(is_verb(tokens, k) or tokens[k].kind == "quoted" for k in range(opening + 1, comma))
    return plain or ends_in_apposition(tokens, comma, floor)
