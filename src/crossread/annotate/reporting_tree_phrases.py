"""Sources that no verb governs: a colon after a name, a poll that shows, a signature."""

from __future__ import annotations

from crossread.annotate.reporting_tree_parts import Report, hull, noun_phrase
from crossread.annotate.reporting_tree_view import View
from crossread.annotate.reporting_tree_words import listed
from crossread.text.cues import Cue

_LONGEST_LABEL = 7


def named_before_colon(view: View, k: int) -> Report | None:
    """A name before a colon: "Ellison: Pier Is Safe", "ELLISON: We saw it."."""
    if view.text(k) != ":" or not 0 < k <= _LONGEST_LABEL or k + 2 >= len(view):
        return None
    label = view.words[:k]
    named = any(w.upos == "PROPN" for w in label) or view.text(k - 1) in listed("grammar", "results")
    if not named or any(w.upos in ("VERB", "AUX", "PUNCT") for w in label[1:]):
        return None
    sense = Cue(":", "asserts", "clause")
    content = frozenset(range(k + 1, len(view)))
    return Report(k, frozenset(range(k)), frozenset({k}), content, sense, "named_before_colon")


def in_a_poll(view: View, k: int) -> Report | None:
    """What a poll found: "*In* a new poll, most voters opposed the plan"."""
    case = view.child(k, "case")
    head = view.heads[k]
    if case is None or view.text(case) != "in" or view.text(k) not in listed("grammar", "results"):
        return None
    if head < 0 or view.relation(k) != "obl":
        return None
    content = frozenset(view.subtree(head, [k]))
    source = noun_phrase(view, k) - {case}
    sense = Cue("in", "asserts", "clause")
    return Report(
        k, source, frozenset({case}), frozenset(hull(content)) - source - {case}, sense, "in_a_poll"
    )


def in_words_of(view: View, k: int) -> Report | None:
    """Words lent: "*In* Ellison's *words*, the pier was a disgrace"."""
    case, owner, head = view.child(k, "case"), view.child(k, "nmod:poss"), view.heads[k]
    if case is None or owner is None or head < 0 or (view.text(case), view.text(k)) != ("in", "words"):
        return None
    sense = Cue("in the words of", "asserts", "clause")
    content = frozenset(hull(view.subtree(head, [k])))
    return Report(k, noun_phrase(view, owner), frozenset({k}), content, sense, "in_words_of")


PHRASE_RULES = (in_words_of, named_before_colon, in_a_poll)
