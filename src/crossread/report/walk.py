"""Every record inside a record, found from the fields alone, so that a new list is never forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from crossread.records import Dossier, Span


def records(value: Any) -> Iterator[Any]:
    """The record itself and every record below it, in reading order."""
    if isinstance(value, tuple):
        for item in value:
            yield from records(item)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from records(getattr(value, field.name))


def spans(value: Any) -> Iterator[Span]:
    """Every span at or below a record, in reading order."""
    return (record for record in records(value) if isinstance(record, Span))


def by_id(dossier: Dossier) -> dict[str, Any]:
    """Every record of the dossier that has an id."""
    return {record.id: record for record in records(dossier) if hasattr(record, "id")}
