"""What the documents show of the program, made from the program.

A document holds what a command prints between two comments; here ``crossread --help``::

    <!-- made by: crossread --help -->
    (a fenced block with the command and what it prints)
    <!-- end -->

``| head -20`` after the command keeps the first twenty lines. Commands run with the engine ``rules``,
which prints the same on every machine.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_MADE = re.compile(r"(<!-- made by: (?P<command>crossread .+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def documents() -> list[Path]:
    """Every Markdown document of the project that is written for readers, in order."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])


def remade(text: str) -> str:
    """A document's text with every made block made now."""
    return _MADE.sub(lambda found: f"{found[1]}{_block(found['command'])}{found[3]}", text)


def _block(command: str) -> str:
    return f"```console\n$ {command}\n{printed(command)}```\n"


@cache
def printed(command: str) -> str:
    """What a command prints, run in the project's root in 80 columns, without colour."""
    words, _, head = command.partition(" | head -")
    script = Path(sys.executable).with_name("crossread")
    told = subprocess.run(
        [script, *words.split()[1:]],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "CROSSREAD_ENGINE": "rules"},
        capture_output=True,
        check=True,
    )
    lines = told.stdout.decode("utf-8").splitlines(keepends=True)
    return "".join(lines[: int(head)] if head else lines)
