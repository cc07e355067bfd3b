"""A credit as the finders hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.records import Span


@dataclass(frozen=True, slots=True)
class FoundCredit:
    """A crediting phrase, the outlet it credits, and the rule that found it."""

    span: Span
    outlet: str
    rule: str


def part_of(span: Span, start: int, end: int) -> Span:
    """The stretch ``start:end`` of a span's text, as a span of its article."""
    return Span(span.article, span.start + start, span.start + end, span.text[start:end])
