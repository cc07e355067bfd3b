"""``crossread compare``: articles in, a dossier out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from crossread.cli.formats import format_option
from crossread.cli.screens import screen_of, screen_options

if TYPE_CHECKING:
    from crossread.records import Engine
    from crossread.report import Format


@click.command("compare", short_help="Compare articles and write their dossier.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(),
    help="Write to a file: .html, .md, .json, .txt, or an export (see crossread export --help). May be "
    "given several times.",
)
@click.option(
    "--engine",
    envvar="CROSSREAD_ENGINE",
    metavar="NAME",
    help="What reads the sentences: english, rules, stanza:LANGUAGE or spacy:PIPELINE.  "
    "[default: english where it is installed]",
)
@click.option(
    "--independent",
    "independent",
    nargs=2,
    multiple=True,
    metavar="A B",
    help="Your word that two articles rest on different origins, whatever they share. A and B are a file "
    "name, with or without its ending, an outlet or an article id. May be given several times.",
)
@click.option(
    "--same-origin",
    "same_origin",
    nargs=2,
    multiple=True,
    metavar="A B",
    help="Your word that two articles rest on one origin. May be given several times.",
)
@click.option(
    "--outlets",
    metavar="FILE.toml",
    type=click.Path(dir_okay=False),
    help="Outlets to know beside the built-in ones: names, domains, and who owns them.",
)
@click.option("-q", "--quiet", is_flag=True, help="No summary and no progress; errors still show.")
@screen_options("crossread.report.screen")
def command(
    *,
    paths: tuple[str, ...],
    format: Format | None,
    outputs: tuple[str, ...],
    engine: str | None,
    independent: tuple[tuple[str, str], ...],
    same_origin: tuple[tuple[str, str], ...],
    outlets: str | None,
    quiet: bool,
    **screen: Any,
) -> int:
    """Compare the articles in PATH...: files, folders, patterns, or - for standard input.

    Text, Markdown, HTML, JSON and JSONL are read. Without --output the dossier is printed; with it, a
    summary, or the sections that --only names. Files are always whole. The exit code is 2 where
    nothing could be read, and 1 where a file could not be written.
    """
    from crossread.acquire.outlet_files import OutletFileError
    from crossread.api import compare, read
    from crossread.cli.console import progress, show_problems
    from crossread.cli.outputs import check_sections, formats_of, how_to_unfold, print_report, save
    from crossread.collate.user_words import UserWordError

    chosen = screen_of(screen)
    targets = formats_of(outputs, format)
    printed = "terminal" if outputs else format or "terminal"
    check_sections(printed, chosen)
    reader = _reader(engine)
    with progress(quiet=quiet), _told_as_usage(OutletFileError):
        reading = read(*paths, outlets=outlets)
    show_problems(reading.problems)
    if not reading.articles:
        click.echo("crossread: no article could be read", err=True)
        return 2
    with progress(quiet=quiet) as report, _told_as_usage(UserWordError):
        dossier = compare(
            reading,
            engine=reader,
            independent=independent,
            same_origin=same_origin,
            outlets=outlets,
            progress=report,
        )
    if not (outputs and quiet):
        detail = not outputs or bool(chosen.sections)
        print_report(dossier, printed, chosen, detail=detail, how=how_to_unfold(targets))
    return save(dossier, targets, quiet=quiet)


@contextmanager
def _told_as_usage(*errors: type[Exception]) -> Iterator[None]:
    """Tell errors that the words of the command caused as such, in one line."""
    try:
        yield
    except errors as error:
        raise click.UsageError(str(error)) from error


def _reader(name: str | None) -> Engine | None:
    """The engine that was asked for. Raises ``BadParameter`` with what to do where it is not there."""
    from crossread.engines import load_engine

    try:
        return load_engine(name) if name else None
    except (LookupError, ValueError) as error:
        raise click.BadParameter(str(error), param_hint="--engine") from error
