"""What reading gives: the articles, and what could not be read or was read with a reservation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.records import Article, Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """Articles in order of their source, and problems. Iterating gives the articles."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)
