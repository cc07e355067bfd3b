"""The model: sentences in, analyses out."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.resources import files
from pathlib import Path

import numpy as np

from crossread_english import names, windows
from crossread_english.analysis import Analysis
from crossread_english.lemmatise import Lemmatiser
from crossread_english.network import Network
from crossread_english.tokenise import tokenise
from crossread_english.trees import best_tree

Tokens = Sequence[tuple[int, int]]


class Model:
    """Reads sentences one by one, so that what a sentence gives never depends on its neighbours.

    Threads share the work by the sentence; each run of the network uses one.
    """

    def __init__(self, *, threads: int | None = None, weights: Path | None = None) -> None:
        """``threads`` is how many cores to use at most, two by default; ``weights`` as in Network."""
        folder = files("crossread_english") / "data"
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        table = (folder / "lemmas.tsv").read_text(encoding="utf-8").splitlines()
        self._network = Network(weights=weights)
        self._upos: list[str] = labels["upos"]
        self._deprels: list[str] = labels["deprels"]
        self._names: list[str] = labels["names"]
        self._feats = [tag.partition("|")[2] for tag in labels["tags"]]
        self._fits = np.array([[t.startswith(u + "|") for t in labels["tags"]] for u in self._upos])
        self._lemmatiser = Lemmatiser(labels["scripts"], table)
        self._steps = names.transitions(self._names)
        self._threads = threads or min(2, os.cpu_count() or 1)

    def analyse(self, sentences: Sequence[str], *, vectors: bool = True) -> list[Analysis]:
        """The analyses of the sentences, in their order. A sentence may be of any length.

        Vectors take a second pass, more than half of the time; without them they are empty.
        """
        return self.analyse_tokens([(text, tokenise(text)) for text in sentences], vectors=vectors)

    def analyse_tokens(self, cut: Sequence[tuple[str, Tokens]], *, vectors: bool = True) -> list[Analysis]:
        """The same for sentences that come with their tokens' offsets."""
        read: Callable[[tuple[str, Tokens]], Analysis] = partial(self._read, vectors=vectors)
        if self._threads == 1 or len(cut) < 2:
            return [read(sentence) for sentence in cut]
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(read, cut))

    def vectors(self, sentences: Sequence[str]) -> list[tuple[float, ...]]:
        """The unit vectors of the sentences, in their order, and nothing else of what ``analyse`` gives.

        A sentence too long for the network counts by its beginning.
        """
        with ThreadPoolExecutor(self._threads) as pool:
            return [tuple(vector.tolist()) for vector in pool.map(self._network.vector, sentences)]

    def _read(self, cut: tuple[str, Tokens], *, vectors: bool) -> Analysis:
        sentence, tokens = cut
        pieces = [self._network.wordpiece.pieces(sentence[start:end]) for start, end in tokens]
        parts = [
            self._window(sentence, tokens[first:last], pieces[first:last], vectors=vectors)
            for first, last in windows.cut(pieces)
        ]
        return windows.joined(parts, vectors=vectors)

    def _window(
        self, sentence: str, tokens: Tokens, pieces: Sequence[tuple[int, ...]], *, vectors: bool
    ) -> Analysis:
        """The analysis of a run of tokens that fits the network; nearly always the whole sentence."""
        forms = [sentence[start:end] for start, end in tokens]
        scores = self._network.read(forms, pieces)
        kinds = scores.upos[1:].argmax(1)
        upos = tuple(self._upos[kind] for kind in kinds)
        feats = np.where(self._fits[kinds], scores.tags[1:], -np.inf).argmax(1)
        heads = best_tree(scores.arcs)
        deprels = [int(scores.labels[child, head].argmax()) for child, head in enumerate(heads, 1)]
        tagged = names.best_tags(scores.names[1:], self._steps)
        text = sentence[tokens[0][0] : tokens[-1][1]]
        return Analysis(
            tuple(tokens),
            upos,
            tuple(self._feats[tag] for tag in feats),
            self._lemmatiser.lemmas(forms, upos, scores.scripts[1:]),
            tuple(head - 1 for head in heads),
            tuple(self._deprels[label] for label in deprels),
            names.spans([self._names[tag] for tag in tagged]),
            tuple(self._network.vector(text).tolist()) if vectors else (),
        )


def load(*, threads: int | None = None, weights: Path | None = None) -> Model:
    """The model, ready to read; ``threads`` is how many cores it uses at most, two by default.

    ``weights`` names a folder with the networks in full precision, for comparing.
    """
    return Model(threads=threads, weights=weights)
