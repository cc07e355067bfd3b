"""Reporting clauses that a verb makes: "X said that C", "C, said X", "C is believed by X"."""

from __future__ import annotations

from dataclasses import replace

from crossread.text import reporting_content as content_of
from crossread.text import reporting_order as order
from crossread.text.adverbials import Range
from crossread.text.cues import Cue, is_channel, is_kind_of, takes, verb_cue
from crossread.text.grammar import (
    is_adverb,
    is_auxiliary,
    is_gerund,
    is_infinitive,
    is_negation,
    is_one_of,
    is_participle,
    is_word,
)
from crossread.text.noun_phrases import (
    clause_subject,
    ends_in_apposition,
    noun_phrase_after,
    subject_after,
    subject_before,
    verb_group_start,
)
from crossread.text.reporting_found import Found, made
from crossread.text.reporting_phrases import is_citing
from crossread.text.roles import can_speak
from crossread.text.tokens import Token

_JOINING = frozenset({",", "—", "–", "-"})


def verb_clauses(tokens: list[Token], *, objects: bool) -> list[Found]:
    """The clauses of all reporting verbs, in order; ``objects`` adds verbs that take a noun phrase."""
    title_case = _is_title_case(tokens)
    found: list[Found] = []
    for i in range(len(tokens)):
        cue = verb_cue(tokens, i, title_case=title_case)
        if cue and (objects or cue.frame != "object") and (clause := _verb_clause(tokens, i, cue, found)):
            found.append(clause)
    return found


def _verb_clause(tokens: list[Token], i: int, cue: Cue, earlier: list[Found]) -> Found | None:
    """The clause of the cue at ``i``, by the first reading that fits its form and surroundings."""
    if is_infinitive(tokens[i]) and i and is_one_of(tokens[i - 1], "infinitive_sharing_subject"):
        return _gerund(tokens, i, cue, earlier)
    if _is_infinitive(tokens, i):
        return _infinitive(tokens, i, cue, earlier)
    if is_kind_of(cue, "states_of_mind", tokens[i].language):  # only with a form of be, no passive
        return _finite(tokens, i, cue, earlier) if _is_passive(tokens, i) else None
    if is_participle(tokens[i]) and _is_passive(tokens, i):
        return _passive(tokens, i, cue)
    return _gerund(tokens, i, cue, earlier) if is_gerund(tokens[i]) else _stated(tokens, i, cue, earlier)


def _stated(tokens: list[Token], i: int, cue: Cue, earlier: list[Found]) -> Found | None:
    """The clause of a finite verb, in the word orders that its language allows."""
    if takes("free_subject", tokens[i].language):
        return _free(tokens, i, cue, earlier)
    return _inverted(tokens, i, cue) or _finite(tokens, i, cue, earlier)


def _free(tokens: list[Token], i: int, cue: Cue, earlier: list[Found]) -> Found | None:
    """The clause of a verb whose subject may stand before it, after it, or be left out."""
    if order.is_bare_participle(tokens, i):
        return None
    if led := order.led_by_as(tokens, i, cue):
        return led
    subject = order.own_subject(tokens, i, content_of.floor_of(tokens, i))
    if subject:
        return _with_subject(tokens, i, cue, subject)
    turned = order.turned_round(tokens, i, cue)
    if turned or order.is_impersonal(tokens, i, cue):
        return turned or order.without_subject(tokens, i, cue)
    return _sharing(tokens, i, cue, earlier) or order.without_subject(tokens, i, cue)


def _finite(tokens: list[Token], i: int, cue: Cue, earlier: list[Found]) -> Found | None:
    """A subject before its verb: "Ann Lee said the pier was empty", "The pier was empty, she said"."""
    floor = content_of.floor_of(tokens, i)
    subject = subject_before(tokens, i, floor)
    if subject is None:
        return _sharing(tokens, i, cue, earlier)
    return _with_subject(tokens, i, cue, subject)


def _sharing(tokens: list[Token], i: int, cue: Cue, earlier: list[Found]) -> Found | None:
    """A verb that "and" joins to another: "Ann Lee thanked them and said the pier was empty"."""
    subject = _shared_subject(tokens, i, content_of.floor_of(tokens, i), earlier)
    return made(tokens, i, cue, subject, content_of.to_the_right(tokens, i)) if subject else None


def _with_subject(tokens: list[Token], i: int, cue: Cue, subject: Range) -> Found:
    """The clause of a verb with its subject before it."""
    if cue.stance == "declines":
        return made(tokens, i, cue, subject, content_of.of_refusal(tokens, i))
    position, content = content_of.of_finite(tokens, subject, i)
    return made(tokens, i, cue, subject, content, position)


def _inverted(tokens: list[Token], i: int, cue: Cue) -> Found | None:
    """A verb before its subject: '"...," said Ann Lee', "The pier was empty, said the mayor"."""
    if i == 0:  # "Added Ann Lee: ..."
        subject = subject_after(tokens, i)
        return made(tokens, i, cue, subject, content_of.whole(tokens, subject[1])) if subject else None
    before = tokens[i - 1]
    if cue.frame != "clause" or not (before.kind == "quoted" or before.text == ","):
        return None
    subject = subject_after(tokens, i)
    if subject is None or (before.text == "," and not content_of.is_clause(tokens, 0, i - 1)):
        return None
    plain = is_kind_of(cue, "turned_round_after_comma", tokens[i].language)
    if before.text == "," and (not plain or ends_in_apposition(tokens, i - 1, 0)):
        return None
    return made(tokens, i, cue, subject, content_of.to_the_left(tokens, i), "after")


