"""Verbs as cues that govern a clause, or stand beside what they report."""

from __future__ import annotations

from crossread.annotate.reporting_tree_parts import (
    NOTHING,
    Report,
    Words,
    agent_of,
    hull,
    is_gerund,
    is_passive,
    noun_phrase,
    subject_of,
    verb_group,
)
from crossread.annotate.reporting_tree_view import View
from crossread.annotate.reporting_tree_words import (
    listed,
    unreporting,
    verb_senses,
)
from crossread.text.cues import Cue, cue_forms


def quoted_as(view: View, k: int) -> Report | None:
    """Words passed on: "Ellison was *quoted as saying* that the pier was empty"."""
    head = view.heads[k]
    clause = view.child(k, "ccomp", "parataxis", "obj")
    sense = cue_forms().get(view.text(k))
    if head < 0 or clause is None or sense is None or not (is_passive(view, head) and is_gerund(view, k)):
        return None
    subject = view.child(head, "nsubj")
    if subject is None or "as" not in {view.text(c) for c in view.children(k, "mark", "case")}:
        return None
    cue = hull({head, k}) if 0 < k - head < 4 else {k}
    return Report(
        k, noun_phrase(view, subject, k), frozenset(cue), _right_of(view, k, clause), sense, "quoted_as"
    )


def said_clause(view: View, k: int) -> Report | None:
    """A verb with a clause: "Ellison *said* the pier was empty", "The pier was empty, she *said*"."""
    clause = _clause_of(view, k)
    subject = subject_of(view, k)
    if clause is None or is_passive(view, k) or view.text(k) in unreporting():
        return None
    known = cue_forms().get(view.text(k))
    sense = known or _unknown_verb(view, k, clause)
    if sense is None or (subject is None and known is None):
        return None
    source = NOTHING if subject is None else noun_phrase(view, subject, k)
    cue = verb_group(view, k)
    told = source | cue
    content = _right_of(view, k, clause) if clause > k else _left_of(view, k, clause, told)
    content |= _condition(view, k, clause, told)
    spoken = bool(_quoted_before(view, min(told))) and view.text(min(content, default=k)) != "that"
    if content and (spoken or view.is_quoted(_first_word(view, content))):
        content = _quoted_beside(view, source, cue, subject, k) or content
    content -= told
    return Report(k, source, cue, content, sense, "said_clause") if content else None


def _condition(view: View, k: int, clause: int, told: Words) -> Words:
    """What a source in the middle parts from its clause: "*If it rains*, she said, the fair is off"."""
    last = max(told)
    if clause < k or last + 1 >= len(view) or view.text(last + 1) != ",":
        return NOTHING
    return frozenset(n for n in view.subtree(clause, [k]) if n < min(told))


def _unknown_verb(view: View, k: int, clause: int) -> Cue | None:
    """A verb that no list knows, where "that" or a question word opens its clause."""
    opener = min(view.subtree(clause))
    if view.is_quoted(clause) or view.text(opener) in listed("grammar", "openers"):
        return Cue(view.words[k].lemma, "asserts", "thought")
    return None


def _clause_of(view: View, k: int) -> int | None:
    """The head of the clause that a verb reports: its complement, or what it asks with "if".

    Of two complements the one after the verb: "Asked about it, Ellison *said* the pier was empty".
    """
    clauses = view.children(k, "ccomp")
    if clauses or view.text(k) not in cue_forms():
        return next((c for c in clauses if c > k), clauses[-1] if clauses else None)
    for c in view.children(k, "advcl"):
        marks = {view.text(m) for m in view.children(c, "mark")}
        if c > k and marks & {"if", "whether", "that"}:
            return c
    return None


def _first_word(view: View, words: Words) -> int:
    """The first of some words that is no punctuation."""
    return min((n for n in words if not view.is_punctuation(n)), default=min(words))


def _right_of(view: View, k: int, clause: int) -> Words:
    """A clause after its cue, with a condition told before it that the parse gives to the cue."""
    held = view.subtree(clause)
    first = min(held)
    for c in view.children(k, "advcl"):
        if k < c < first and view.text(first) != "that":
            held |= view.subtree(c)
    return frozenset(n for n in hull(held) if n > k)


def _left_of(view: View, k: int, clause: int, told: Words) -> Words:
    """A clause before its cue, with what stands before it that the parse gives to the cue."""
    held = view.subtree(clause, [k])
    edge = min(told)
    for c in view.children(k, "advcl", "advmod", "obl", "cc", "parataxis"):
        if c < edge:
            held |= view.subtree(c)
    return frozenset(n for n in hull(held))


def put_in(view: View, k: int) -> Report | None:
    """A cue set into what it reports: "The pier, Ellison *said*, was empty", "It sank, she *said*."."""
    sense = cue_forms().get(view.text(k))
    head = view.heads[k]
    subject = view.child(k, "nsubj")
    if sense is None or subject is None or head < 0 or view.relation(k) not in ("parataxis", "advcl"):
        return None
    held = view.children(k, "ccomp", "xcomp", "obj", "conj")
    if any(view.text(c) != "it" for c in held) or not _only_as(view, k):  # "as Ellison put it"
        return None
    content = frozenset(hull(view.subtree(head, [k])))
    return Report(k, noun_phrase(view, subject, k), verb_group(view, k), content, sense, "put_in")


def _only_as(view: View, k: int) -> bool:
    """Whether a cue is joined loosely, or by "as": "As Ellison *said*, the pier was empty"."""
    marks = [view.text(c) for c in view.children(k, "mark", "advmod") if c < k]
    return view.relation(k) == "parataxis" if not marks else marks[0] == "as"


