"""What is marked in the full texts: every record with a span, and every finding that rests on one."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Dossier, Span
from crossread.report.marked_text import Mark
from crossread.report.view import Item, Section, View

FINDINGS = {"agreement": "fact", "conflicts": "conflict", "drift": "drift"}
"""Sections whose items are marked and linked from the text, with the kind of their marks."""

WEIGHTY = {"agreement": "corroborated", "conflicts": "contradiction"}
"""The tag without which an item of the section is shown but not marked."""

SHOWN = "shown"
"""The kind of a passage that needs an anchor and nothing else."""

Found = tuple[Span, str, str]
"""A span, the kind of record that holds it, and the id of a finding or an empty string."""


def marks_of(dossier: Dossier, view: View) -> dict[str, list[Mark]]:
    """The marks of each article by its id, one for each place, in order.

    A mark leads to the weightiest finding of each kind that rests on it.
    """
    kinds: dict[Span, dict[str, None]] = {}
    findings: dict[Span, dict[str, str]] = {}
    for span, kind, finding in (*_annotated(dossier), *_found(view)):
        kinds.setdefault(span, {})[kind] = None
        if finding:
            findings.setdefault(span, {}).setdefault(kind, finding)
    marks: dict[str, list[Mark]] = {article.id: [] for article in dossier.articles}
    for span in sorted(kinds):
        first = tuple(findings.get(span, {}).values())
        marks[span.article].append(Mark(span.start, span.end, tuple(sorted(kinds[span])), first))
    return marks


def _annotated(dossier: Dossier) -> Iterator[Found]:
    yield from ((claim.span, "claim", "") for claim in dossier.claims)
    yield from ((quote.span, "quote", "") for quote in dossier.quotes)
    yield from ((time.span, "time", "") for time in dossier.times if time.kind != "vague")
    yield from ((quantity.span, "number", "") for quantity in dossier.quantities)
    yield from ((credit.span, "credit", "") for credit in dossier.credits)


def _found(view: View) -> Iterator[Found]:
    """The passages that the sections show: each needs an anchor, and findings a link back."""
    for section in view.sections:
        for item in (*section.items, *section.folded):
            kind = _kind(section, item)
            for passage in (*item.passages, *((item.lead,) if item.lead else ())):
                yield passage.span, kind, item.id if kind != SHOWN else ""


def _kind(section: Section, item: Item) -> str:
    """What a passage is marked as; only what weighs is marked in the text, or it would cry wolf."""
    if section.id == "drift" or WEIGHTY.get(section.id) in item.tags:
        return FINDINGS[section.id]
    return SHOWN
