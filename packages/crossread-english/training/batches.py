"""Sentences as numbers, and batches of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import torch
from torch import Tensor

from corpus import Annotated
from crossread_english.lemmas import script
from crossread_english.shapes import EDGE, LOWER, MIXED, TITLE, UPPER, shape
from crossread_english.wordpiece import WordPiece
from labels import Labels, tag

IGNORED = -100
_BUCKET = 8


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence as class numbers; ``owner`` says which word (from 1) each piece belongs to."""

    pieces: tuple[int, ...]
    owner: tuple[int, ...]
    shapes: tuple[int, ...]
    upos: tuple[int, ...]
    tags: tuple[int, ...]
    scripts: tuple[int, ...]
    names: tuple[int, ...]
    heads: tuple[int, ...]
    deprels: tuple[int, ...]


class Batch(NamedTuple):
    """Padded tensors; gold classes are IGNORED where there is nothing to learn."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    pool: Tensor
    word_shapes: Tensor
    upos: Tensor
    tags: Tensor
    scripts: Tensor
    names: Tensor
    heads: Tensor
    deprels: Tensor


def examples(sentences: Sequence[Annotated], labels: Labels, wordpiece: WordPiece) -> list[Example]:
    """Every sentence that fits the encoder, as numbers."""
    numbers = {name: {c: i for i, c in enumerate(classes)} for name, classes in labels.as_dict().items()}
    made = [_example(sentence, numbers, wordpiece) for sentence in sentences]
    return [example for example in made if len(example.pieces) <= 256]


def _example(sentence: Annotated, numbers: dict[str, dict[str, int]], wordpiece: WordPiece) -> Example:
    cut = [wordpiece.pieces(form) for form in sentence.forms]

    def classes(name: str, values: Sequence[str]) -> tuple[int, ...]:
        return tuple(numbers[name].get(value, IGNORED) for value in values)

    return Example(
        (wordpiece.cls, *(piece for pieces in cut for piece in pieces), wordpiece.sep),
        (0, *(i for i, pieces in enumerate(cut, 1) for _ in pieces), 0),
        tuple(map(shape, sentence.forms)),
        classes("upos", sentence.upos),
        classes("tags", list(map(tag, sentence.upos, sentence.feats))),
        classes("scripts", list(map(script, sentence.forms, sentence.lemmas))),
        classes("names", sentence.names or [""] * len(cut)),
        sentence.heads,
        classes("deprels", sentence.deprels),
    )


def shouted(example: Example, chance: random.Random) -> Example:
    """Now and then the same sentence in capitals, as a headline or in lower case only.

    The pieces have no case, so its shapes are all that changes. Lemmas are left out: theirs depend
    on the writing.
    """
    draw = chance.random()
    if draw > 0.12:
        return example
    target = UPPER if draw < 0.04 else TITLE if draw < 0.09 else LOWER
    cased = {LOWER, TITLE, UPPER, MIXED}
    shapes = tuple(target if s in cased else s for s in example.shapes)
    return replace(example, shapes=shapes, scripts=(IGNORED,) * len(shapes))


def shuffled(made: Sequence[Example], pieces: int, chance: random.Random) -> list[list[Example]]:
    """Batches of about ``pieces`` pieces, of sentences of like length, in random order."""
    ordered = sorted(made, key=lambda example: len(example.pieces) + chance.random() * _BUCKET)
    batches: list[list[Example]] = [[]]
    for example in ordered:
        if batches[-1] and (len(batches[-1]) + 1) * len(example.pieces) > pieces:
            batches.append([])
        batches[-1].append(example)
    chance.shuffle(batches)
    return batches


def batched(made: Sequence[Example], size: int) -> Iterator[list[Example]]:
    """Batches in the order given, for scoring."""
    for start in range(0, len(made), size):
        yield list(made[start : start + size])


def padded(made: Sequence[Example]) -> Batch:
    """The batch as tensors; lengths are rounded up so that few shapes of memory come up."""
    length = _rounded(max(len(e.pieces) for e in made))
    words = _rounded(max(len(e.shapes) for e in made) + 1)
    pieces, shapes, owners = (torch.zeros(len(made), length, dtype=torch.long) for _ in range(3))
    mask = torch.zeros(len(made), length)
    word_shapes = torch.zeros(len(made), words, dtype=torch.long)
    pool = torch.zeros(len(made), words, length)
    for row, e in enumerate(made):
        long = len(e.pieces)
        pieces[row, :long] = torch.tensor(e.pieces)
        owners[row, :long] = torch.tensor(e.owner)
        mask[row, :long] = 1
        word_shapes[row, 1 : len(e.shapes) + 1] = torch.tensor(e.shapes)
        shapes[row] = word_shapes[row][owners[row]]
        pool[row, owners[row, : long - 1], torch.arange(long - 1)] = 1
    pool = pool / pool.sum(-1, keepdim=True).clamp(min=1)
    gold = (_classes([getattr(e, name) for e in made], words) for name in _GOLD)
    return Batch(pieces, shapes, mask, pool, word_shapes, *gold)


_GOLD = ("upos", "tags", "scripts", "names", "heads", "deprels")


def _classes(rows: Sequence[tuple[int, ...]], words: int) -> Tensor:
    """Gold classes of words 1 and on; the root row and the padding are ignored."""
    made = torch.full((len(rows), words), IGNORED)
    for row, classes in enumerate(rows):
        made[row, 1 : len(classes) + 1] = torch.tensor(classes)
    return made


def _rounded(length: int) -> int:
    return -(-length // _BUCKET) * _BUCKET


assert EDGE == 0  # the padding of the shapes above