def _gerund(tokens: list[Token], i: int, cue: Cue, earlier: list[Found]) -> Found | None:
    """A participle that shares the subject of its sentence: "..., adding that the pier was empty"."""
    if i and is_auxiliary(tokens[i - 1]):  # "was saying"
        return _finite(tokens, i, cue, earlier)
    content = content_of.to_the_right(tokens, i)
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if is_citing(tokens[i]) and not (following and following.kind == "quoted"):
        return None  # a source phrase
    if i and is_one_of(tokens[i - 1], "as"):  # "was quoted as saying"
        return made(tokens, i, cue, subject_before(tokens, i - 2, content_of.floor_of(tokens, i)), content)
    last = next((c for c in reversed(earlier) if c.subject and c.position != "according_to"), None)
    subject = last.subject if last else _governor(tokens, i)
    if subject is None:  # "Despite saying that ..., Ann Lee warned"
        subject = clause_subject(tokens, 0, len(tokens))
    return made(tokens, i, cue, subject, content)


def _governor(tokens: list[Token], i: int) -> Range | None:
    """The subject that a participle at ``i`` shares: the sentence's, or a nearer one that can speak.

    "Word came after Ann Lee called the port, warning that ..." gives "Ann Lee".
    """
    floor = content_of.floor_of(tokens, i)
    main = clause_subject(tokens, floor, i)
    if main is None or can_speak(tokens[slice(*main)]):
        return main
    for k in range(i - 1, floor, -1):
        if is_one_of(tokens[k], "tells_circumstance"):
            nearer = clause_subject(tokens, k + 1, i)
            if nearer and can_speak(tokens[slice(*nearer)]):
                return nearer
    return main


def _infinitive(tokens: list[Token], i: int, cue: Cue, earlier: list[Found]) -> Found | None:
    """Only a failed attempt counts: "was unable to confirm"; what somebody wants to say is not said."""
    before = tokens[max(0, i - 4) : i]
    negated = any(is_negation(t) for t in before)
    failed = any(
        is_one_of(t, "failed_attempts") or (negated and is_one_of(t, "failed_if_negated")) for t in before
    )
    if not failed or any(c.stance == "declines" for c in earlier[-1:]):
        return None
    subject = clause_subject(tokens, content_of.floor_of(tokens, i), i)
    clause = made(tokens, i, cue, subject, content_of.to_the_right(tokens, i))
    return replace(clause, stance="declines")


def _is_infinitive(tokens: list[Token], i: int) -> bool:
    """Whether "to" stands before the form, an adverb between them aside: "to openly deny".

    In a language without it the form itself tells: Spanish "confirmar".
    """
    if is_infinitive(tokens[i]):
        return True
    k = i - 1 if i > 1 and is_adverb(tokens[i - 1]) else i
    return any(is_one_of(tokens[j - 1], "infinitive_markers") for j in (i, k) if j)


def _is_passive(tokens: list[Token], i: int) -> bool:
    """Whether a participle is passive: after a form of be, or before "by" or "to" without a subject."""
    start = verb_group_start(tokens, i, 0)
    group = tokens[start:i]
    if any(is_word(t, "forms_of_be") for t in group):
        return True
    after = [t for t in tokens[i + 1 : i + 5] if not is_adverb(t)]
    return len(after) > 1 and is_one_of(after[0], "by") and not is_channel(after[1])


def _passive(tokens: list[Token], i: int, cue: Cue) -> Found | None:
    """The source is the agent, if any: "is believed by officials to", "was described as"."""
    if is_kind_of(cue, "heard_by_subject", tokens[i].language):
        return None  # its subject hears; whoever speaks is not named here
    by = next((k for k in range(i + 1, min(i + 4, len(tokens))) if is_one_of(tokens[k], "by")), None)
    end = noun_phrase_after(tokens, by + 1) if by is not None else None
    agent = (by + 1, end) if by is not None and end is not None else None
    patient = subject_before(tokens, i, content_of.floor_of(tokens, i))
    if patient and is_one_of(tokens[patient[0]], "expletives"):  # "it is believed that C"
        return made(tokens, i, cue, agent, content_of.to_the_right(tokens, i), "passive")
    start = patient[0] if patient else content_of.clause_start(tokens, i)
    return made(tokens, i, cue, agent, content_of.whole(tokens, start), "passive")


def _shared_subject(tokens: list[Token], i: int, floor: int, earlier: list[Found]) -> Range | None:
    """The subject of the verb that "and" joins to this one: "Ann Lee thanked them and said ..."."""
    start = verb_group_start(tokens, i, floor)
    if not start or not (tokens[start - 1].text in _JOINING or is_one_of(tokens[start - 1], "joins_verbs")):
        return None
    last = next((c for c in reversed(earlier) if c.subject and c.position == "before"), None)
    return last.subject if last else clause_subject(tokens, floor, i)


def _is_title_case(tokens: list[Token]) -> bool:
    """Whether most longer words are capitalised, as in an American headline."""
    long = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    return len(long) > 2 and sum(t.capital for t in long) > 0.7 * len(long)
