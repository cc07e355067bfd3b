"""What one record of a dossier rests on: its rule, its reason, its passages, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from rich.text import Text

from crossread.records import Article, Dossier, Span
from crossread.report.index import Index
from crossread.report.rules import rules
from crossread.report.terminal import WIDTH, paint, passage_line
from crossread.report.terminal_lines import Lines
from crossread.report.walk import by_id
from crossread.text.visible import visible

LONG = ("text", "blocks", "links")
"""Fields of an article that the report shows better."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of an explanation: of which kind of record, how deep, the field, and its value or span."""

    kind: str
    depth: int
    name: str
    value: Any


def explain(dossier: Dossier, id: str, *, width: int = WIDTH, colour: bool = False) -> str:
    """The record with this id, field by field, and then the records that it names.

    Raises ``KeyError`` where the dossier has no record with this id.
    """
    known = by_id(dossier)
    index = Index(dossier)
    lines = Lines(width)
    rows = list(_rows(known[id], 1))
    _write(lines, index, known[id], rows)
    named = dict.fromkeys(row.value for row in rows if isinstance(row.value, str) and row.value in known)
    told_of = {id, *named}
    named |= dict.fromkeys(basis.id for basis in dossier.bases if basis.claim in told_of)
    for name in named:
        if name != id and name not in index.accounts:
            lines.gap()
            _write(lines, index, known[name], list(_rows(known[name], 1)))
    return paint(lines, width, colour)


def _rows(record: Any, depth: int) -> Iterator[_Row]:
    """The fields of a record that are set, those of records inside it one step deeper."""
    kind = type(record).__name__
    for field in fields(record):
        if field.name == "id" or (isinstance(record, Article) and field.name in LONG):
            continue
        value = getattr(record, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if is_dataclass(item) and not isinstance(item, Span):
                yield _Row(kind, depth, field.name, "")
                yield from _rows(item, depth + 1)
            elif item not in (None, ""):
                yield _Row(kind, depth, field.name, item)


def _write(lines: Lines, index: Index, record: Any, rows: list[_Row]) -> None:
    lines.add(Text(f"{type(record).__name__} {record.id}", "bold"))
    for row in rows:
        line = Text.assemble((f"{row.name}: ", "dim"), _shown(index, row))
        lines.add(line, indent=2 * row.depth, hang=2 * row.depth + 4)
        if row.name == "rule" and (rule := rules().get((row.kind, str(row.value)))):
            lines.add(Text(rule.looks_for, "dim"), indent=2 * row.depth + 2, hang=2 * row.depth + 4)


def _shown(index: Index, row: _Row) -> Text:
    """A span with its place, an article by its letter and outlet, anything else as it is."""
    if isinstance(row.value, Span):
        return passage_line(index.passage(row.value), context=row.depth == 1)
    known = isinstance(row.value, str) and row.value in index.accounts
    return Text(visible(index.names([row.value]) if known else str(row.value)))
