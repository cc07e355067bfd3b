"""``crossread export``: a dossier that was kept as JSON, in any other format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crossread.cli.formats import format_option

if TYPE_CHECKING:
    from crossread.report import Format


@click.command("export", short_help="Write a kept dossier in another format.")
@click.argument("dossier", type=click.Path(dir_okay=False), metavar="DOSSIER.json")
@format_option
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(),
    help="Write to a file, or tables to a folder. May be given several times.",
)
@click.option("-q", "--quiet", is_flag=True, help="Do not print what was written; errors still show.")
def command(*, dossier: str, format: Format | None, outputs: tuple[str, ...], quiet: bool) -> int:
    """Write the dossier that crossread compare kept as JSON in other formats.

    The ending of an output tells its format: .csv.zip and .parquet.zip (tables), .jsonld (schema.org),
    .xml or .tei (critical apparatus of quotes), .ris and .bib (the articles as references), .graphml (the
    network of origins), .html, .md, .txt and .json. Tables go to a folder with --format csv or parquet.
    The exit code is 2 where the dossier cannot be read, and 1 where a file could not be written.
    """
    from crossread.cli.kept import load_kept
    from crossread.cli.outputs import formats_of, print_report, save
    from crossread.cli.screens import Screen

    if not outputs and format is None:
        raise click.UsageError("say what to write with --output, or what to print with --format")
    targets = formats_of(outputs, format)
    kept = load_kept(dossier)
    if targets:
        return save(kept, targets, quiet=quiet)
    print_report(kept, format or "terminal", Screen(sections=(), width=None, colour="auto", whole=True))
    return 0
