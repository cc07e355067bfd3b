"""Entities of an article, looked up by place, by words and by name's ending."""

from __future__ import annotations

from collections import defaultdict

from crossread.annotate.placed import Placed
from crossread.records import Entity, Span


class EntityIndex:
    """Answers each question in time that does not grow with the article."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._mentions = Placed((mention, entity) for entity in entities for mention in entity.mentions)
        self._by_words: dict[str, list[Entity]] = defaultdict(list)
        self._by_ending: dict[str, list[Entity]] = defaultdict(list)
        for entity in entities:
            for words in sorted({mention.text.lower() for mention in entity.mentions}):
                self._by_words[words].append(entity)
            if entity.kind == "organisation":
                words_of_name = entity.name.lower().split()
                for k in range(1, len(words_of_name)):
                    self._by_ending[" ".join(words_of_name[k:])].append(entity)

    def inside(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Mentions that lie wholly between two offsets, in order."""
        return self._mentions.spans_inside(start, end)

    def mentioned_as(self, words: str) -> list[Entity]:
        """Entities of which a mention has these words, in any case."""
        return self._by_words.get(words.lower(), [])

    def organisation(self, words: str) -> Entity | None:
        """The one organisation of these words or whose name ends with them: "the transport police"."""
        named = [e for e in self.mentioned_as(words) if e.kind == "organisation"]
        fitting = named or self._by_ending.get(words.lower(), [])
        return fitting[0] if len(fitting) == 1 else None
