"""The JSON Schema of a dossier and of a diff, made from the records themselves."""

from __future__ import annotations

import inspect
import json
from typing import Any

import msgspec

from crossread.records import DIFF_SCHEMA_VERSION, SCHEMA_VERSION, Dossier, DossierDiff

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def dossier_schema() -> dict[str, Any]:
    """The schema of a dossier as a dictionary. Descriptions are the records' docstrings."""
    return _schema(Dossier, "dossier", SCHEMA_VERSION)


def diff_schema() -> dict[str, Any]:
    """The schema of a diff, made like that of a dossier."""
    return _schema(DossierDiff, "diff", DIFF_SCHEMA_VERSION)


def _schema(record: type, name: str, version: int) -> dict[str, Any]:
    schema = msgspec.json.schema(record)
    definitions = schema["$defs"]
    for definition in definitions.values():
        definition["description"] = inspect.cleandoc(definition["description"])
    definitions[record.__name__]["properties"]["schema"] = {"const": version}
    head = {"$schema": DIALECT, "$id": f"urn:crossread:{name}:{version}", "title": f"crossread {name}"}
    return head | schema


def schema_text(schema: dict[str, Any] | None = None) -> str:
    """A schema as it is published, that of a dossier by default: JSON with one space of indentation."""
    return json.dumps(schema or dossier_schema(), indent=1, ensure_ascii=False) + "\n"
