"""When things happened: the dated facts in order, and apart from them when the accounts were published."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Moment, Span, TimeExpression
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
    """The timeline in the dossier's order. Times without a value are only counted."""
    times = {time.span: time for time in index.dossier.times}
    undated = sum(time.value is None and time.kind in DATED for time in index.dossier.times)
    return Section(
        id="timeline",
        title="Timeline",
        lead="When the accounts say that things happened, by when they began; the longer of two times first."
        + (f" {count(undated, 'expression')} could not be dated." if undated else ""),
        items=tuple(_moment(index, moment, times) for moment in index.dossier.timeline),
        none="No statement could be dated.",
        folded_title="When the accounts were published",
        folded=tuple(_published(index)),
    )


def _moment(index: Index, moment: Moment, times: dict[Span, TimeExpression]) -> Item:
    claims = [index.claims[id] for id in moment.claims]
    notes = [_told(times[span]) if span in times else "" for span in moment.times]
    accounts = len({claim.span.article for claim in claims})
    return Item(
        id=moment.id,
        heading=_shown(moment.value),
        tags=(count(accounts, "article"), *(("still to come when told",) if moment.ahead else ())),
        groups=(
            Group(
                "",
                tuple(index.passage(c.span, note=note) for c, note in zip(claims, notes, strict=True)),
            ),
        ),
        reason=moment.reason,
        rule=moment.rule,
    )


def _told(time: TimeExpression) -> str:
    """``“last week”, from the publication date``."""
    anchor = ANCHORS.get(time.anchor or "")
    return f"“{time.span.text}”" + (f", {anchor}" if anchor else "")


def _published(index: Index) -> Iterator[Item]:
    """Publication times, earliest first, each with its accounts."""
    by_value: dict[str, list[str]] = {}
    for article in index.dossier.articles:
        if article.published:
            by_value.setdefault(article.published.value, []).append(article.id)
    for value in sorted(by_value):
        yield Item("", _shown(value), (index.names(by_value[value]),), ())


def _shown(value: str) -> str:
    return value.replace("/", " to\n").replace("T", " ")
