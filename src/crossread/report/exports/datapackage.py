"""What the columns of the CSV tables hold, as a Data Package (Frictionless Data, version 1)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from crossread.records import SCHEMA_VERSION
from crossread.report.exports.table import ColumnType, Table

TYPES: dict[ColumnType, str] = {
    "string": "string",
    "integer": "integer",
    "boolean": "boolean",
    "strings": "array",
}
"""Our column types as Table Schema calls them; an array is JSON inside the cell."""


def datapackage_json(tables: Iterable[Table[Any]]) -> str:
    """The descriptor ``datapackage.json``: one resource per table."""
    package = {
        "profile": "tabular-data-package",
        "name": f"crossread-dossier-{SCHEMA_VERSION}",
        "title": "crossread dossier",
        "resources": [_resource(table) for table in tables],
    }
    return json.dumps(package, indent=1, ensure_ascii=False) + "\n"


def _resource(table: Table[Any]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {"name": column.name, "type": TYPES[column.type], "description": column.about}
                for column in table.columns
            ]
        },
    }
