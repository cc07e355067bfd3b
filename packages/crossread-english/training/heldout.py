"""Quick figures on held-out sentences, to see a training run go."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from batches import IGNORED, Batch, batched, examples, padded
from corpus import Annotated
from crossread_english.wordpiece import WordPiece
from labels import Labels
from network import Read, Reader


def at_heads(labels: Tensor, heads: Tensor) -> Tensor:
    """Label scores (batch, child, label) at the given head of each child."""
    where = heads.clamp(min=0)[:, :, None, None].expand(-1, -1, 1, labels.shape[-1])
    return labels.gather(2, where).squeeze(2)


class HeldOut:
    """Greedy figures in per cent of the words: no tree search, no Viterbi, no lemma table."""

    def __init__(self, sentences: Sequence[Annotated], labels: Labels, wordpiece: WordPiece) -> None:
        self._batches = [padded(group) for group in batched(examples(sentences, labels, wordpiece), 32)]

    @torch.inference_mode()
    def figures(self, reader: Reader) -> str:
        """The shares of words that are right."""
        reader.eval()
        right: dict[str, int] = {}
        for batch in self._batches:
            with torch.autocast("cpu", torch.bfloat16):
                found = reader(reader.encoder.words(batch.pieces), *batch[1:5])
            for name, hits in _hits(found, batch).items():
                right[name] = right.get(name, 0) + int((hits & (batch.heads != IGNORED)).sum())
        words = sum(int((batch.heads != IGNORED).sum()) for batch in self._batches)
        return str({name: round(100 * count / words, 2) for name, count in right.items()})


def _hits(found: Read, batch: Batch) -> dict[str, Tensor]:
    """Which words are right, by figure."""
    arcs = (found.arcs + (batch.pool.sum(-1)[:, None] == 0) * -1e4).argmax(-1)
    labelled = at_heads(found.labels, arcs).argmax(-1) == batch.deprels
    return {
        "upos": found.upos.argmax(-1) == batch.upos,
        "tags": found.tags.argmax(-1) == batch.tags,
        "lemma": found.scripts.argmax(-1) == batch.scripts,
        "names": found.names.argmax(-1) == batch.names,
        "uas": arcs == batch.heads,
        "las": (arcs == batch.heads) & labelled,
    }
