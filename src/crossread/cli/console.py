"""What goes to the person rather than to the report: problems, progress, colour."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from crossread.pipeline import Progress
    from crossread.records import Problem


def show_problems(problems: Iterable[Problem]) -> None:
    """Print each problem of reading on one line of standard error, with its mend."""
    from crossread.text.visible import visible

    for problem in problems:
        line = " ".join(f"{problem.source}: {problem.message} ({problem.mend})".split())
        click.echo(f"crossread: {visible(line)}", err=True)


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Whether to colour what goes to a stream; ``auto`` needs a terminal and no NO_COLOR."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(*, quiet: bool) -> Iterator[Progress]:
    """A progress line on standard error while the block runs; nothing is shown where nobody would see it.

    A step whose units are not known, 0 in all, is shown as running. The seconds run on within long steps.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    units = TextColumn("{task.completed}/{task.total}")
    columns = (TextColumn("{task.description}"), BarColumn(), units, TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def report(name: str, done: int, total: int) -> None:
            bar.update(task, description=name.replace("_", " "), completed=done, total=total or None)

        yield report
