"""Where a dossier goes: the screen, or files in the format of their endings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from crossread.cli.screens import Screen, print_text, print_view
from crossread.records import Dossier
from crossread.report import TABLE_FORMATS, Format, files, format_of, render

Target = tuple[Path, Format]

HOW = "--only {section} shows all"
"""How to see the rest of a list that is folded."""


def formats_of(outputs: Iterable[str], given: Format | None) -> list[Target]:
    """Each output file with its format.

    The ending decides; ``given`` decides where the ending says nothing. Raises a usage error where
    neither does, where they disagree, and where tables, which are several files, would be printed.
    """
    outputs = list(outputs)
    if given in TABLE_FORMATS and not outputs:
        raise click.UsageError(f"{given} is several files: name a folder or a .{given}.zip with --output")
    return [(Path(output), _format(output, given)) for output in outputs]


def _format(output: str, given: Format | None) -> Format:
    try:
        by_ending = format_of(output)
    except ValueError as error:
        if given is None:
            raise click.UsageError(f"{output}: {error}, or add --format") from None
        return given
    if given not in (None, by_ending):
        raise click.UsageError(f"{output}: the ending asks for {by_ending}, --format for {given}; drop one")
    return by_ending


def check_sections(format: Format, screen: Screen) -> None:
    """Raise a usage error where sections are asked of a format that is always whole."""
    if screen.sections and format not in ("terminal", "markdown"):
        raise click.UsageError(f"a dossier in {format} is always whole; drop --only")


def print_report(
    dossier: Dossier, format: Format, screen: Screen, *, detail: bool = True, how: str = HOW
) -> None:
    """Print to standard output; what is printed for a machine has the same bytes everywhere."""
    if format == "terminal" or format == "markdown":
        from crossread.report.screen import build_view

        print_view(build_view(dossier), format, screen, detail=detail, how=how)
    else:
        print_text(render(dossier, format))


def how_to_unfold(targets: Iterable[Target]) -> str:
    """How to see the rest of a list, once its dossier is stored or was only printed."""
    stored = [path for path, format in targets if format == "json"]
    return f"crossread show {stored[0]} --only {{section}}" if stored else HOW


def save(dossier: Dossier, targets: Iterable[Target], *, quiet: bool) -> int:
    """Write each file and print its path; 1 when one could not be written, after trying the rest."""
    failed = 0
    for path, format in targets:
        try:
            files.save(dossier, path, format)
        except LookupError as error:
            click.echo(f"crossread: {path}: cannot be written: {error.args[0]}", err=True)
            failed = 1
        except OSError as error:
            mend = "Choose a folder that exists and that you may write to."
            click.echo(f"crossread: {path}: cannot be written: {error.strerror} ({mend})", err=True)
            failed = 1
        else:
            if not quiet:
                print_text(f"{path}\n")
    return failed
