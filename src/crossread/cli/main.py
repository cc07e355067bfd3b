"""The ``crossread`` command: finds the sub-command, and turns errors into one line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from typing import Any

import click

COMMANDS = ("compare", "explain", "export", "rules", "schema")


class Commands(click.Group):
    """Sub-commands by name, each in its own module, and errors on one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"crossread.cli.{cmd_name}").command
        return command

    def main(self, args: Sequence[str] | None = None, *rest: Any, **options: Any) -> Any:
        """Run and leave: 0 when done, 1 when something failed, 2 where nothing could be done."""
        options["standalone_mode"] = False
        try:
            sys.exit(super().main(args, *rest, **options) or 0)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            click.echo(f"crossread: {error.format_message()}", err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo("crossread: stopped", err=True)
            sys.exit(130)


def print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        click.echo(f"crossread {version('crossread')}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=print_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Compare accounts of one event: who is independent, who says what, what agrees, what is in
    conflict and what changed in the retelling. Every line is a passage you can open and check."""


def main() -> None:
    """The entry point of the ``crossread`` script."""
    cli()
