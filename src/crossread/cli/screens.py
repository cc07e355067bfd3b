"""Options and printing that commands share which show sections on a screen."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from crossread.cli.console import wants_colour

if TYPE_CHECKING:
    from crossread.report.view import View

FOLD = 20
"""How many entries of a list are printed before the rest is counted: about a screen of findings."""

NARROWEST = 40
"""Columns below which passages in their indents cannot be read."""

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Screen:
    """How sections are printed: which of them (all where empty), how wide, in colour, folded or whole."""

    sections: tuple[str, ...]
    width: int | None
    colour: str
    whole: bool

    @property
    def columns(self) -> int:
        """The width asked for, else that of the terminal up to that of a report, which pipes always get."""
        from crossread.report.terminal import WIDTH

        if self.width:
            return self.width
        return min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns) if sys.stdout.isatty() else WIDTH

    @property
    def is_coloured(self) -> bool:
        """Whether escape codes are wanted on standard output."""
        return wants_colour(self.colour, sys.stdout)


class _Only(click.Option):
    """``--only``: one of the sections that ``module`` lists as ``SECTION_IDS``, which is read when needed."""

    def __init__(self, *declarations: Any, module: str, **options: Any) -> None:
        super().__init__(*declarations, **options)
        self._module = module

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        names, told = super().get_help_record(ctx) or ("", "")
        return names, f"{told} Sections: {', '.join(self._known())}."

    def type_cast_value(self, ctx: click.Context, value: Any) -> tuple[str, ...]:
        chosen: tuple[str, ...] = super().type_cast_value(ctx, value)
        for name in chosen:
            if name not in self._known():
                raise click.BadParameter(
                    f"no section is called {name}: choose {', '.join(self._known())}", ctx, self
                )
        return chosen

    def _known(self) -> tuple[str, ...]:
        known: tuple[str, ...] = import_module(self._module).SECTION_IDS
        return known


def screen_options(module: str) -> Callable[[Command], Command]:
    """``--only``, ``--all`` and the paint options; ``module`` lists the sections (see ``screen_of``)."""
    only = click.option(
        "--only",
        cls=_Only,
        module=module,
        multiple=True,
        metavar="SECTION",
        help="Print this section alone and all of it. May be given several times.",
    )
    whole = click.option(
        "--all", "whole", is_flag=True, help=f"Print lists of more than {FOLD} entries to their end."
    )
    return lambda command: only(whole(paint_options(command)))


def paint_options(command: Command) -> Command:
    """``--width`` and ``--color``, for a command that prints one text."""
    options = (
        click.option(
            "--width",
            type=click.IntRange(min=NARROWEST),
            metavar="COLUMNS",
            help="Columns of the terminal report.  [default: the terminal's, at most 100]",
        ),
        click.option(
            "--color",
            "--colour",
            "colour",
            type=click.Choice(("auto", "always", "never")),
            default="auto",
            show_default=True,
            help="Colour on the terminal; auto follows the terminal and NO_COLOR.",
        ),
        click.option(
            "--no-color", "--no-colour", "no_colour", is_flag=True, help="The same as --color never."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def screen_of(options: dict[str, Any]) -> Screen:
    """The screen that the values of ``screen_options`` or of ``paint_options`` ask for."""
    colour = "never" if options["no_colour"] else options["colour"]
    return Screen(options.get("only", ()), options["width"], colour, options.get("whole", True))


def print_view(
    view: View, format: Literal["terminal", "markdown"], screen: Screen, *, detail: bool = True, how: str = ""
) -> None:
    """Print a view on standard output. ``how`` says how to see what is folded, for its ``{section}``."""
    from crossread.report.screen import only

    chosen = only(view, screen.sections) if screen.sections else view
    if format == "markdown":
        from crossread.report.markdown import view_to_markdown

        print_text(view_to_markdown(chosen))
        return
    from crossread.report.terminal import Fold, view_to_terminal

    fold = Fold(None if screen.whole or screen.sections else FOLD, how)
    text = view_to_terminal(chosen, width=screen.columns, colour=screen.is_coloured, detail=detail, fold=fold)
    print_text(text)


def print_text(text: str) -> None:
    """UTF-8 whatever the locale, but what the terminal itself understands on a terminal."""
    if sys.stdout.isatty():
        click.echo(text, nl=False)
    else:
        sys.stdout.buffer.write(text.encode("utf-8"))
