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
    """The block, or its parts where a run of whole sentences stands earlier in one run."""
    sentences = tuple(_sentences(text, block))
    at, kept = 0, 0
    while at < len(sentences):
        upto = _known_run(text, sentences, at, memory)
        if upto > at:
            if kept < at:
                yield Block(block.kind, sentences[kept][0], sentences[at - 1][1])
            yield Block("repeat", sentences[at][0], sentences[upto - 1][1])
            kept = upto
        at = max(upto, at + 1)
    if kept < len(sentences):
        yield Block(block.kind, sentences[kept][0], sentences[-1][1])


def _known_run(text: str, sentences: tuple[tuple[int, int], ...], at: int, memory: _Memory) -> int:
    """The number past the longest known run of sentences from ``at``; ``at`` where none is long enough."""
    best = at
    for upto in range(at + 1, len(sentences) + 1):
        words = fold_words(text[sentences[at][0] : sentences[upto - 1][1]])
        if not memory.knows(words):
            break
        best = upto if len(words) >= _LEAST_RUN else best
    return best


def _sentences(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Rough sentences, never cut inside quotation marks."""
    start = block.start
    for found in _SENTENCE.finditer(text, block.start, block.end):
        part = text[start : found.end()]
        if _balanced(part) or found.end() == block.end:
            yield start, start + len(part.rstrip())
            start = found.end()


def _balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


class _Memory:
    """The words read so far, and where each run of a few of them stands."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._title: list[str] = []

    def add(self, words: list[str], *, is_title: bool) -> None:
        start = len(self._words)
        self._words += [*words, "\n"]  # a mark no word equals, so that no run crosses two blocks
        for place in range(start, len(self._words) - _KEY):
            self._places[tuple(self._words[place : place + _KEY])].append(place)
        if is_title:
            self._title = words

    def knows(self, words: list[str]) -> bool:
        """Whether the words stand earlier in one run, or are the headline again."""
        if len(words) >= _LEAST_TITLE and words == self._title:
            return True
        if len(words) < _LEAST:
            return False
        places = self._places.get(tuple(words[:_KEY]), ())
        return any(self._words[place : place + len(words)] == words for place in places)
