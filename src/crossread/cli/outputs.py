"""Where a dossier goes: the screen, or files in the format of their endings."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from crossread.records import Dossier
from crossread.report import TABLE_FORMATS, Format, files, format_of, render

Target = tuple[Path, Format]


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


def print_report(dossier: Dossier, format: Format, *, colour: bool, detail: bool) -> None:
    """Print to standard output; what is printed for a machine has the same bytes everywhere."""
    if format != "terminal":
        _print(render(dossier, format))
        return
    from crossread.report.terminal import WIDTH, to_terminal

    width = min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns) if sys.stdout.isatty() else WIDTH
    _print(to_terminal(dossier, width=width, colour=colour, detail=detail))


def _print(text: str) -> None:
    """UTF-8 whatever the locale, but what the terminal itself understands on a terminal."""
    if sys.stdout.isatty():
        click.echo(text, nl=False)
    else:
        sys.stdout.buffer.write(text.encode("utf-8"))


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
                _print(f"{path}\n")
    return failed
