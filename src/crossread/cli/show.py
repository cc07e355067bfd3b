"""``crossread show``: a stored dossier on the screen, whole or by sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crossread.cli.screens import screen_of, screen_options

if TYPE_CHECKING:
    from crossread.report import Format


@click.command("show", short_help="Print a stored dossier, or some of its sections.")
@click.argument("dossier", type=click.Path(dir_okay=False), metavar="DOSSIER.json")
@click.option(
    "-f",
    "--format",
    "format",
    type=click.Choice(("terminal", "markdown", "html", "json")),
    default="terminal",
    show_default=True,
    help="What to print.",
)
@screen_options("crossread.report.screen")
def command(*, dossier: str, format: Format, **screen: Any) -> int:
    """Print a dossier that crossread compare wrote, without comparing again.

    What a finding rests on: crossread explain. The exit code is 2 where the file is no dossier.
    """
    from crossread.cli.kept import load_kept
    from crossread.cli.outputs import HOW, check_sections, print_report

    chosen = screen_of(screen)
    check_sections(format, chosen)
    print_report(load_kept(dossier), format, chosen, how=HOW)
    return 0
