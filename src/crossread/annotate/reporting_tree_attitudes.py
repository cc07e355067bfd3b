"""Verbs as cues that govern no clause: a noun, an infinitive or a preposition ("called for a ban")."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.annotate.reporting_tree_parts import (
    Report,
    hull,
    is_gerund,
    is_only_possible,
    is_passive,
    noun_phrase,
    subject_of,
    verb_group,
)
from crossread.annotate.reporting_tree_view import View
from crossread.annotate.reporting_tree_words import listed, oblique_senses, verb_senses
from crossread.text.cues import Cue, cue_forms


def told_to(view: View, k: int) -> Report | None:
    """A verb with somebody and what they are to do or be: "*urged* them to leave", "*called* it unsafe"."""
    sense = verb_senses("somebody_to").get(view.text(k))
    told, done = view.child(k, "obj", "iobj"), view.child(k, "xcomp")
    if sense is None or done is None or (told is None and view.text(k) not in listed("naming", "forms")):
        return None
    return _attitude(view, k, [done] if told is None else [told, done], sense, "told_to")


def wants_to(view: View, k: int) -> Report | None:
    """A verb with an infinitive: "*wants* to leave", "*refused* to say"."""
    sense = verb_senses("infinitive").get(view.text(k))
    done = view.child(k, "xcomp")
    return None if sense is None or done is None else _attitude(view, k, [done], sense, "wants_to")


def about_something(view: View, k: int) -> Report | None:
    """A verb with a preposition that makes it report: "*called for* a ban", "*pointed to* the rain"."""
    senses = oblique_senses().get(view.text(k), {})
    for c in view.children(k, "obl", "advcl", "xcomp"):
        case = view.child(c, "case", "mark")
        if case is not None and case > k and (sense := senses.get(view.text(case))):
            return _attitude(view, k, [c], sense, "about_something", [case])
    return None


def will_not_say(view: View, k: int) -> Report | None:
    """A refusal to speak: "*refused to say* whether it was safe", "*declined* to comment" (no content)."""
    sense = verb_senses("infinitive").get(view.text(k))
    done, subject = view.child(k, "xcomp"), subject_of(view, k)
    if sense is None or sense.stance != "declines" or done is None or subject is None:
        return None
    silent = view.text(done) in listed("grammar", "silent")
    if not silent and view.text(done) not in cue_forms():
        return None
    cue = hull(verb_group(view, k) | {done})
    content = set() if silent else hull(view.subtree(done)) - cue
    told = Cue(sense.lemma, "declines", "clause")
    return Report(k, noun_phrase(view, subject, k), frozenset(cue), frozenset(content), told, "will_not_say")


def as_something(view: View, k: int) -> Report | None:
    """A verb with what it takes a thing for: "*sees* the ban *as* a chance"."""
    sense = verb_senses("as_something").get(view.text(k))
    thing = view.child(k, "obj")
    taken = next((c for c in view.children(k, "obl", "advcl", "xcomp") if _is_as(view, c)), None)
    if sense is None or thing is None or taken is None:
        return None
    return _attitude(view, k, [thing, taken], sense, "as_something")


def _is_as(view: View, c: int) -> bool:
    case = view.child(c, "case", "mark")
    return case is not None and view.text(case) == "as"


def of_something(view: View, k: int) -> Report | None:
    """A verb with a noun or what is done: "*praised* the plan", "*supports* building a pier"."""
    sense = verb_senses("object").get(view.text(k))
    thing = view.child(k, "obj", "ccomp")
    if thing is None:
        thing = next(
            (c for c in view.children(k, "xcomp", "advcl") if c == k + 1 and is_gerund(view, c)), None
        )
    return None if sense is None or thing is None else _attitude(view, k, [thing], sense, "of_something")


def _attitude(
    view: View, k: int, parts: list[int], sense: Cue, rule: str, after: Iterable[int] = ()
) -> Report | None:
    """A report whose content is what a verb governs, from ``parts`` on; None where nobody holds it."""
    subject = subject_of(view, k)
    if subject is None or not _is_told(view, k) or view.text(subject) in listed("grammar", "nobody"):
        return None
    cue = verb_group(view, k, after)
    source = noun_phrase(view, subject, k)
    held = {n for c in parts for n in view.subtree(c)}
    others = view.children(k, "obl", "advcl", "ccomp", "xcomp")
    held |= {n for c in others if c > min(parts) and _belongs(view, c) for n in view.subtree(c)}
    content = frozenset(n for n in hull(held - source) if n > k) or frozenset(held)
    content -= cue | source
    return Report(k, source, cue, content, sense, rule) if content else None


def _is_told(view: View, k: int) -> bool:
    """Whether the article tells that it is so: no passive, nothing only possible, asked or qualified."""
    reduced = view.words[k].deprel == "acl" and not view.text(k).endswith("ing")
    return not (is_passive(view, k) or is_only_possible(view, k) or reduced or view.relation(k) == "amod")


def _belongs(view: View, c: int) -> bool:
    """Whether an addition to a verb tells what is said, not when or where: "accused them *of theft*"."""
    case = view.child(c, "case", "mark")
    return case is not None and view.text(case) in listed("grammar", "carries_on")


ATTITUDE_RULES = (will_not_say, told_to, wants_to, as_something, about_something, of_something)
