"""Verbs as cues of reporting clauses, by what they govern."""

from __future__ import annotations

from crossread.annotate.reporting_tree_parts import (
    Report,
    Words,
    agent_of,
    hull,
    is_passive,
    noun_phrase,
    subject_of,
    verb_group,
)
from crossread.annotate.reporting_tree_view import View
from crossread.annotate.reporting_tree_words import (
    Sense,
    clause_senses,
    oblique_senses,
    unreporting,
    verb_senses,
)

_NOTHING: Words = frozenset()


def said_clause(view: View, k: int) -> Report | None:
    """A verb with a clause: "Ellison *said* the pier was empty", "The pier was empty, she *said*"."""
    clause = view.child(k, "ccomp")
    if clause is None or is_passive(view, k) or view.text(k) in unreporting():
        return None
    subject = subject_of(view, k)
    if subject is None:
        return None
    sense = clause_senses().get(view.text(k)) or Sense(view.words[k].lemma, "asserts", "thought")
    cue = verb_group(view, k)
    source = noun_phrase(view, subject)
    content = _clause_content(view, k, clause, cue, source)
    return Report(source, cue, content, sense, "said_clause")


def _clause_content(view: View, k: int, clause: int, cue: Words, source: Words) -> Words:
    """All of a clause, with a condition or time told before it that the parse gives to the cue."""
    held = view.subtree(clause, [k]) if k in view.subtree(clause) else view.subtree(clause)
    if clause > k:
        first = min(held)
        for c in view.children(k, "advcl"):
            if max(cue) < c < first:
                held |= view.subtree(c)
    else:
        left = min(cue | {n for n in source if n < k})
        held |= {
            n for c in view.children(k, "advcl", "advmod", "obl", "cc") if c < left for n in view.subtree(c)
        }
        held = {n for n in held if n < left} or held
    return hull(held) - source - cue if clause > k else frozenset(held)


def put_in(view: View, k: int) -> Report | None:
    """A cue set into what it reports: "The pier, Ellison *said*, was empty", "It sank, she *said*."."""
    sense = clause_senses().get(view.text(k))
    head = view.heads[k]
    if sense is None or view.words[k].relation != "parataxis" or head < 0:
        return None
    subject = view.child(k, "nsubj")
    if subject is None or view.child(k, "ccomp", "xcomp", "obj") is not None:
        return None
    content = hull(view.subtree(head, [k]))
    return Report(noun_phrase(view, subject), verb_group(view, k), content, sense, "put_in")


def told_to(view: View, k: int) -> Report | None:
    """A verb with somebody and what they are to do or be: "*urged* them to leave", "*called* it unsafe"."""
    sense = verb_senses("somebody_to").get(view.text(k))
    told = view.child(k, "obj", "iobj")
    done = view.child(k, "xcomp")
    if sense is None or told is None or done is None or is_passive(view, k):
        return None
    return _with_right_side(view, k, [told, done], sense, "told_to")


def wants_to(view: View, k: int) -> Report | None:
    """A verb with an infinitive: "*wants* to leave", "*refused* to say"."""
    sense = verb_senses("infinitive").get(view.text(k))
    done = view.child(k, "xcomp")
    if sense is None or done is None or is_passive(view, k):
        return None
    return _with_right_side(view, k, [done], sense, "wants_to")


def of_something(view: View, k: int) -> Report | None:
    """A verb with a noun: "*praised* the plan", "*supports* a ban"."""
    sense = verb_senses("object").get(view.text(k))
    thing = view.child(k, "obj")
    if sense is None or thing is None or is_passive(view, k):
        return None
    return _with_right_side(view, k, [thing], sense, "of_something")


def about_something(view: View, k: int) -> Report | None:
    """A verb with a preposition that makes it report: "*called for* a ban", "*pointed to* the rain"."""
    senses = oblique_senses().get(view.text(k))
    if senses is None or is_passive(view, k):
        return None
    for c in view.children(k, "obl", "advcl", "xcomp"):
        case = view.child(c, "case", "mark")
        if case is not None and case > k and (sense := senses.get(view.text(case))):
            made = _with_right_side(view, k, [c], sense, "about_something")
            if made is None:
                return None
            cue = verb_group(view, k, [case])
            return Report(made.source, cue, made.content - cue, sense, "about_something")
    return None


def _with_right_side(view: View, k: int, parts: list[int], sense: Sense, rule: str) -> Report | None:
    """A report whose content is what the verb governs after it, from ``parts`` on."""
    subject = subject_of(view, k)
    if subject is None:
        return None
    cue = verb_group(view, k)
    source = noun_phrase(view, subject)
    held = {n for c in parts for n in view.subtree(c)}
    others = view.children(k, "obl", "advcl", "ccomp")
    held |= {n for c in others if c > min(parts) and _belongs(view, c) for n in view.subtree(c)}
    content = hull(n for n in held if n not in source) - cue
    return Report(source, cue, content, sense, rule) if content else None


def _belongs(view: View, c: int) -> bool:
    """Whether an addition to a verb tells what is said, not when or where: "accused them *of theft*"."""
    case = view.child(c, "case", "mark")
    return case is not None and view.text(case) in {"of", "as", "for", "that", "to"}


def said_by(view: View, k: int) -> Report | None:
    """A passive with who holds it: "is *believed* by officials to be empty", "was *praised* by Ellison"."""
    sense = clause_senses().get(view.text(k)) or verb_senses("object").get(view.text(k))
    if sense is None:
        return None
    source = agent_of(view, k)
    if not source:
        return None
    cue = verb_group(view, k)
    held = view.subtree(k, view.children(k, "obl:agent")) - cue
    if view.words[k].relation == "acl" and view.heads[k] >= 0:
        held = set(noun_phrase(view, view.heads[k])) - view.subtree(k)
    content = hull(n for n in held if not view.is_punctuation(n)) - cue - source
    by = view.child(view.child(k, "obl:agent") or 0, "case")
    if by is not None:
        cue = cue | {by} if by - 1 in cue else cue
        content -= {by}
    return Report(source, cue, content, sense, "said_by")


def quoted_as(view: View, k: int) -> Report | None:
    """Words passed on: "Ellison was *quoted as saying* that the pier was empty"."""
    head = view.heads[k]
    if (
        head < 0
        or not is_passive(view, head)
        or view.text(k) not in clause_senses()
        or not view.text(k).endswith("ing")
    ):
        return None
    clause = view.child(k, "ccomp", "parataxis", "obj")
    subject = view.child(head, "nsubj:pass")
    if clause is None or subject is None:
        return None
    sense = clause_senses()[view.text(k)]
    cue = hull({head, k}) if k - head < 4 else frozenset({k})
    return Report(noun_phrase(view, subject), cue, hull(view.subtree(clause)), sense, "quoted_as")


VERB_RULES = (quoted_as, said_clause, told_to, wants_to, about_something, of_something, said_by, put_in)
