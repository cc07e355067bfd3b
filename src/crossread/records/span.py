"""A stretch of one article's text, carried with its words so that anyone can check it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of one article.

    ``start`` and ``end`` count Unicode code points into ``Article.text`` (end exclusive), and
    ``article.text[start:end] == text`` always holds.
    """

    article: str
    start: int
    end: int
    text: str

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span of the same article."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans of one article share at least one character."""
        return self.article == other.article and self.start < other.end and other.start < self.end
