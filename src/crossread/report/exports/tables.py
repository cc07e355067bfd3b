"""All tables of a dossier, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crossread.report.exports.table import Table
from crossread.report.exports.tables_articles import ARTICLES, DERIVATIONS, ORIGINS
from crossread.report.exports.tables_claims import CLAIMS, FACTS, QUOTES
from crossread.report.exports.tables_findings import CONFLICTS, DRIFT

TABLES: tuple[Table[Any], ...] = (
    ARTICLES,
    ORIGINS,
    DERIVATIONS,
    CLAIMS,
    FACTS,
    QUOTES,
    CONFLICTS,
    DRIFT,
)


def tables_text() -> str:
    """The reference of all tables and columns as Markdown."""
    return "\n".join(_reference()) + "\n"


def _reference() -> Iterator[str]:
    yield "# Tables"
    yield "\nMade from the program by `./dev golden`. Columns keep their names and order; new ones come last."
    yield "`strings` is a list: a list of strings in Parquet, a JSON array in CSV."
    for table in TABLES:
        yield f"\n## {table.name}\n\n{table.about}\n\n| column | type | what it holds |\n|---|---|---|"
        yield from (f"| `{column.name}` | {column.type} | {column.about} |" for column in table.columns)
