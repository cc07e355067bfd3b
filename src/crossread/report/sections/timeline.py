"""When things happened: every time expression that could be resolved, in order of its value."""

from __future__ import annotations

from crossread.records import TimeExpression
from crossread.report.index import Index
from crossread.report.labels import count
from crossread.report.view import Group, Item, Section

ANCHORS = {
    "published": "from the publication date",
    "inferred": "from an inferred publication date",
    "narrative": "from a time told before",
}

DATED = ("date", "time", "period")
"""Kinds of time expression that name a point or stretch of the calendar."""


def timeline_section(index: Index) -> Section:
    """Resolved times grouped by value, earliest first. Dates without a value are only counted."""
    by_value: dict[str, list[TimeExpression]] = {}
    for time in index.dossier.times:
        if time.value:
            by_value.setdefault(time.value, []).append(time)
    unresolved = sum(time.value is None and time.kind in DATED for time in index.dossier.times)
    return Section(
        id="timeline",
        title="Timeline",
        lead="Times as the accounts give them, earliest first."
        + (f" {count(unresolved, 'expression')} could not be dated." if unresolved else ""),
        items=tuple(_moment(index, value, by_value[value]) for value in sorted(by_value)),
        none="No time expression could be dated.",
    )


def _moment(index: Index, value: str, times: list[TimeExpression]) -> Item:
    return Item(
        id="",
        heading=value.replace("/", " to\n").replace("T", " "),
        tags=(count(len({time.span.article for time in times}), "article"),),
        groups=(
            Group(
                "", tuple(index.passage(time.span, note=ANCHORS.get(time.anchor or "", "")) for time in times)
            ),
        ),
    )
