"""The names of the formats, so that a command need not import what writes them to show its help."""

from __future__ import annotations

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
