"""What cannot both hold, and what only seems to differ."""

from __future__ import annotations

from crossread.records import Conflict, Side
from crossread.report.index import Index
from crossread.report.labels import STATUS, count
from crossread.report.view import Group, Item, Section

ORDER = tuple(STATUS)


def conflicts_section(index: Index) -> Section:
    """Conflicts in the order of their status; those of mere precision are folded."""
    ordered = sorted(index.dossier.conflicts, key=lambda conflict: ORDER.index(conflict.status))
    return Section(
        id="conflicts",
        title="Conflict",
        lead="Contradictions first, each side in its own words; then differences that have a reason.",
        items=tuple(_conflict(index, found) for found in ordered if found.status != "precision"),
        none="No two statements were found that cannot both hold.",
        folded_title="Differences of precision only",
        folded=tuple(_conflict(index, found) for found in ordered if found.status == "precision"),
    )


def _conflict(index: Index, found: Conflict) -> Item:
    lead = index.passage(found.about)
    return Item(
        id=found.id,
        heading=lead.span.text,
        tags=(STATUS[found.status], found.type),
        groups=tuple(_side(index, side) for side in found.sides),
        reason=found.reason,
        rule=found.rule,
        lead=lead,
    )


def _side(index: Index, side: Side) -> Group:
    support = [count(len(side.origins), "origin")] if side.origins else []
    return Group(" · ".join([side.value, *support]), tuple(index.passage(span) for span in side.spans))
