"""Passages that already stand earlier in the same article, so that they count once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from crossread.records import CLAIM_KINDS, READ_KINDS, Block
from crossread.text.fold import fold_words

_KEY = 5  # words that must agree before a passage is looked at
_LEAST = 6  # words: shorter lines may come twice for a reason ("“Yes,” she said.")
_LEAST_TITLE = 3
_MOST_PLACES = 50  # of one run of words; text that says one thing thousands of times is not searched through
_LEAST_RUN = 30  # words of sentences inside a line
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+[\"'”’)\]]*(?=\s|$)|[.!?]+(?=\S)|$)\s*")


def mark_repeats(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, those that repeat earlier words marked ``repeat``; case and punctuation are not compared.

    A block is cut where only some of its sentences are repeated. A changed word, number or name
    makes a passage no repeat: that would hide a contradiction. What the article states is a repeat
    only of what it stated: words that stood under a picture before still count in the text.
    """
    stated, printed = _Memory(), _Memory()
    found: list[Block] = []
    for block in blocks:
        if block.kind not in READ_KINDS:
            found.append(block)
            continue
        found.extend(_judge(text, block, stated if block.kind in CLAIM_KINDS else printed))
        words = fold_words(text[block.start : block.end])
        printed.add(words, is_title=block.kind == "title")
        if block.kind in CLAIM_KINDS:
            stated.add(words, is_title=block.kind == "title")
    return tuple(found)


def _judge(text: str, block: Block, memory: _Memory) -> Iterator[Block]:
    words = fold_words(text[block.start : block.end])
    if memory.knows(words):
        yield Block("repeat", block.start, block.end)
    elif len(words) > _LEAST_RUN:
        yield from _cut(text, block, memory)
    else:
        yield block


def _cut(text: str, block: Block, memory: _Memory) -> Iterator[Block]:
    """The block, or its parts where a run of whole sentences stands earlier, there or in itself."""
    sentences = [(start, end, fold_words(text[start:end])) for start, end in _sentences(text, block)]
    own = _Memory()
    at, kept = 0, 0
    while at < len(sentences):
        upto = _known_run(sentences, at, (memory, own))
        if upto > at:
            if kept < at:
                yield Block(block.kind, sentences[kept][0], sentences[at - 1][1])
            yield Block("repeat", sentences[at][0], sentences[upto - 1][1])
            kept = at = upto
        else:
            own.extend(sentences[at][2])
            at += 1
    if kept < len(sentences):
        yield Block(block.kind, sentences[kept][0], sentences[-1][1])


def _known_run(sentences: list[tuple[int, int, list[str]]], at: int, memories: tuple[_Memory, ...]) -> int:
    """The number past the sentences from ``at`` that stand in one run in a memory.

    ``at`` itself where that run is too short to count.
    """
    best, run = at, list[str]()
    for number in range(at, len(sentences)):
        run += sentences[number][2]
        if not any(memory.holds(run) for memory in memories):
            break
        best = number + 1 if len(run) >= _LEAST_RUN else best
    return best


def _sentences(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Rough sentences that cover the block, never cut inside quotation marks."""
    start, straight, curly = block.start, 0, 0
    for found in _SENTENCE.finditer(text, block.start, block.end):
        straight += found.group().count('"')
        curly += found.group().count("“") - found.group().count("”")
        if found.end() < block.end and straight % 2 == 0 and curly == 0:
            yield start, start + len(text[start : found.end()].rstrip())
            start, straight = found.end(), 0
    yield start, block.end


class _Memory:
    """The words read so far, and where each run of a few of them stands."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._title: list[str] = []

    def add(self, words: list[str], *, is_title: bool) -> None:
        """Learn a whole block; no run crosses from it to the next."""
        self.extend([*words, "\n"])  # a mark that no word equals
        if is_title:
            self._title = words

    def extend(self, words: list[str]) -> None:
        """Learn words that follow on what was learnt last."""
        start = max(0, len(self._words) - _KEY + 1)
        self._words += words
        for place in range(start, len(self._words) - _KEY + 1):
            places = self._places[tuple(self._words[place : place + _KEY])]
            if len(places) < _MOST_PLACES:
                places.append(place)

    def knows(self, words: list[str]) -> bool:
        """Whether the words, of a whole block, stand earlier in one run, or are the headline again."""
        if len(words) >= _LEAST_TITLE and words == self._title:
            return True
        return len(words) >= _LEAST and self.holds(words)

    def holds(self, words: list[str]) -> bool:
        """Whether the words stand in one run. Fewer than the index's key are never found."""
        places = self._places.get(tuple(words[:_KEY]), ())
        return any(self._words[place : place + len(words)] == words for place in places)
