"""The parts of a reporting clause in a dependency tree: its source, its cue's words, its content."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crossread.annotate.reporting_tree_view import View
from crossread.annotate.reporting_tree_words import Sense
from crossread.records import Stance

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Report:
    """A source, its cue and its content as numbers of words, and the rule that found them."""

    source: Words
    cue: Words
    content: Words
    sense: Sense
    rule: str


Rule = Callable[[View, int], Report | None]
"""Looks at one word of a tree as a cue."""

_SUBJECTS = ("nsubj", "csubj")
_NOUN_LEFT_OUT = frozenset({"acl:relcl", "parataxis", "punct", "cc", "advmod"})
_NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "no"})
_EMPTY = frozenset({"it", "there"})


def is_passive(view: View, k: int) -> bool:
    """Whether a verb stands in the passive: "was believed"."""
    return view.child(k, "nsubj:pass", "aux:pass") is not None


def subject_of(view: View, k: int) -> int | None:
    """The head of a verb's own subject or the one that it shares; None where there is none.

    "Ellison came and *said*", "Ellison left, *saying* ...", "Ellison wants to *say* ...", "she told
    Ellison to *say* ...", "officials *claiming* that ...".
    """
    verb: int | None = k
    while verb is not None:
        found = view.child(verb, "nsubj")
        found = _noun_above(view, verb) if found is None else found
        if found is not None:
            return found
        verb = _verb_above(view, verb)
    return None


def _noun_above(view: View, k: int) -> int | None:
    """The noun that a participle belongs to, or whom an infinitive's governor moves."""
    governor, relation = view.heads[k], view.words[k].deprel
    if relation == "acl" and governor >= 0 and is_gerund(view, k):
        return governor
    return view.child(governor, "obj", "iobj") if relation == "xcomp" and governor >= 0 else None


def _verb_above(view: View, k: int) -> int | None:
    """The verb whose subject a verb without one shares."""
    governor, relation = view.heads[k], view.relation(k)
    shares = relation in ("conj", "advcl", "xcomp") or (
        relation in ("parataxis", "ccomp") and is_gerund(view, k)
    )
    return governor if shares and governor >= 0 and is_predicate(view, governor) else None


def is_predicate(view: View, k: int) -> bool:
    """Whether a word is a verb or stands with a form of be."""
    return view.words[k].upos in ("VERB", "AUX") or view.child(k, "cop") is not None


def is_gerund(view: View, k: int) -> bool:
    return view.text(k).endswith("ing")


def noun_phrase(view: View, k: int) -> Words:
    """A noun with all that tells who it is: "two officials briefed on the matter", "Ann Lee, a pilot".

    A relative clause and what only joins it to others is left out.
    """
    left_out = [
        c
        for c in view.children(k)
        if view.words[c].deprel in _NOUN_LEFT_OUT and not (view.words[c].relation == "advmod" and c < k)
    ]
    found = view.subtree(k, left_out)
    first, after = min(found), max(found) + 1
    held = [n for n in range(first, after) if n in found or view.is_punctuation(n)]
    return frozenset(held)


def agent_of(view: View, k: int) -> Words:
    """Who does what a passive verb tells: "believed by *officials*". Nobody, where it does not say."""
    agent = view.child(k, "obl:agent")
    if agent is None:
        return frozenset()
    return noun_phrase(view, agent) - frozenset(view.children(agent, "case"))


def verb_group(view: View, k: int, after: Iterable[int] = ()) -> Words:
    """The words of a cue: "has also *said*", "did not *say*", "*called* for" with ``after``."""
    parts = {k, *after, *view.children(k, "aux", "aux:pass", "cop", "compound:prt")}
    parts |= {c for c in view.children(k, "advmod") if view.text(c) in _NEGATIONS}
    first, last = min(parts), max(parts)
    between = {n for n in range(first, last) if view.relation(n) == "advmod" and view.heads[n] == k}
    before = {first - 1} & set(view.children(k, "advmod"))
    whole = parts | between | before
    return frozenset(_run(whole, k))


def _run(numbers: set[int], k: int) -> Iterable[int]:
    """Those that stand together with ``k`` without a gap."""
    first = after = k
    while first - 1 in numbers:
        first -= 1
    while after + 1 in numbers:
        after += 1
    return range(first, after + 1)


def stance_of(view: View, k: int, sense: Sense) -> Stance:
    """The sense's stance, turned where the cue is negated: "did not say", "does not know"."""
    negated = any(view.text(c) in _NEGATIONS for c in view.children(k, "advmod"))
    if not negated:
        return sense.stance
    if sense.lemma in ("know", "sure", "certain", "clear"):
        return "unknown"
    if sense.stance in ("denies", "declines"):
        return sense.stance
    return "doubts" if sense.frame == "thought" else "declines"


def hull(numbers: Iterable[int]) -> Words:
    """All words from the first to the last."""
    held = set(numbers)
    return frozenset(range(min(held), max(held) + 1)) if held else frozenset()