def beside_quote(view: View, k: int) -> Report | None:
    """A cue next to a quotation or before a colon: "He *continued*: C", '"C," *added* Ellison'."""
    sense = cue_forms().get(view.text(k))
    subject = subject_of(view, k)
    if sense is None or subject is None or is_passive(view, k) or sense.frame == "object":
        return None
    source, cue = noun_phrase(view, subject, k), verb_group(view, k)
    content = _quoted_beside(view, source, cue, subject, k)
    return Report(k, source, cue, content - source - cue, sense, "beside_quote") if content else None


def _quoted_beside(view: View, source: Words, cue: Words, subject: int | None, k: int) -> Words:
    """The quotations right before and after a source with its cue, or what follows its colon."""
    told = source | cue if subject in view.children(k) else cue
    return _quoted_after(view, max(told)) | _quoted_before(view, min(told))


def _quoted_after(view: View, k: int) -> Words:
    """What follows a cue after a colon or comma, or in quotation marks; nothing, where words intervene."""
    n = k + 1
    while n < len(view) and n - k < 9 and not view.is_quoted(n) and view.text(n) != ":":
        if (view.is_punctuation(n) and view.text(n) != ",") or view.words[n].upos in ("VERB", "SCONJ"):
            return NOTHING
        n += 1
    if n >= len(view):
        return NOTHING
    if view.text(n) == ":" and not view.is_quoted(n):
        return frozenset(range(n + 1, len(view)))
    return _stretch(view, n)


def _quoted_before(view: View, k: int) -> Words:
    """The quotation that ends right before a cue and its source."""
    n = k - 1
    while n >= 0 and k - n < 3 and view.is_punctuation(n) and not view.is_quoted(n):
        n -= 1
    return _stretch(view, n) if n >= 0 else NOTHING


def _stretch(view: View, n: int) -> Words:
    """The words of the quotation in which a word stands."""
    place = view.words[n].start
    inside = next(((a, b) for a, b in view.quoted if a <= place < b), None)
    if inside is None:
        return NOTHING
    return frozenset(m for m, word in enumerate(view.words) if inside[0] <= word.start < inside[1])


def is_said_to(view: View, k: int) -> Report | None:
    """A passive that says no more than what is held: "The pier is *expected* to reopen"."""
    sense = cue_forms().get(view.text(k))
    subject = view.child(k, "nsubj:pass")
    done = view.child(k, "xcomp", "ccomp")
    if sense is None or subject is None or done is None or view.text(k) not in listed("raising", "forms"):
        return None
    cue = verb_group(view, k)
    before = view.subtree(subject)
    it = view.text(subject) == "it"
    content = view.subtree(done) | (set() if it else before)
    return Report(k, agent_of(view, k), cue, frozenset(hull(content)), sense, "is_said_to")


def taken_as(view: View, k: int) -> Report | None:
    """A passive that gives words to a thing: "The pier is *known as* the Long Walk"."""
    sense = verb_senses("as_something").get(view.text(k))
    taken = next((c for c in view.children(k, "obl", "advcl", "xcomp") if _as_of(view, c) is not None), None)
    reduced = view.words[k].deprel == "acl" and not is_gerund(view, k)
    if sense is None or taken is None or not (reduced or is_passive(view, k)):
        return None
    subject = view.heads[k] if reduced else view.child(k, "nsubj")
    link = _as_of(view, taken)
    if subject is None or link is None:
        return None
    cue = verb_group(view, k, [link] if link == k + 1 else [])
    content = (frozenset(view.subtree(taken)) | noun_phrase(view, subject, k)) - cue
    return Report(k, agent_of(view, k), cue, content, sense, "taken_as")


def _as_of(view: View, c: int) -> int | None:
    return next((m for m in view.children(c, "case", "mark") if view.text(m) == "as"), None)


def made_clear(view: View, k: int) -> Report | None:
    """A verb and "clear" with a clause: "Ellison *made it clear* that the pier was empty"."""
    clear = next((c for c in view.children(k, "xcomp", "obj") if view.text(c) == "clear"), None)
    subject = subject_of(view, k)
    if clear is None or subject is None:
        return None
    clause = view.child(k, "ccomp", "advcl")
    clause = view.child(clear, "ccomp", "advcl", "xcomp") if clause is None else clause
    if clause is None or clause < clear:
        return None
    sense = Cue("make clear", "asserts", "clause")
    cue = frozenset(hull({k, clear} | set(verb_group(view, k))))
    return Report(
        k, noun_phrase(view, subject, k), cue, _right_of(view, clear, clause) - cue, sense, "made_clear"
    )


def said_by(view: View, k: int) -> Report | None:
    """A passive with who holds it: "The plan was *praised* by Ellison"."""
    sense = cue_forms().get(view.text(k)) or verb_senses("object").get(view.text(k))
    agent = view.child(k, "obl:agent")
    if sense is None or agent is None:
        return None
    source = noun_phrase(view, agent)
    by = view.children(agent, "case")
    if view.words[k].deprel == "acl":
        return None
    held = view.subtree(k, [agent])
    cue = verb_group(view, k, [b for b in by if b == k + 1])
    content = frozenset(held) - cue - source
    return Report(k, source, cue, content, sense, "said_by") if content else None


VERB_RULES = (quoted_as, made_clear, is_said_to, taken_as, said_clause, put_in, beside_quote, said_by)
