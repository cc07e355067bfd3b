"""The engine that reads nothing, for working by word lists alone."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from crossread.records import Parse


class RulesAlone:
    """Gives empty parses: every rule then falls back on word forms."""

    name = "rules"
    language = ""

    def analyse(self, sentences: Sequence[str]) -> list[Parse]:
        """An empty parse for each sentence."""
        return [Parse() for _ in sentences]

    def vectors(self, _sentences: Sequence[str], /) -> list[array[float]]:
        """None: sentences are then compared by their words."""
        return []
