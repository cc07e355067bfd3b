"""How a sentence is built: words with Universal Dependencies labels, and names. A step's product.

Parses are not part of a dossier: they help rules to find spans, and the spans are what is kept.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from crossread.records.annotations import EntityKind


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence in Universal Dependencies terms.

    ``start`` and ``end`` count code points into the text that the parse is of. ``head`` is the
    number of the governing word in the sentence from 0, -1 for the root. ``feats`` is written
    ``Number=Sing|Person=3``, and ``_`` where there are none.
    """

    start: int
    end: int
    upos: str
    feats: str
    lemma: str
    head: int
    deprel: str

    @property
    def relation(self) -> str:
        """The relation without its subtype: ``acl`` for ``acl:relcl``."""
        return self.deprel.partition(":")[0]

    def placed(self, by: int, head: int) -> Word:
        """The same word with its offsets moved and under another number of its head."""
        # not dataclasses.replace: this is made for every word of every article, and that is five times slower
        return Word(self.start + by, self.end + by, self.upos, self.feats, self.lemma, head, self.deprel)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that an engine saw, without title or article, by offsets as in ``Word``."""

    start: int
    end: int
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence read: its words in order and its names. Empty where no engine read it."""

    words: tuple[Word, ...] = ()
    names: tuple[Name, ...] = ()

    def moved(self, by: int) -> Parse:
        """The same parse with its offsets moved: from the sentence's to the article's, or back."""
        return Parse(
            tuple(word.placed(by, word.head) for word in self.words),
            tuple(Name(name.start + by, name.end + by, name.kind) for name in self.names),
        )

    def part(self, start: int, end: int) -> tuple[Word, ...]:
        """The words between two offsets, which then count from ``start``; heads outside become roots."""
        held = [(k, word) for k, word in enumerate(self.words) if start <= word.start and word.end <= end]
        numbers = {k: n for n, (k, _) in enumerate(held)}
        return tuple(word.placed(-start, numbers.get(word.head, -1)) for _, word in held)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sentence means, as an engine's unit vector: the product of two is how alike they are.

    ``article`` and ``start`` are those of the sentence's span. Like parses, not part of a dossier.
    """

    article: str
    start: int
    vector: array[float]


class Engine(Protocol):
    """What reads sentences. Rules see its parses and never the engine."""

    @property
    def name(self) -> str:
        """The word by which users choose it."""
        ...

    @property
    def language(self) -> str:
        """The ISO 639-1 code of the language that it reads, empty for any."""
        ...

    def analyse(self, sentences: Sequence[str]) -> list[Parse]:
        """A parse of each sentence, in order, with offsets into that sentence.

        What a sentence gives must not depend on the others of the call.
        """
        ...

    def vectors(self, sentences: Sequence[str], /) -> list[array[float]]:
        """A unit vector of what each sentence means, in order; an empty list where the engine tells none."""
        ...
