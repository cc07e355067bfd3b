"""The whole phrases of a source and of its cue, from the dependency tree.

A reader of reporting clauses gives their cores: a name, a verb. What commas set beside the name and the
verb's auxiliaries belong to them too.
"""

from __future__ import annotations

import re

from crossread.annotate.reporting_tree_view import View
from crossread.text.offsets import Offsets

_PARTY = re.compile(r" \([\w.,: -]{1,20}\)")
"""What brackets say of a person: a party and state, an age."""


def whole_phrase(view: View, subject: Offsets, cue: Offsets) -> Offsets:
    """The offsets of a subject with its apposition and relative clause, up to its cue.

    "Mara Ellison, a historian who saw the fire, said" gives all before "said"; a closing comma is left
    out. What does not stand right after the subject is no part of it.
    """
    head = view.head_of(subject)
    if head is None:
        return subject
    text = view.sentence
    limit = cue[0] if subject[1] <= cue[0] else len(text)
    party = _PARTY.match(text, subject[1])
    end = party.end() if party else subject[1]
    for k in view.children(head, "appos", "acl"):
        beside = view.offsets(view.subtree(k))
        if beside and beside[0] >= end and beside[1] <= limit and not text[end : beside[0]].strip(" ,—–-("):
            end = beside[1]
    if text[end : end + 1] == ")" and text.count("(", subject[0], end) > text.count(")", subject[0], end):
        end += 1
    return subject[0], end


def whole_cue(view: View, cue: Offsets) -> Offsets:
    """The offsets of a cue with the auxiliaries, negations, adverbs and particles that touch it.

    "did not say", "has repeatedly called", "pointed out".
    """
    core = [n for n, word in enumerate(view.words) if cue[0] <= word.start < cue[1]]
    if not core or view.words[core[0]].upos not in ("VERB", "AUX"):
        return cue
    particles = {n for k in core for n in view.children(k, "compound:prt")}
    held = particles.union(*(view.children(k, "aux", "advmod") for k in core))
    first, last = core[0], core[-1]
    while first - 1 in held:
        first -= 1
    if last + 1 in particles:
        last += 1
    return view.words[first].start, max(cue[1], view.words[last].end)
