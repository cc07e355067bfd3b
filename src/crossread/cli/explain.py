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
    from crossread.api import load
    from crossread.cli.console import wants_colour
    from crossread.report.explain import explain

    try:
        text = explain(load(dossier), id, colour=wants_colour("auto", sys.stdout))
    except OSError as error:
        raise click.ClickException(f"{dossier}: cannot be read: {error.strerror} (Check the path.)") from None
    except ValueError as error:
        raise click.ClickException(f"{dossier}: {error} (Write it again with crossread compare.)") from None
    except KeyError:
        raise click.ClickException(f"{dossier}: nothing in it has the id {id!r} (Check the id.)") from None
    sys.stdout.buffer.write(text.encode("utf-8"))
    return 0
