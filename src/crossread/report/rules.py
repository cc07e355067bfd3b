"""What each named rule looks for, from ``data/rules.toml``: the words behind the ``rule`` of a finding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossread.text.data import load


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by which records of one kind are found, with an invented example where it fires."""

    kind: str
    name: str
    looks_for: str
    example: str


@cache
def rules() -> dict[tuple[str, str], Rule]:
    """Every rule by the kind of record it makes and its name, in the order of the file."""
    return {
        (kind, name): Rule(kind, name, looks_for, example)
        for kind, named in load("rules").items()
        for name, (looks_for, example) in named.items()
    }


def rules_text() -> str:
    """All rules as Markdown: a table for each kind of record."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    kind = ""
    for rule in rules().values():
        if rule.kind != kind:
            yield from ([""] if kind else []) + [
                f"## {rule.kind}",
                "",
                "| rule | looks for | as in |",
                "|---|---|---|",
            ]
            kind = rule.kind
        yield f"| `{rule.name}` | {_cell(rule.looks_for)} | {_cell(rule.example)} |"


def _cell(text: str) -> str:
    """Text in one cell: lines of an example are parted by a pilcrow."""
    return text.strip().replace("|", "\\|").replace("\n", " ¶ ")
