"""``crossread schema``: the JSON Schema that every dossier, or every diff, follows."""

from __future__ import annotations

import sys

import click


@click.command("schema", short_help="Print the JSON Schema of a dossier or a diff.")
@click.argument("of", type=click.Choice(("dossier", "diff")), default="dossier", metavar="[dossier|diff]")
def command(*, of: str) -> int:
    """Print the JSON Schema of a dossier, or of what crossread diff --format json prints."""
    from crossread.report.schema import diff_schema, dossier_schema, schema_text

    text = schema_text(diff_schema() if of == "diff" else dossier_schema())
    sys.stdout.buffer.write(text.encode("utf-8"))
    return 0
