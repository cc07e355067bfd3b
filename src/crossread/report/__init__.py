"""A dossier into text that a person or a program reads."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import Literal, get_args

from crossread.records import Dossier

TextFormat = Literal["terminal", "markdown", "html", "json", "jsonld", "tei", "ris", "bibtex", "graphml"]
TableFormat = Literal["csv", "parquet"]
Format = TextFormat | TableFormat

TEXT_FORMATS: tuple[TextFormat, ...] = get_args(TextFormat)
"""Formats that are one text."""

TABLE_FORMATS: tuple[TableFormat, ...] = get_args(TableFormat)
"""Formats that are several files: a folder of them, or a zip archive."""

FORMATS: tuple[Format, ...] = (*TEXT_FORMATS, *TABLE_FORMATS)

ENDINGS: dict[str, Format] = {
    ".txt": "terminal",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonld": "jsonld",
    ".tei": "tei",
    ".xml": "tei",
    ".ris": "ris",
    ".bib": "bibtex",
    ".graphml": "graphml",
    ".csv.zip": "csv",
    ".parquet.zip": "parquet",
}


_WRITERS: dict[TextFormat, tuple[str, str]] = {
    "terminal": ("terminal", "to_terminal"),
    "markdown": ("markdown", "to_markdown"),
    "html": ("html", "to_html"),
    "json": ("json", "encode"),
    "jsonld": ("exports.jsonld", "to_jsonld"),
    "tei": ("exports.tei", "to_tei"),
    "ris": ("exports.ris", "to_ris"),
    "bibtex": ("exports.bibtex", "to_bibtex"),
    "graphml": ("exports.graphml", "to_graphml"),
}
"""The module and the function that write a format, imported when it is first asked for."""


def format_of(name: str) -> Format:
    """The format that a file name's ending asks for. Raises ``ValueError`` for other endings."""
    lowered = PurePath(name).name.lower()
    for ending, format in ENDINGS.items():
        if lowered.endswith(ending):
            return format
    if lowered.endswith((".csv", ".parquet", ".zip")):
        raise ValueError(
            f"no format for {name!r}: tables are several files, so use an ending of .csv.zip or .parquet.zip"
        )
    raise ValueError(f"no format for {name!r}: use an ending of {', '.join(ENDINGS)}")


def render(dossier: Dossier, format: Format = "terminal") -> str:
    """The dossier in one of ``TEXT_FORMATS``. Equal dossiers give equal text, on any machine.

    Raises ``ValueError`` for another format; tables are several files, which ``files.tables`` makes.
    """
    if format in TABLE_FORMATS:
        raise ValueError(f"{format} is several files, not a text: write it to a folder or a zip archive")
    if format not in TEXT_FORMATS:
        raise ValueError(f"no format {format!r}: use one of {', '.join(FORMATS)}")
    module, name = _WRITERS[format]
    text: str = getattr(import_module(f"crossread.report.{module}"), name)(dossier)
    return text
