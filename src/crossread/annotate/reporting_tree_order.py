"""Which report holds which, where the parse leaves it open: the outer speaker goes on speaking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crossread.annotate.reporting_tree_parts import Report, after_comma, is_gerund
from crossread.annotate.reporting_tree_view import View
from crossread.text.reporting import ReportingClause


def settled(view: View, reports: list[Report]) -> list[Report]:
    """The reports, with those that go on an earlier one taken out of what that one says.

    In "Ellison said the pier was empty, *adding* that it was safe" the parse may hang "adding" on the
    pier's being empty; yet it is Ellison who adds.
    """
    for n, report in enumerate(reports):
        for m, outer in enumerate(reports[:n]):
            if report.head in outer.content and _goes_on(view, outer, report):
                first, after = view.span(report.head)
                reports[m] = replace(outer, content=outer.content - frozenset(range(first, after)))
                reports[n] = replace(report, source=outer.source)
    return [_without_asides(view, report) for report in reports]


def _goes_on(view: View, outer: Report, report: Report) -> bool:
    """Whether a report without a subject goes on an earlier one: ", *adding* that", "and *said* that"."""
    k = report.head
    if view.child(k, "nsubj") is not None or not outer.source or report.sense.frame != "clause":
        return False
    if view.relation(k) == "conj":
        return view.text(k) == view.text(outer.head)
    return is_gerund(view, k) and after_comma(view, k)


def _without_asides(view: View, report: Report) -> Report:
    """A report without the relative clause that closes it: "praised Ann Lee, *who was not there*"."""
    last = max(report.content, default=-1)
    for n in sorted(report.content):
        first, after = view.span(n)
        closes = after > last and first > min(report.content) and not view.is_quoted(n)
        if closes and view.words[n].deprel == "acl:relcl" and after_comma(view, n):
            return replace(report, content=frozenset(m for m in report.content if m < first))
    return report


def outside_phrases(clauses: Iterable[ReportingClause]) -> list[ReportingClause]:
    """The clauses without the phrase that names a source for all of it in what they say.

    In "Most voters said the pier was safe, *according to* a poll" the poll is no part of what they said.
    """
    held = list(clauses)
    phrases = [c for c in held if c.position == "according_to" and c.content]
    cut = []
    for clause in held:
        for phrase in phrases:
            if phrase.content and clause.content and _closes(phrase, clause):
                clause = replace(clause, content=(clause.content[0], phrase.content[1]))
        cut.append(clause)
    return cut


def _closes(phrase: ReportingClause, clause: ReportingClause) -> bool:
    """Whether a source phrase stands at the end of what a clause within its own content says."""
    if not (phrase.content and clause.content):
        return False
    inside = phrase.content[0] <= clause.cue[0] < clause.content[0] < phrase.content[1]
    return inside and phrase.content[1] <= phrase.cue[0] < clause.content[1]
