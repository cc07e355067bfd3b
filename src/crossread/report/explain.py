"""What one record of a dossier rests on: its rule, its reason, its passages, whatever its kind."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from rich.text import Text

from crossread.records import Article, Dossier, Span
from crossread.report.index import Index
from crossread.report.terminal import WIDTH, paint, passage_line
from crossread.report.terminal_lines import Lines
from crossread.report.walk import by_id, records
from crossread.text.visible import visible


def explain(dossier: Dossier, id: str, *, width: int = WIDTH, colour: bool = False) -> str:
    """The record with this id: its plain fields, its passages, and the records it names.

    Raises ``KeyError`` where the dossier has no record with this id.
    """
    known = by_id(dossier)
    index = Index(dossier)
    lines = Lines(width)
    _record(lines, index, known[id])
    for name in _named(known[id]):
        if name in known and name not in index.accounts:
            lines.gap()
            _record(lines, index, known[name])
    return paint(lines, width, colour)


def _record(lines: Lines, index: Index, record: Any) -> None:
    lines.add(Text(f"{type(record).__name__} {record.id}", "bold"))
    for name, value in _plain(record):
        shown = index.names([value]) if value in index.accounts else str(value)
        lines.add(Text.assemble((f"{name}: ", "dim"), visible(shown)), indent=2, hang=4)
    if isinstance(record, Article):
        return
    seen: set[Span] = set()
    for below in records(record):
        if isinstance(below, Span) and below not in seen:
            seen.add(below)
            lines.add(passage_line(index.passage(below)), indent=2, hang=4)


def _plain(record: Any) -> list[tuple[str, Any]]:
    """The fields that are words or numbers, but for the id and an article's text."""
    pairs = [(field.name, getattr(record, field.name)) for field in fields(record)]
    return [
        (name, value)
        for name, value in pairs
        if isinstance(value, str | int | float) and name not in ("id", "text")
    ]


def _named(record: Any) -> list[str]:
    """The ids by which a record names others, each once, in the order of its fields."""
    named: list[str] = []
    for below in records(record):
        for field in fields(below):
            value = getattr(below, field.name)
            named += [v for v in (value if isinstance(value, tuple) else (value,)) if isinstance(v, str)]
    return [name for name in dict.fromkeys(named) if name != record.id]
