"""Invented articles in any number, among them copies whose origin is known.

The words are made of syllables and are as unequally common as words are (Zipf). Six of ten articles stand
alone. The others come in families of 2 to 60, small ones far more often: one text, and copies of it that are
cut, altered here and there, reworded throughout, or stand inside a longer article. Any article may use
stock phrases, and half of them end with a footer of their outlet. One number always gives the same articles.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

WORDS = 40_000
OUTLETS = 100
STOCK_PHRASES = 300
IN_FAMILIES = 0.4
LARGEST_FAMILY = 60

Sentences = list[list[str]]


@dataclass(frozen=True, slots=True)
class Made:
    """One article: its text in one line, and its family; 0 for an article that stands alone."""

    text: str
    family: int


class Maker:
    """Makes articles; each draws on the same stream of chance, so their order is part of the outcome."""

    def __init__(self, seed: int = 2024) -> None:
        self.chance = random.Random(seed)
        self.bag = self._bag()
        self.stock = [self._draw(self.chance.randint(8, 12)) for _ in range(STOCK_PHRASES)]
        self.footers = [self._draw(25) for _ in range(OUTLETS)]

    def _bag(self) -> list[str]:
        """Invented words, each as often as it is common, so that any draw is as likely as any other."""
        syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]
        made = ("".join(self.chance.choices(syllables, k=self.chance.randint(1, 4))) for _ in range(WORDS))
        return [word for rank, word in enumerate(made) for _ in range(1 + WORDS // (rank + 3))]

    def _draw(self, count: int) -> list[str]:
        return self.chance.choices(self.bag, k=count)

    def sentence(self) -> list[str]:
        """Some 20 words, one time in ten with a stock phrase."""
        words = self._draw(self.chance.randint(8, 32))
        return words + self.chance.choice(self.stock) if self.chance.random() < 0.1 else words

    def sentences(self) -> Sentences:
        """A whole account of 80 to 1,000 words."""
        return [self.sentence() for _ in range(max(4, int(self.chance.lognormvariate(2.9, 0.5))))]

    def finish(self, sentences: Sentences, family: int) -> Made:
        """The article in one line, its sentences with capitals and full stops."""
        if self.chance.random() < 0.5:
            sentences = [*sentences, self.chance.choice(self.footers)]
        return Made(" ".join(f"{' '.join(words).capitalize()}." for words in sentences), family)

    def family(self, number: int) -> list[Made]:
        """A text and its copies."""
        size = min(LARGEST_FAMILY, int(2 * self.chance.paretovariate(1.1)))
        origin = self.sentences()
        changes = [self.chance.choice(CHANGES) for _ in range(size - 1)]
        return [self.finish(told, number) for told in (origin, *(change(self, origin) for change in changes))]

    def cut(self, origin: Sentences) -> Sentences:
        """The beginning alone, as space allows."""
        return origin[: max(3, int(len(origin) * self.chance.uniform(0.3, 0.9)))]

    def edit(self, origin: Sentences) -> Sentences:
        """One word in fifty is another."""
        return self._reword(origin, 0.02)

    def reword(self, origin: Sentences) -> Sentences:
        """One word in eight is another."""
        return self._reword(origin, 0.125)

    def _reword(self, origin: Sentences, share: float) -> Sentences:
        return [
            [self._draw(1)[0] if self.chance.random() < share else word for word in words] for words in origin
        ]

    def enclose(self, origin: Sentences) -> Sentences:
        """The origin, edited, between sentences of the article's own."""
        own = self.sentences()
        place = self.chance.randint(0, len(own))
        return own[:place] + self.edit(origin) + own[place:]


CHANGES: tuple[Callable[[Maker, Sentences], Sentences], ...] = (
    Maker.cut,
    Maker.edit,
    Maker.reword,
    Maker.enclose,
)


def made_articles(count: int) -> Iterator[Made]:
    """So many articles, families spread among the others."""
    maker, families, waiting = Maker(), 0, list[Made]()
    for _ in range(count):
        if maker.chance.random() >= IN_FAMILIES:
            yield maker.finish(maker.sentences(), 0)
            continue
        while len(waiting) < 200:
            families += 1
            waiting += maker.family(families)
        yield waiting.pop(maker.chance.randrange(len(waiting)))
