"""The readers that language_peer.py measures, each opened late, so that it alone is loaded."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest.mock import patch

if TYPE_CHECKING:
    from crossread_english import Model

ROOT = Path(__file__).resolve().parents[2]
Sentence = tuple[str, tuple[tuple[int, int], ...]]
"""A sentence and the limits of its words."""


class Reading(NamedTuple):
    """What a reader says of a sentence; heads count words from 0, -1 is the root."""

    upos: Sequence[str]
    heads: Sequence[int]
    deprels: Sequence[str]
    names: Sequence[tuple[int, int, str]]


Reader = Callable[[Sequence[Sentence]], list[Reading]]


def shipped(_: Path | None, threads: int, *, vectors: bool = False) -> Reader:
    """The model as it ships."""
    from crossread_english import load

    return _reader(load(threads=threads), vectors=vectors)


def in_torch(work: Path, threads: int) -> Reader:
    """The same steps with the trained network and its embeddings in full precision, in torch.

    Sentences are read one by one and shared between threads, as the shipped model does.
    """
    sys.path.insert(0, str(ROOT / "packages/crossread-english/training"))
    import numpy as np
    import torch
    from crossread_english import load
    from labels import Labels
    from network import Reader as Network
    from network import Sizes

    torch.set_num_threads(1)
    weights = torch.load(work / "reader.pt")
    labels = Labels(**json.loads((work / "labels.json").read_text(encoding="utf-8")))
    pieces, shapes = (len(weights[f"encoder.{table}.weight"]) for table in ("words", "shapes"))
    network = Network(Sizes(pieces, shapes, *map(len, labels.as_dict().values()))).eval()
    network.load_state_dict(weights)
    with patch("crossread_english.network._session"):  # onnxruntime's weights are not even opened
        model = load(threads=threads)
    scored: Any = model._network  # the one place where the networks sit
    scored._reader = _TorchSession(network)
    scored._table = network.encoder.words.weight.numpy()
    scored._scales = np.ones_like(scored._scales)
    return _reader(model)


class _TorchSession:
    """A torch network that runs as an onnxruntime session does."""

    def __init__(self, network: Any) -> None:
        self._network = network

    def run(self, _: None, feed: dict[str, Any]) -> list[Any]:
        """The scores of one sentence: no batch, no mask."""
        import torch

        given = {name: torch.from_numpy(array)[None] for name, array in feed.items()}
        with torch.inference_mode():
            found = self._network(
                given["embedded"], given["shapes"], None, given["pool"], given["word_shapes"]
            )
        return [scores[0].numpy() for scores in found]


def _reader(model: Model, *, vectors: bool = False) -> Reader:
    def read(sentences: Sequence[Sentence]) -> list[Reading]:
        found = model.analyse_tokens(sentences, vectors=vectors)
        return [Reading(a.upos, a.heads, a.deprels, a.names) for a in found]

    return read


def in_spacy(folder: Path, threads: int) -> Reader:
    """spaCy's pipeline in its own batches; on two cores with two processes, its own way to share work."""
    import spacy
    from spacy.tokens import Doc

    pipeline = spacy.load(folder)

    def document(sentence: Sentence) -> Doc:
        text, spans = sentence
        spaces = [text[end : end + 1] == " " for _, end in spans]
        return Doc(pipeline.vocab, words=[text[start:end] for start, end in spans], spaces=spaces)

    def read(sentences: Sequence[Sentence]) -> list[Reading]:
        return [_spacy_reading(doc) for doc in pipeline.pipe(map(document, sentences), n_process=threads)]

    return read


def _spacy_reading(doc: Any) -> Reading:
    """A document as a reading; spaCy's own head and label for the root give way to UD's."""
    return Reading(
        [token.pos_ for token in doc],
        [-1 if token.head.i == token.i else token.head.i for token in doc],
        ["root" if token.dep_ == "ROOT" else token.dep_ for token in doc],
        [(e.start, e.end, e.label_) for e in doc.ents if e.label_ != "OTH"],
    )


READERS: dict[str, Callable[[Any, int], Reader]] = {
    "shipped": shipped,
    "shipped-vectors": partial(shipped, vectors=True),
    "torch": in_torch,
    "spacy": in_spacy,
}
