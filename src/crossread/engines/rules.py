"""The engine that reads nothing, for working by word lists alone."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.records import Parse


class RulesAlone:
    """Gives empty parses: every rule then falls back on word forms."""

    name = "rules"
    language = ""

    def analyse(self, sentences: Sequence[str]) -> list[Parse]:
        """An empty parse for each sentence."""
        return [Parse() for _ in sentences]
