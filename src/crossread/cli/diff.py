"""``crossread diff``: what changed between two dossiers of one story."""

from __future__ import annotations

from typing import Any, Literal

import click

from crossread.cli.screens import print_text, print_view, screen_of, screen_options

HOW = "--only {section} shows all"


@click.command("diff", short_help="Show what changed between two dossiers of a story.")
@click.argument("old", type=click.Path(dir_okay=False), metavar="OLD.json")
@click.argument("new", type=click.Path(dir_okay=False), metavar="NEW.json")
@click.option(
    "-f",
    "--format",
    "format",
    type=click.Choice(("terminal", "markdown", "json")),
    default="terminal",
    show_default=True,
    help="What to print.",
)
@click.option(
    "--exit-code", "exit_code", is_flag=True, help="Leave with 1 where anything changed, else with 0."
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing; implies --exit-code.")
@screen_options("crossread.report.diff.sections")
def command(
    *,
    old: str,
    new: str,
    format: Literal["terminal", "markdown", "json"],
    exit_code: bool,
    quiet: bool,
    **screen: Any,
) -> int:
    """Show what changed from OLD.json to NEW.json, two dossiers that crossread compare wrote.

    Accounts that are new, edited or gone; facts, conflicts, changes in the retelling and quotes that
    came, went or stand otherwise. Findings are matched by the passages that they share, not by their
    ids. The exit code is 2 where a file is no dossier.
    """
    from crossread.api import diff
    from crossread.cli.kept import load_kept
    from crossread.report.diff.view import build_diff_view
    from crossread.report.json import encode

    chosen = screen_of(screen)
    if format == "json" and chosen.sections:
        raise click.UsageError("a diff in JSON is always whole; drop --only")
    before, after = load_kept(old), load_kept(new)
    found = diff(before, after)
    if not quiet:
        if format == "json":
            print_text(encode(found))
        else:
            print_view(build_diff_view(found, before, after), format, chosen, how=HOW)
    return int((exit_code or quiet) and not found.is_empty)
