"""``crossread rules``: every rule by which a finding is made, with what it looks for and an example."""

from __future__ import annotations

import sys

import click


@click.command("rules", short_help="List the rules by which findings are made.")
def command() -> int:
    """List every rule by which a finding is made, as Markdown: its name, what it looks for, and an
    example."""
    from crossread.report.rules import rules_text

    sys.stdout.buffer.write(rules_text().encode("utf-8"))
    return 0
