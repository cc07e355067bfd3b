"""How well attributions match: cue, source and content, each exactly and by the words they share.

A predicted attribution is paired with at most one of the gold ones, so that nothing counts twice: their
cues share a word or, where one has no cue, their contents share half of the words of the shorter. Of
all such pairs those that share most words are taken first: of the cue, then the content, then the
source.

- exact: the same words, in a pair. Precision is the share of predicted parts that are, recall that of
  gold parts; a part without words (a source that the article does not name) is asked of nobody.
- overlap: the words shared in pairs, among all words predicted and all words of the gold, summed over
  the corpus. This is what Citron's evaluation calls overlap, but for the pairing: Citron adds up what
  every predicted attribution shares with every gold one. ``unpaired`` counts as Citron does.

Direct and mixed contents hold quotation marks, indirect ones none; direct ones are quoted from the first
word to the last. A predicted attribution goes by the class of the gold one it is paired with, or by its
own content where it has none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attribution_data import Document, Told

PARTS = ("cue", "source", "content")
CLASSES = ("all", "direct and mixed", "direct", "indirect")


class Figures(NamedTuple):
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Match(NamedTuple):
    """A gold attribution with the predicted one, either of them None where it stands alone."""

    gold: Told | None
    found: Told | None

    def kinds(self, document: Document) -> Iterator[str]:
        """The classes that the pair counts in."""
        content = words(self.gold or self.found, "content")
        yield "all"
        yield "direct and mixed" if document.is_quoted(content) else "indirect"
        if document.is_direct(content):
            yield "direct"


class Tally:
    """Counts over many articles, by class and part."""

    def __init__(self) -> None:
        self._count: Counter[tuple[str, ...]] = Counter()

    def add(self, document: Document, gold: Sequence[Told], found: Sequence[Told]) -> None:
        """Count one article."""
        for match in matches(gold, found):
            for kind in match.kinds(document):
                self._add_match(kind, match)
        self._add_unpaired(gold, found)

    def exact(self, kind: str, part: str) -> Figures:
        """Figures of parts that are the same words."""
        return self._figures((kind, part, "same"), (kind, part, "found"), (kind, part, "gold"))

    def overlap(self, kind: str, part: str) -> Figures:
        """Figures of words shared in pairs."""
        return self._figures((kind, part, "shared"), (kind, part, "found words"), (kind, part, "gold words"))

    def unpaired(self, part: str) -> Figures:
        """Figures of words as Citron counts them, which may be counted twice."""
        return self._figures(("unpaired", part), ("all", part, "found words"), ("all", part, "gold words"))

    def gold(self, kind: str) -> int:
        """How many attributions of a class are asked for."""
        return self._count[kind, "gold"]

    def _add_match(self, kind: str, match: Match) -> None:
        self._count[kind, "gold"] += match.gold is not None
        for part in PARTS:
            gold, found = words(match.gold, part), words(match.found, part)
            self._count[kind, part, "gold"] += bool(gold)
            self._count[kind, part, "found"] += bool(found)
            self._count[kind, part, "same"] += bool(gold) and gold == found
            self._count[kind, part, "gold words"] += len(gold)
            self._count[kind, part, "found words"] += len(found)
            self._count[kind, part, "shared"] += len(gold & found)

    def _add_unpaired(self, gold: Sequence[Told], found: Sequence[Told]) -> None:
        for part in PARTS:
            times = Counter(word for told in found for word in words(told, part))
            self._count["unpaired", part] += sum(times[word] for told in gold for word in words(told, part))

    def _figures(self, hits: tuple[str, ...], found: tuple[str, ...], gold: tuple[str, ...]) -> Figures:
        right = self._count[hits]
        return Figures(right / max(self._count[found], 1), right / max(self._count[gold], 1))


def words(told: Told | None, part: str) -> frozenset[int]:
    """The words of a part; none where there is no attribution."""
    return getattr(told, part) if told else frozenset()


def matches(gold: Sequence[Told], found: Sequence[Told]) -> Iterator[Match]:
    """Every attribution once, in pairs where they are about the same."""
    pairs = best_first(
        (shared(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if same_place(g, f)
    )
    for i, told in enumerate(gold):
        yield Match(told, found[pairs[i]] if i in pairs else None)
    taken = set(pairs.values())
    for j, told in enumerate(found):
        if j not in taken:
            yield Match(None, told)


def outermost(found: Sequence[Told]) -> list[Told]:
    """Attributions whose cue stands in no other's content."""
    return [
        told
        for told in found
        if not any(other is not told and told.cue and told.cue <= other.content for other in found)
    ]


def same_place(gold: Told, found: Told) -> bool:
    """Whether two attributions may be a pair."""
    if gold.cue and found.cue:
        return not gold.cue.isdisjoint(found.cue)
    return half_shared(gold.content, found.content)


def half_shared(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two contents share half of the words of the shorter."""
    return 2 * len(one & other) >= min(len(one), len(other)) > 0


def shared(gold: Told, found: Told) -> tuple[int, ...]:
    """How many words two attributions share: what pairs are chosen by."""
    return tuple(len(words(gold, part) & words(found, part)) for part in ("cue", "content", "source"))


def best_first(candidates: Iterable[tuple[tuple[int, ...], int, int]]) -> dict[int, int]:
    """Pairs chosen from those that share most, each side at most once: gold number to found number."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, key=lambda c: (tuple(-n for n in c[0]), c[1], c[2])):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
