"""Runs the networks on one sentence: the reader, and the encoder that gives its meaning."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossread_english.shapes import EDGE, shape
from crossread_english.wordpiece import WordPiece

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float32]
_POSITIONS = 512


class Scores(NamedTuple):
    """What the reader says of a sentence; row 0 is the root's, the words begin at row 1.

    ``arcs`` scores (child, head), ``labels`` (child, head, label).
    """

    upos: Floats
    tags: Floats
    scripts: Floats
    names: Floats
    arcs: Floats
    labels: Floats


class Network:
    """The reader and the untouched encoder, over one table of word-piece embeddings."""

    def __init__(self, *, weights: Path | None = None) -> None:
        """``weights`` names a folder with ``reader-full.onnx`` and ``meaning-full.onnx`` to run instead."""
        folder = files("crossread_english") / "data"
        with as_file(folder) as path:
            self.wordpiece = WordPiece.read(path / "vocab.txt")
            self._table = np.load(path / "pieces.npy")
            self._scales = np.load(path / "scales.npy")
            self._reader = _session(weights / "reader-full.onnx" if weights else path / "reader.onnx")
            self._meaning = _session(weights / "meaning-full.onnx" if weights else path / "meaning.onnx")

    def read(self, forms: Sequence[str], pieces: Sequence[tuple[int, ...]]) -> Scores:
        """Scores of a sentence's words, each given with its pieces."""
        counts = [len(cut) for cut in pieces]
        owners = np.repeat(np.arange(1, len(forms) + 1), counts)
        shapes = np.array([EDGE, *map(shape, forms)])
        pool = np.zeros((len(forms) + 1, len(owners) + 2), dtype=np.float32)
        pool[0, 0] = 1
        pool[owners, np.arange(1, len(owners) + 1)] = np.repeat([1 / count for count in counts], counts)
        feed = {
            "embedded": self._embedded(pieces),
            "shapes": shapes[np.concatenate([[0], owners, [0]])],
            "pool": pool,
            "word_shapes": shapes,
        }
        return Scores(*self._reader.run(None, feed))

    def vector(self, sentence: str) -> Floats:
        """The sentence's unit vector, from the encoder as it was published and its own way to cut words."""
        pieces = [self.wordpiece.pieces(chunk) for chunk in sentence.split()]
        found: Floats = self._meaning.run(None, {"embedded": self._embedded(pieces)})[0]
        return found

    def _embedded(self, pieces: Sequence[tuple[int, ...]]) -> Floats:
        """Embeddings of the pieces between the marks of beginning and end."""
        inside = [piece for cut in pieces for piece in cut][: _POSITIONS - 2]
        numbers = [self.wordpiece.cls, *inside, self.wordpiece.sep]
        return np.asarray(self._table[numbers] * self._scales[numbers], dtype=np.float32)


def _session(path: Path) -> InferenceSession:
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read when onnxruntime is imported
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
