"""The JSON Schema of a dossier, made from the records themselves."""

from __future__ import annotations

import inspect
import json
from typing import Any

import msgspec

from crossread.records import SCHEMA_VERSION, Dossier

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def dossier_schema() -> dict[str, Any]:
    """The schema as a dictionary. Descriptions are the records' docstrings."""
    schema = msgspec.json.schema(Dossier)
    definitions = schema["$defs"]
    for definition in definitions.values():
        definition["description"] = inspect.cleandoc(definition["description"])
    definitions["Dossier"]["properties"]["schema"] = {"const": SCHEMA_VERSION}
    head = {
        "$schema": DIALECT,
        "$id": f"urn:crossread:dossier:{SCHEMA_VERSION}",
        "title": "crossread dossier",
    }
    return head | schema


def schema_text() -> str:
    """The schema as it is published: JSON with one space of indentation and a line feed at the end."""
    return json.dumps(dossier_schema(), indent=1, ensure_ascii=False) + "\n"
