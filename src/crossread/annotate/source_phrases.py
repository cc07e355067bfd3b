"""The whole phrases of a source and of its cue, from the dependency tree.

A reader of reporting clauses gives their cores: a name, a verb. What commas set beside the name and the
verb's auxiliaries belong to them too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.records import Word
from crossread.text.reporting import Offsets

_BESIDE = frozenset({"appos", "acl"})
_OF_VERB = frozenset({"aux", "advmod"})
_PARTY = re.compile(r" \([\w.,: -]{1,20}\)")
"""What brackets say of a person: a party and state, an age."""


def whole_phrase(text: str, words: Sequence[Word], subject: Offsets, cue: Offsets) -> Offsets:
    """The offsets of a subject with its apposition and relative clause, up to its cue.

    "Mara Ellison, a historian who saw the fire, said" gives all before "said"; a closing comma is left
    out. What does not stand right after the subject is no part of it.
    """
    inside = [n for n, w in enumerate(words) if subject[0] <= w.start and w.end <= subject[1]]
    heads = [n for n in inside if not subject[0] <= _start(words, words[n].head) < subject[1]]
    if not heads:
        return subject
    limit = cue[0] if subject[1] <= cue[0] else len(text)
    beside = [n for n, w in enumerate(words) if w.head == heads[0] and w.relation in _BESIDE]
    end = subject[1]
    if party := _PARTY.match(text, end):
        end = party.end()
    for n in sorted(beside):
        first, last = _reach(words, n)
        if first >= end and last <= limit and not text[end:first].strip(" ,—–-("):
            end = last
    if text[end : end + 1] == ")" and text.count("(", subject[0], end) > text.count(")", subject[0], end):
        end += 1
    return subject[0], end


def whole_cue(words: Sequence[Word], cue: Offsets) -> Offsets:
    """The offsets of a cue with the auxiliaries, negations, adverbs and particles that touch it.

    "did not say", "has repeatedly called", "pointed out".
    """
    core = [n for n, w in enumerate(words) if cue[0] <= w.start < cue[1]]
    if not core or words[core[0]].upos not in ("VERB", "AUX"):
        return cue
    held = {n for n, w in enumerate(words) if w.head in core and w.relation in _OF_VERB}
    held |= {n for n, w in enumerate(words) if w.deprel == "compound:prt" and w.head in core}
    first, last = core[0], core[-1]
    while first - 1 in held:
        first -= 1
    if last + 1 in held and words[last + 1].deprel == "compound:prt":
        last += 1
    return words[first].start, max(cue[1], words[last].end)


def _start(words: Sequence[Word], n: int) -> int:
    return words[n].start if n >= 0 else -1


def _reach(words: Sequence[Word], top: int) -> Offsets:
    """From the first to the last word that depends on a word, itself included."""
    held = [top]
    for n in held:
        held.extend(k for k, w in enumerate(words) if w.head == n and w.relation != "punct")
    return min(words[n].start for n in held), max(words[n].end for n in held)
