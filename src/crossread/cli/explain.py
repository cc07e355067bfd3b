"""``crossread explain``: the rule, the reason and the passages behind one id of a dossier."""

from __future__ import annotations

import sys

import click


@click.command("explain", short_help="Show what a finding of a dossier rests on.")
@click.argument("id")
@click.argument("dossier", type=click.Path(dir_okay=False), metavar="DOSSIER.json")
def command(*, id: str, dossier: str) -> int:
    """Show what a finding rests on: its rule, its reason and its passages in context.

    ID is any id in the dossier, as the terminal, Markdown and HTML reports print them.
    """
    from crossread.cli.console import wants_colour
    from crossread.cli.kept import load_kept
    from crossread.report.explain import explain

    kept = load_kept(dossier)
    try:
        text = explain(kept, id, colour=wants_colour("auto", sys.stdout))
    except KeyError:
        raise click.ClickException(f"{dossier}: nothing in it has the id {id!r} (Check the id.)") from None
    sys.stdout.buffer.write(text.encode("utf-8"))
    return 0
