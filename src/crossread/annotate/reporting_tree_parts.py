"""The parts of a reporting clause in a dependency tree: its source, its cue's words, its stance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crossread.annotate.reporting_tree_view import View
from crossread.annotate.reporting_tree_words import listed
from crossread.records import Stance
from crossread.text.cues import Cue

Words = frozenset[int]
NOTHING: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Report:
    """A source, its cue and its content as numbers of words, and the rule that found them.

    ``head`` is the cue's chief word: "called" of "called for".
    """

    head: int
    source: Words
    cue: Words
    content: Words
    sense: Cue
    rule: str


Rule = Callable[[View, int], Report | None]
"""Looks at one word of a tree as a cue."""

_LEFT_OUT = frozenset({"parataxis", "punct", "cc", "case", "cop", "mark", "discourse"})
COMMAS = frozenset({",", "—", "–", "--", "-", "(", ";"})


def is_passive(view: View, k: int) -> bool:
    """Whether a verb stands in the passive: "was believed"."""
    return view.child(k, "nsubj:pass", "aux:pass") is not None


def is_gerund(view: View, k: int) -> bool:
    return view.text(k).endswith("ing")


def is_predicate(view: View, k: int) -> bool:
    """Whether a word is a verb or stands with a form of be."""
    return view.words[k].upos in ("VERB", "AUX") or view.child(k, "cop") is not None


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
    if relation == "acl" and is_gerund(view, k) and not after_comma(view, k):
        return governor
    return view.child(governor, "obj", "iobj") if relation == "xcomp" and governor >= 0 else None


def _verb_above(view: View, k: int) -> int | None:
    """The verb whose subject a verb without one shares."""
    governor, relation = view.heads[k], view.relation(k)
    if relation == "acl" and after_comma(view, k):  # "..., *saying* that": the parse hangs it on a noun
        return next((n for n in view.ancestors(k) if is_predicate(view, n)), None)
    shares = relation in ("conj", "advcl", "xcomp") or (
        relation in ("parataxis", "ccomp") and is_gerund(view, k)
    )
    return governor if shares and governor >= 0 and is_predicate(view, governor) else None


def after_comma(view: View, k: int) -> bool:
    """Whether a comma or dash stands before all that a word governs."""
    first = view.span(k)[0]
    return any(n >= 0 and view.text(n) in COMMAS for n in (first - 1, first))


def noun_phrase(view: View, k: int, cue: int = -1) -> Words:
    """A noun with what tells who it is: "two officials briefed on the matter", "Ann Lee, a pilot".

    A clause set off by a comma is left out, and so is all that follows it; and so is the part that holds
    the ``cue``, as in "a statement *saying* that ...".
    """
    with_cue = {cue, *view.ancestors(cue)} if cue >= 0 else set()
    left_out = [c for c in view.children(k) if c in with_cue or _is_beside(view, k, c)]
    held = view.subtree(k, left_out)
    marks = {n for n in range(min(held), max(held)) if view.is_punctuation(n)}
    return frozenset(run(held | marks, k))


def _is_beside(view: View, k: int, c: int) -> bool:
    """Whether a word that a noun governs tells nothing of who it is."""
    relation = view.relation(c)
    if relation in _LEFT_OUT or (relation == "nsubj"):
        return True
    if relation == "advmod":
        return c > k
    return relation in ("acl", "advcl") and (
        after_comma(view, c) or (view.words[c].deprel == "acl:relcl" and c - k > 8)
    )


def agent_of(view: View, k: int) -> Words:
    """Who does what a passive verb tells: "believed by *officials*". Nobody, where it does not say."""
    agent = view.child(k, "obl:agent")
    return NOTHING if agent is None else noun_phrase(view, agent)


def verb_group(view: View, k: int, after: Iterable[int] = ()) -> Words:
    """The words of a cue: "has also *said*", "did not *say*", "*called* for" with ``after``."""
    core = {k, *after, *view.children(k, "compound:prt")}
    group = core | set(view.children(k, "aux", "cop", "advmod"))
    return frozenset(run({n for n in group if n <= max(core)}, k))


def run(numbers: set[int], k: int) -> range:
    """Those that stand together with ``k`` without a gap."""
    first = last = k
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers:
        last += 1
    return range(first, last + 1)


def hull(numbers: Iterable[int]) -> set[int]:
    """All words from the first to the last."""
    held = set(numbers)
    return set(range(min(held), max(held) + 1)) if held else set()


def is_negated(view: View, k: int) -> bool:
    """Whether a cue is negated: "did not say", "never thought"."""
    return any(view.text(c) in listed("grammar", "negations") for c in view.children(k, "advmod"))


def is_only_possible(view: View, k: int) -> bool:
    """Whether nobody is said to have said it: "may say", "would support", "could call for"."""
    modals = listed("grammar", "modals")
    return any(view.text(c) in modals for c in view.children(k, "aux")) and not is_negated(view, k)


def stance_of(view: View, k: int, sense: Cue) -> Stance:
    """The sense's stance, turned where the cue is negated: "did not say", "does not know"."""
    if not is_negated(view, k) or sense.stance in ("denies", "declines"):
        return sense.stance
    if sense.lemma in listed("grammar", "knowing"):
        return "unknown"
    return "doubts" if sense.frame == "thought" else "declines"
