"""A sentence's dependency tree, asked the questions that reporting clauses need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crossread.records import Word
from crossread.text.offsets import Offsets, within


class View:
    """The words of a sentence with what each governs; words are told by their numbers.

    Heads that point nowhere or round in a circle are taken for roots, so that every walk ends.
    """

    def __init__(self, sentence: str, words: Sequence[Word], quoted: Sequence[Offsets]) -> None:
        self.sentence = sentence
        self.words = words
        self.quoted = quoted
        self.heads = _sound_heads(words)
        self._children: list[list[int]] = [[] for _ in words]
        for k, head in enumerate(self.heads):
            if head >= 0:
                self._children[head].append(k)
        self._spans = self._widest()
        self._marked = [any(a <= w.start < b for a, b in quoted) for w in words]
        self._lower = [sentence[w.start : w.end].lower().replace("’", "'") for w in words]

    def __len__(self) -> int:
        return len(self.words)

    def text(self, k: int) -> str:
        """The word as it stands, in lower case, with straight apostrophes."""
        return self._lower[k]

    def relation(self, k: int) -> str:
        return self.words[k].relation

    def is_quoted(self, k: int) -> bool:
        """Whether a word stands in quotation marks."""
        return self._marked[k]

    def children(self, k: int, *relations: str) -> list[int]:
        """What a word governs, in order; only by the relations named, where some are."""
        if not relations:
            return self._children[k]
        return [
            c
            for c in self._children[k]
            if self.words[c].relation in relations or self.words[c].deprel in relations
        ]

    def child(self, k: int, *relations: str) -> int | None:
        """The first that a word governs by one of the relations."""
        return next(iter(self.children(k, *relations)), None)

    def span(self, k: int) -> tuple[int, int]:
        """The first word of all that a word governs, itself included, and the one after the last."""
        return self._spans[k]

    def subtree(self, k: int, without: Iterable[int] = ()) -> set[int]:
        """A word with all that it governs, but for the words named and what they govern."""
        left_out = set(without)
        found: set[int] = set()
        stack = [k]
        while stack:
            n = stack.pop()
            if n not in left_out:
                found.add(n)
                stack.extend(self._children[n])
        return found

    def ancestors(self, k: int) -> Iterator[int]:
        """What governs a word, what governs that, and so on."""
        k = self.heads[k]
        while k >= 0:
            yield k
            k = self.heads[k]

    def is_punctuation(self, k: int) -> bool:
        return self.words[k].upos in ("PUNCT", "SYM") and not any(c.isalnum() for c in self._lower[k])

    def offsets(self, numbers: Iterable[int]) -> Offsets | None:
        """From the first to the last of the words that are no punctuation."""
        held = [n for n in numbers if not self.is_punctuation(n)]
        return (self.words[min(held)].start, self.words[max(held)].end) if held else None

    def head_of(self, place: Offsets) -> int | None:
        """The first word of a stretch that nothing in it governs."""
        held = {k for k, w in enumerate(self.words) if within((w.start, w.end), place)}
        return next((k for k in sorted(held) if self.heads[k] not in held), None)

    def _widest(self) -> list[Offsets]:
        """The span of each word, told from the leaves up so that long sentences cost no more a word."""
        spans = [(k, k + 1) for k in range(len(self.words))]
        downward = [k for k, head in enumerate(self.heads) if head < 0]
        for k in downward:
            downward.extend(self._children[k])
        for k in reversed(downward):
            if (head := self.heads[k]) >= 0:
                spans[head] = min(spans[head][0], spans[k][0]), max(spans[head][1], spans[k][1])
        return spans


def _sound_heads(words: Sequence[Word]) -> list[int]:
    """The heads, with -1 for those that lead nowhere or never to a root."""
    heads = [w.head if 0 <= w.head < len(words) and w.head != k else -1 for k, w in enumerate(words)]
    sound = [head < 0 for head in heads]
    for k in range(len(heads)):
        path: list[int] = []
        on_path: set[int] = set()
        n = k
        while not sound[n] and n not in on_path:
            path.append(n)
            on_path.add(n)
            n = heads[n]
        if not sound[n]:
            heads[n] = -1
        for passed in path:
            sound[passed] = True
    return heads
