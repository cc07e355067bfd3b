"""What is marked in the full texts: every record with a span, and every finding that rests on one."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Dossier, Span
from crossread.report.marked_text import Mark
from crossread.report.view import Section, View

FINDINGS = {"agreement": "fact", "conflicts": "conflict", "drift": "drift"}
"""Sections whose items are marked and linked from the text, with the kind of their marks."""

Found = tuple[Span, str, str]
"""A span, the kind of record that holds it, and the id of a finding or an empty string."""


def marks_of(dossier: Dossier, view: View) -> dict[str, list[Mark]]:
    """The marks of each article by its id, one for each place, in order."""
    kinds: dict[Span, dict[str, None]] = {}
    findings: dict[Span, dict[str, None]] = {}
    for span, kind, finding in (*_annotated(dossier), *_found(view)):
        kinds.setdefault(span, {})[kind] = None
        if finding:
            findings.setdefault(span, {})[finding] = None
    marks: dict[str, list[Mark]] = {article.id: [] for article in dossier.articles}
    for span in sorted(kinds):
        names = tuple(sorted(kinds[span]))
        marks[span.article].append(Mark(span.start, span.end, names, tuple(findings.get(span, ()))))
    return marks


def _annotated(dossier: Dossier) -> Iterator[Found]:
    yield from ((claim.span, "claim", "") for claim in dossier.claims)
    yield from ((quote.span, "quote", "") for quote in dossier.quotes)
    yield from ((time.span, "time", "") for time in dossier.times)
    yield from ((quantity.span, "number", "") for quantity in dossier.quantities)
    yield from ((credit.span, "credit", "") for credit in dossier.credits)


def _found(view: View) -> Iterator[Found]:
    """The passages that the sections show: each needs an anchor, and findings a link back."""
    for section in view.sections:
        for item in (*section.items, *section.folded):
            finding = item.id if section.id in FINDINGS else ""
            for passage in (*item.passages, *((item.lead,) if item.lead else ())):
                yield passage.span, _kind(section, item.tags), finding


def _kind(section: Section, tags: tuple[str, ...]) -> str:
    """Only contradictions are marked as conflicts: the rest would cry wolf."""
    if section.id == "conflicts" and "contradiction" not in tags:
        return "passage"
    return FINDINGS.get(section.id, "passage")
