"""Nouns and adjectives as cues: "Ellison's claim that ...", "she is confident that ..."."""

from __future__ import annotations

from crossread.annotate.reporting_tree_parts import (
    NOTHING,
    Report,
    Words,
    hull,
    noun_phrase,
    run,
    subject_of,
)
from crossread.annotate.reporting_tree_view import View
from crossread.annotate.reporting_tree_words import listed, word_senses


def held_noun(view: View, k: int) -> Report | None:
    """A noun with whose it is and its clause: "Ellison's *claim* that the pier was empty".

    A noun with no clause ("Ellison's plans for the pier") names a thing more often than it reports.
    """
    sense = word_senses("nouns").get(view.text(k))
    clauses = [c for c in view.children(k, "acl", "ccomp", "advcl") if c > k and _is_matter(view, c)]
    if sense is None or view.words[k].upos != "NOUN" or not clauses:
        return None
    content, links = _matter(view, k)
    source = _holder(view, k) - content
    if not content or not source:
        return None
    cue = frozenset(run({k, *links, *_adjectives(view, k)}, k)) - source
    return Report(k, source, cue, content, sense, "held_noun")


def light_verb(view: View, k: int) -> Report | None:
    """A noun with the verb that utters it: "Ellison *raised concerns about* the pier"."""
    sense = word_senses("nouns").get(view.text(k))
    verb = view.heads[k]
    if sense is None or view.relation(k) != "obj" or verb < 0:
        return None
    if view.text(verb) not in listed("light", "verbs"):
        return None
    subject = subject_of(view, verb)
    content, links = _matter(view, k)
    content = content or _beside(view, verb, k)
    if subject is None or not content:
        return None
    cue = hull({verb, k, *(n for n in links if n == k + 1)}) if k - verb < 5 else {k}
    source = noun_phrase(view, subject, k)
    return Report(k, source, frozenset(cue) - content, content - source, sense, "light_verb")


def minded(view: View, k: int) -> Report | None:
    """An adjective with its subject: "Ellison is *confident* that ...", "was *critical of* the plan"."""
    sense = word_senses("adjectives").get(view.text(k))
    copula = view.child(k, "cop")
    subject = view.child(k, "nsubj")
    if sense is None or copula is None or subject is None:
        return None
    if view.text(subject) in listed("grammar", "nobody"):
        return None
    parts = [c for c in view.children(k, "ccomp", "advcl", "xcomp", "obl") if c > k and _is_matter(view, c)]
    if not parts:
        return None
    content = frozenset(n for c in parts for n in view.subtree(c))
    links = [n for c in parts for n in view.children(c, "case") if n == k + 1]
    cue = hull({copula, k, *links, *view.children(k, "aux")})
    source = noun_phrase(view, subject, k)
    return Report(k, source, frozenset(cue), frozenset(hull(content)) - cue - source, sense, "minded")


def _matter(view: View, k: int) -> tuple[Words, list[int]]:
    """What a noun is about, and the prepositions right after it."""
    parts = [c for c in view.children(k, "acl", "nmod", "ccomp", "advcl") if c > k and _is_matter(view, c)]
    content = hull(n for c in parts for n in view.subtree(c))
    links = [n for c in parts for n in view.children(c, "case") if n == k + 1]
    return frozenset(content) - set(links), links


def _is_matter(view: View, c: int) -> bool:
    """Whether an addition tells what is said or thought: "*that* ...", "*to* leave", "*about* the pier"."""
    link = view.child(c, "case", "mark")
    if view.relation(c) == "ccomp":
        return True
    if link is None or view.words[c].deprel == "acl:relcl":
        return False
    return view.text(link) in listed("grammar", "matters") or view.text(link) in {"that", "to", "whether"}


def _beside(view: View, verb: int, k: int) -> Words:
    """What the parse gives to the verb but belongs to its noun: "raised concerns about the pier"."""
    parts = [
        c for c in view.children(verb, "obl", "advcl", "ccomp", "xcomp") if c > k and _is_matter(view, c)
    ]
    return frozenset(hull(n for c in parts for n in view.subtree(c)))


def _holder(view: View, k: int) -> Words:
    """Whose word or thought it is: "*Ellison's* claim", "criticism *from Ellison*"."""
    owner = view.child(k, "nmod:poss")
    if owner is not None:
        return noun_phrase(view, owner)
    for c in view.children(k, "nmod"):
        case = view.child(c, "case")
        if case is not None and view.text(case) in listed("grammar", "holders"):
            return noun_phrase(view, c)
    return NOTHING


def _adjectives(view: View, k: int) -> list[int]:
    return [c for c in view.children(k, "amod", "compound") if c < k]


NOUN_RULES = (light_verb, held_noun)
ADJECTIVE_RULES = (minded,)
