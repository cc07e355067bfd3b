"""A dossier into text that a person or a program reads."""

from __future__ import annotations

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


def format_of(name: str) -> Format:
    """The format that a file name's ending asks for. Raises ``ValueError`` for other endings."""
    lowered = PurePath(name).name.lower()
    for ending, format in ENDINGS.items():
        if lowered.endswith(ending):
            return format
    if lowered.endswith((".csv", ".parquet", ".zip")):
        raise ValueError(
            f"tables are several files: end {name!r} in .csv.zip or .parquet.zip, or name a folder and a format"
        )
    raise ValueError(f"no format for {name!r}: use an ending of {', '.join(ENDINGS)}")


def render(dossier: Dossier, format: Format = "terminal") -> str:  # noqa: PLR0911 - one return a format
    """The dossier in one of ``TEXT_FORMATS``. Equal dossiers give equal text, on any machine.

    Raises ``ValueError`` for another format; tables are several files, which ``tables`` makes.
    """
    match format:
        case "json":
            from crossread.report.json import encode

            return encode(dossier)
        case "html":
            from crossread.report.html import to_html

            return to_html(dossier)
        case "markdown":
            from crossread.report.markdown import to_markdown

            return to_markdown(dossier)
        case "terminal":
            from crossread.report.terminal import to_terminal

            return to_terminal(dossier)
        case "jsonld":
            from crossread.report.exports.jsonld import to_jsonld

            return to_jsonld(dossier)
        case "tei":
            from crossread.report.exports.tei import to_tei

            return to_tei(dossier)
        case "ris":
            from crossread.report.exports.ris import to_ris

            return to_ris(dossier)
        case "bibtex":
            from crossread.report.exports.bibtex import to_bibtex

            return to_bibtex(dossier)
        case "graphml":
            from crossread.report.exports.graphml import to_graphml

            return to_graphml(dossier)
        case "csv" | "parquet":
            raise ValueError(f"{format} is several files, not a text: write it to a folder or a zip archive")
    raise ValueError(f"no format {format!r}: use one of {', '.join(FORMATS)}")
