"""What changed in the retelling."""

from __future__ import annotations

from crossread.records import Drift
from crossread.report.differences import differing_words
from crossread.report.index import Index
from crossread.report.labels import DRIFT
from crossread.report.view import Group, Item, Section


def drift_section(index: Index) -> Section:
    """Drift in the dossier's order: what it is held against, then the retold words."""
    return Section(
        id="drift",
        title="Changed in the retelling",
        lead="What an account is held against, and its own words. Words that differ are underlined.",
        items=tuple(_drift(index, found) for found in index.dossier.drift),
        none="No passage was found to change in the retelling.",
    )


def _drift(index: Index, found: Drift) -> Item:
    return Item(
        id=found.id,
        heading=DRIFT[found.kind],
        tags=(index.names([found.span.article]),),
        groups=_sides(index, found),
        reason=found.reason,
        rule=found.rule,
    )


def _sides(index: Index, found: Drift) -> tuple[Group, ...]:
    if found.against is None:
        return (Group("retold", (index.passage(found.span),)),)
    lost, new = differing_words(found.against.text, found.span.text)
    return (
        Group("held against", (index.passage(found.against, changed=lost),)),
        Group("retold", (index.passage(found.span, changed=new),)),
    )
