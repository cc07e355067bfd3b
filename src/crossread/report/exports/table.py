"""What a table is: named columns in a fixed order, each of which takes its cell from a row's record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from crossread.records import Dossier, Span

Cell = str | int | bool | tuple[str, ...] | None
ColumnType = Literal["string", "integer", "boolean", "strings"]
"""``strings`` is a list of strings: a list in Parquet, a JSON array in CSV."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its name and type, what it holds in a sentence, and how to take it from a row."""

    name: str
    type: ColumnType
    about: str
    value: Callable[[Row], Cell]


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """One table: its columns, and how to take its rows from a dossier, in the dossier's order."""

    name: str
    about: str
    columns: tuple[Column[Row], ...]
    rows: Callable[[Dossier], Iterable[Row]]

    def cells(self, dossier: Dossier) -> Iterator[tuple[Cell, ...]]:
        """The table's rows as cells, in the order of its columns."""
        for row in self.rows(dossier):
            yield tuple(column.value(row) for column in self.columns)


def passage(
    span: Callable[[Row], Span | None], *, prefix: str = "", of: str = "the words"
) -> tuple[Column[Row], ...]:
    """The four columns of a span: its article, its offsets, and its text."""

    def part(name: str) -> Callable[[Row], Cell]:
        return lambda row: getattr(span(row), name, None)

    return (
        Column(f"{prefix}article", "string", f"id of the article that {of} stand in", part("article")),
        Column(f"{prefix}start", "integer", f"code point of the article where {of} start", part("start")),
        Column(
            f"{prefix}end", "integer", f"code point of the article where {of} end (exclusive)", part("end")
        ),
        Column(f"{prefix}text", "string", f"{of}, verbatim", part("text")),
    )
