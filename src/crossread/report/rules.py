"""What each named rule looks for, from ``data/rules.toml``: the words behind the ``rule`` of a finding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from crossread.text.data import load

_HEAD = """\
# Rules

Every finding in a dossier names the rule that made it. Here they are by the kind of record that they
make, each with an invented example in which it fires. ¶ parts paragraphs, and ‖ accounts.
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by which records of one kind are found, with an invented example where it fires.

    ``accounts`` are one text, or several where the rule compares them. ``read`` tells how they are read
    where that matters: "without a model".
    """

    kind: str
    name: str
    looks_for: str
    accounts: tuple[str, ...]
    read: str = ""


@cache
def rules() -> dict[tuple[str, str], Rule]:
    """Every rule by the kind of record it makes and its name, in the order of the file."""
    return {
        (kind, name): Rule(kind, name, looks_for, _accounts(example), *read)
        for kind, named in load("rules").items()
        for name, (looks_for, example, *read) in named.items()
    }


def _accounts(example: str | list[str]) -> tuple[str, ...]:
    return (example,) if isinstance(example, str) else tuple(example)


def rules_text() -> str:
    """All rules as Markdown: a table for each kind of record."""
    return "\n".join((_HEAD, *_lines()))


def _lines() -> Iterator[str]:
    for kind, members in groupby(rules().values(), key=lambda rule: rule.kind):
        yield from (f"## {kind}", "", "| rule | looks for | as in |", "|---|---|---|")
        yield from map(_row, members)
        yield ""


def _row(rule: Rule) -> str:
    example = " ‖ ".join(map(_cell, rule.accounts)) + (f" ({rule.read})" if rule.read else "")
    return f"| `{rule.name}` | {_cell(rule.looks_for)} | {example} |"


def _cell(text: str) -> str:
    """Text in one cell: its paragraphs are parted by a pilcrow, and nothing in it is markup."""
    lines = [line for line in text.split("\n") if line]
    return " ¶ ".join(lines).replace("|", "\\|").replace("[", "\\[")
