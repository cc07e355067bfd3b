"""The formats by name, so that a command need not import what writes them to show its help."""

from __future__ import annotations

import click

FORMATS = (
    "terminal",
    "markdown",
    "html",
    "json",
    "jsonld",
    "tei",
    "ris",
    "bibtex",
    "graphml",
    "csv",
    "parquet",
)

format_option = click.option(
    "-f",
    "--format",
    "format",
    type=click.Choice(FORMATS),
    help="What to print, or the format of an output whose ending does not tell it, such as a folder.",
)
"""``--format`` of the commands that write every format."""
