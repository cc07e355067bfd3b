"""The line rules of ``data/en/layout.toml``, compiled, and what they make of one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from crossread.records import BlockKind
from crossread.text.data import load

_LONGEST = 4000  # characters of a line that rules look at: beyond it stands running text


@dataclass(frozen=True, slots=True)
class LineRule:
    """One rule: the kind it gives, where its patterns stand, the patterns, and the kind of what is left."""

    name: str
    kind: BlockKind
    place: str
    patterns: tuple[re.Pattern[str], ...]
    rest: BlockKind | None = None

    def part(self, text: str) -> tuple[int, int] | None:
        """Offsets of the part of a line that is of this kind; None where the rule does not apply."""
        for pattern in self.patterns:
            found = pattern.search(text) if self.place in ("end", "suffix") else pattern.match(text)
            if found:
                return found.span() if self.place in ("prefix", "suffix") else (0, len(text))
        return None


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line, from ``start`` to ``end``, and its kind; None where no rule knows it."""

    start: int
    end: int
    kind: BlockKind | None
    rule: str = ""


def pieces_of(text: str) -> Iterator[Piece]:
    """A line cut where a rule can do so safely, each part with the kind that a rule gives it."""
    start, end = 0, len(text)
    after: list[Piece] = []
    while text[start:end].strip():
        found = _first_rule(text[start:end])
        if not found:
            yield Piece(start, end, None)
            break
        rule, low, high = found
        piece = Piece(start + low, start + high, rule.kind, rule.name)
        if rule.place == "suffix":
            after.insert(0, piece)
            end = piece.start
        else:
            yield piece
            start = piece.end
            if rule.rest:
                yield Piece(start, end, rule.rest, rule.name)
                break
    yield from after


def _first_rule(text: str) -> tuple[LineRule, int, int] | None:
    lead = len(text) - len(text.lstrip())
    shown = text.strip()
    if len(shown) > _LONGEST:
        return None
    for rule in line_rules():
        part = rule.part(shown)
        if part:
            return rule, lead + part[0], lead + part[1]
    return None


@cache
def line_rules() -> tuple[LineRule, ...]:
    """The rules in the order of the file."""
    return tuple(_compiled(row) for row in load("en/layout")["rule"])


def _compiled(row: dict[str, Any]) -> LineRule:
    place = row["place"]
    form = "(?:%s)$" if place in ("line", "end", "suffix") else "(?:%s)"
    patterns = tuple(re.compile(form % pattern) for pattern in row["patterns"])
    return LineRule(row["name"], row["kind"], place, patterns, row.get("rest"))
