"""Reporting clauses of a sentence told from its dependency tree: who says, thinks or wants what.

The tree finds what word forms cannot: nouns and adjectives as cues, attitudes, shared subjects. Where it
finds nothing, the reader of word forms (crossread/text/reporting.py) has its say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crossread.annotate.reporting_tree_attitudes import ATTITUDE_RULES
from crossread.annotate.reporting_tree_nouns import ADJECTIVE_RULES, NOUN_RULES
from crossread.annotate.reporting_tree_order import outside_phrases, settled
from crossread.annotate.reporting_tree_parts import Report, Rule, noun_phrase, stance_of
from crossread.annotate.reporting_tree_phrases import PHRASE_RULES
from crossread.annotate.reporting_tree_verbs import VERB_RULES
from crossread.annotate.reporting_tree_view import View
from crossread.text.kinds import Position
from crossread.text.offsets import Offsets, overlap
from crossread.text.reporting import ReportingClause, reporting_clauses

_BY_FORMS = frozenset({"after", "inside", "according_to"})
_PASSIVE = frozenset({"is_said_to", "said_by", "taken_as"})
_SHORT = 12
"""How many words a sentence may have that only says that somebody spoke: "Ellison said."."""

_RULES: dict[str, tuple[Rule, ...]] = {
    "VERB": VERB_RULES + ATTITUDE_RULES,
    "AUX": VERB_RULES,
    "NOUN": NOUN_RULES,
    "ADJ": ADJECTIVE_RULES,
}


def tree_reporting(view: View) -> list[ReportingClause]:
    """The reporting clauses of a sentence in order of their cue, by the first rule that fits each cue.

    A content that touches a quotation takes it whole, marks included.
    """
    found = [_clause(view, report) for report in settled(view, list(_reports(view)))]
    taken = [clause.cue for clause in found]
    for clause in reporting_clauses(view.sentence, quoted=view.quoted):
        if _only_forms_tell(view, clause) and not any(overlap(clause.cue, cue) for cue in taken):
            found.append(replace(clause, subject=_whole_noun(view, clause.subject), rule="word_forms"))
    return sorted(outside_phrases(found), key=lambda c: (c.cue, c.subject or (0, 0)))


def _only_forms_tell(view: View, clause: ReportingClause) -> bool:
    """Whether the word forms of a clause say enough where the tree says nothing."""
    if clause.position in _BY_FORMS:
        return True
    cue = next((w for w in view.words if w.start == clause.cue[0]), None)
    if clause.position != "before" or clause.frame != "clause" or cue is None:
        return False
    finite = cue.upos == "VERB" and "VerbForm=Fin" in cue.feats
    return finite and (_has_verb(view, clause.content) if clause.content else len(view) < _SHORT)


def _has_verb(view: View, place: Offsets) -> bool:
    """Whether a verb with its own subject stands in a stretch."""
    return any(place[0] <= word.start < place[1] and word.relation == "nsubj" for word in view.words)


def _whole_noun(view: View, place: Offsets | None) -> Offsets | None:
    """A source found by word forms with what the tree knows of it: "*Ann Lee*, a pilot"."""
    k = view.head_of(place) if place else None
    if k is None or view.words[k].upos not in ("NOUN", "PROPN", "PRON"):
        return place
    return view.offsets(noun_phrase(view, k))


def _reports(view: View) -> Iterator[Report]:
    taken: set[int] = set()
    for k in range(len(view)):
        if view.is_quoted(k) or k in taken:
            continue
        rules = _RULES.get(view.words[k].upos, ()) + PHRASE_RULES
        report = next((made for rule in rules if (made := rule(view, k))), None)
        if report:
            taken |= report.cue
            yield report


def _clause(view: View, report: Report) -> ReportingClause:
    subject = view.offsets(report.source)
    cue = view.offsets(report.cue) or (view.words[report.head].start, view.words[report.head].end)
    content = _with_quotes(view, view.offsets(report.content))
    return ReportingClause(
        subject,
        cue,
        report.sense.lemma,
        stance_of(view, report.head, report.sense),
        "passive" if report.rule in _PASSIVE else _position(subject, cue, content),
        content,
        report.sense.frame,
        report.rule,
    )


def _with_quotes(view: View, content: Offsets | None) -> Offsets | None:
    """The content with the whole of the quotations that it touches."""
    if content is None:
        return None
    whole = [content, *(marks for marks in view.quoted if overlap(content, marks))]
    return min(start for start, _ in whole), max(end for _, end in whole)


def _position(subject: Offsets | None, cue: Offsets, content: Offsets | None) -> Position:
    place = subject or cue
    if content is None or content[0] >= max(place[1], cue[1]):
        return "before"
    if content[1] <= min(place[0], cue[0]):
        return "after"
    return "inside"
