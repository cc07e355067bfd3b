"""``crossread schema``: the JSON Schema that every dossier follows."""

from __future__ import annotations

import sys

import click


@click.command("schema", short_help="Print the JSON Schema of a dossier.")
def command() -> int:
    """Print the JSON Schema of a dossier."""
    from crossread.report.schema import schema_text

    sys.stdout.buffer.write(schema_text().encode("utf-8"))
    return 0
