"""The model: sentences in, analyses out."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from crossread_english import names, windows
from crossread_english.analysis import Analysis
from crossread_english.lemmatise import Lemmatiser
from crossread_english.shapes import shape
from crossread_english.tokenise import tokenise
from crossread_english.trees import best_tree
from crossread_english.windows import Window
from crossread_english.wordpiece import WordPiece

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_Floats = NDArray[np.float32]


class Model:
    """Reads sentences one by one, so that what a sentence gives never depends on its neighbours.

    Threads share the work by the sentence; each run of the network uses one. ``weights`` names
    another file of the same network, such as the one in full precision.
    """

    def __init__(self, *, threads: int | None = None, weights: Path | None = None) -> None:
        folder = files("crossread_english") / "data"
        with as_file(folder / "vocab.txt") as path:
            self._wordpiece = WordPiece.read(path)
        with as_file(folder / "reader.onnx") as path:
            self._session = _session(str(weights or path))
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._upos: list[str] = labels["upos"]
        self._deprels: list[str] = labels["deprels"]
        self._names: list[str] = labels["names"]
        self._feats = [tag.partition("|")[2] for tag in labels["tags"]]
        self._fits = np.array([[t.startswith(u + "|") for t in labels["tags"]] for u in self._upos])
        table = (folder / "lemmas.tsv").read_text(encoding="utf-8").splitlines()
        self._lemmatiser = Lemmatiser(labels["scripts"], table)
        self._steps = names.transitions(self._names)
        self._threads = threads or min(2, os.cpu_count() or 1)

    def analyse(self, sentences: Sequence[str]) -> list[Analysis]:
        """The analyses of the sentences, in their order. A sentence may be of any length."""
        return self.analyse_tokens([(sentence, tokenise(sentence)) for sentence in sentences])

    def analyse_tokens(self, cut: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[Analysis]:
        """The same for sentences that come with their tokens' offsets."""
        if self._threads == 1 or len(cut) < 2:
            return [self._read(sentence, tokens) for sentence, tokens in cut]
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(lambda item: self._read(*item), cut))

    def _read(self, sentence: str, tokens: Sequence[tuple[int, int]]) -> Analysis:
        forms = [sentence[start:end] for start, end in tokens]
        pieces = [self._wordpiece.pieces(form) for form in forms]
        parts = [self._window(tokens, forms, pieces, window) for window in windows.cut(pieces)]
        return windows.joined(parts)

    def _window(
        self,
        tokens: Sequence[tuple[int, int]],
        forms: Sequence[str],
        pieces: Sequence[tuple[int, ...]],
        window: Window,
    ) -> Analysis:
        """The analysis of a run of tokens that fits the network; nearly always the whole sentence."""
        here = slice(*window)
        upos, tags, scripts, tagged, arcs, labels, vector = self._run(forms[here], pieces[here])
        kinds = upos.argmax(1)
        heads = best_tree(arcs)
        deprels = [int(labels[child, head].argmax()) for child, head in enumerate(heads, 1)]
        upos_names = tuple(self._upos[kind] for kind in kinds[1:])
        feats = np.where(self._fits[kinds], tags, -np.inf).argmax(1)[1:]
        return Analysis(
            tuple(tokens[here]),
            upos_names,
            tuple(self._feats[tag] for tag in feats),
            self._lemmatiser.lemmas(forms[here], upos_names, scripts[1:]),
            tuple(head - 1 for head in heads),
            tuple(self._deprels[label] for label in deprels),
            names.spans([self._names[tag] for tag in names.best_tags(tagged[1:], self._steps)]),
            tuple(vector.tolist()),
        )

    def _run(self, forms: Sequence[str], pieces: Sequence[tuple[int, ...]]) -> list[_Floats]:
        """The network's scores; row 0 is the root's."""
        counts = [len(cut) for cut in pieces]
        owners = np.repeat(np.arange(1, len(forms) + 1), counts)
        word_shapes = np.array([0, *map(shape, forms)])
        pool = np.zeros((len(forms) + 1, len(owners) + 2), dtype=np.float32)
        pool[0, 0] = 1
        pool[owners, np.arange(1, len(owners) + 1)] = np.repeat([1 / count for count in counts], counts)
        numbers = [self._wordpiece.cls, *(piece for cut in pieces for piece in cut), self._wordpiece.sep]
        feed = {
            "pieces": np.array(numbers),
            "shapes": word_shapes[np.concatenate([[0], owners, [0]])],
            "pool": pool,
            "word_shapes": word_shapes,
        }
        found: list[_Floats] = self._session.run(None, feed)
        return found


def load(*, threads: int | None = None, weights: Path | None = None) -> Model:
    """The model, ready to read; ``threads`` is at most how many cores it uses (two by default)."""
    return Model(threads=threads, weights=weights)


def _session(path: str) -> InferenceSession:
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read when onnxruntime is imported
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(path, options, providers=["CPUExecutionProvider"])
