"""``crossread explain``: the rule, the reason and the passages behind one id of a dossier."""

from __future__ import annotations

from typing import Any

import click

from crossread.cli.screens import paint_options, screen_of


@click.command("explain", short_help="Show what a finding of a dossier rests on.")
@click.argument("id")
@click.argument("dossier", type=click.Path(dir_okay=False), metavar="DOSSIER.json")
@paint_options
def command(*, id: str, dossier: str, **screen: Any) -> int:
    """Show what a finding rests on: its rule, its reason and its passages in context.

    ID is any id in the dossier, as the terminal, Markdown and HTML reports print them.
    """
    from crossread.cli.kept import load_kept
    from crossread.cli.screens import print_text
    from crossread.report.explain import explain

    chosen = screen_of(screen)
    try:
        text = explain(load_kept(dossier), id, width=chosen.columns, colour=chosen.is_coloured)
    except KeyError:
        raise click.ClickException(f"{dossier}: nothing in it has the id {id!r} (Check the id.)") from None
    print_text(text)
    return 0
