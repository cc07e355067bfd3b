"""The tables of what does not fit: conflicts and drift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.records import Conflict, Dossier, Drift, Side, Span
from crossread.report.exports.table import Column, Table, passage


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One passage of one side of a conflict; a side without a passage has one row all the same."""

    conflict: Conflict
    side: Side
    number: int
    span: Span | None


def conflict_rows(dossier: Dossier) -> Iterator[ConflictRow]:
    """The passages of each side of each conflict, in the dossier's order."""
    for conflict in dossier.conflicts:
        for number, side in enumerate(conflict.sides, 1):
            for span in side.spans or (None,):
                yield ConflictRow(conflict, side, number, span)


CONFLICTS: Table[ConflictRow] = Table(
    "conflicts",
    "Statements that cannot both hold or only seem not to: one row for each passage of each side.",
    (
        Column("id", "string", "id of the conflict", lambda row: row.conflict.id),
        Column("type", "string", "what the sides differ in", lambda row: row.conflict.type),
        Column(
            "status", "string", "contradiction, or why it only seems one", lambda row: row.conflict.status
        ),
        Column("about", "string", "what it is about, verbatim", lambda row: row.conflict.about.text),
        Column("fact", "string", "id of the fact that it is about", lambda row: row.conflict.fact),
        Column("side", "integer", "number of the side, from 1", lambda row: row.number),
        Column("value", "string", "what the side holds", lambda row: row.side.value),
        *passage(lambda row: row.span, of="the side's words"),
        Column("side_articles", "strings", "ids of the articles that hold it", lambda row: row.side.articles),
        Column("side_origins", "strings", "ids of the origins that hold it", lambda row: row.side.origins),
        Column("rule", "string", "name of the rule that found it", lambda row: row.conflict.rule),
        Column("reason", "string", "why it is a conflict of this status", lambda row: row.conflict.reason),
    ),
    conflict_rows,
)

DRIFT: Table[Drift] = Table(
    "drift",
    "What changed in the retelling: the retold words, and what they are held against.",
    (
        Column("id", "string", "id of the drift", lambda drift: drift.id),
        Column("kind", "string", "what changed", lambda drift: drift.kind),
        *passage(lambda drift: drift.span, of="the retold words"),
        *passage(lambda drift: drift.against, prefix="against_", of="the words held against them"),
        Column("rule", "string", "name of the rule that found it", lambda drift: drift.rule),
        Column("reason", "string", "what changed, in words", lambda drift: drift.reason),
    ),
    lambda dossier: dossier.drift,
)
