"""A dossier into text that a person or a program reads."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal, get_args

from crossread.records import Dossier

Format = Literal["terminal", "markdown", "html", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)

ENDINGS: dict[str, Format] = {
    ".txt": "terminal",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
}


def format_of(name: str) -> Format:
    """The format that a file name's ending asks for. Raises ``ValueError`` for other endings."""
    ending = PurePath(name).suffix.lower()
    if ending not in ENDINGS:
        raise ValueError(f"no format for {name!r}: use an ending of {', '.join(ENDINGS)}")
    return ENDINGS[ending]


def render(dossier: Dossier, format: Format = "terminal") -> str:
    """The dossier in one of ``FORMATS``. Equal dossiers give equal text, on any machine.

    Raises ``ValueError`` for another format.
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
    raise ValueError(f"no format {format!r}: use one of {', '.join(FORMATS)}")
