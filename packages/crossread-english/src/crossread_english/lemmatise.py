"""Chooses each token's lemma: what the treebank has for the word, else the network's edit scripts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from crossread_english.lemmas import apply

_TRIED = 6
_CLOSE = 4.0
_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX"})


class Lemmatiser:
    """Holds the scripts in the order of the network's classes, and the treebank's lemmas.

    ``table`` has lines ``form<TAB>UPOS<TAB>lemma``.
    """

    def __init__(self, scripts: Sequence[str], table: Iterable[str]) -> None:
        self._scripts = tuple(scripts)
        seen: dict[tuple[str, str], list[str]] = defaultdict(list)
        for line in table:
            form, upos, lemma = line.split("\t")
            seen[form, upos].append(lemma)
        self._known = {word: lemmas[0] for word, lemmas in seen.items() if len(lemmas) == 1}
        self._lemmas = {(lemma, upos) for (_, upos), lemmas in seen.items() for lemma in lemmas}
        self._wholes = {(form.lower(), lemma) for (form, _), lemmas in seen.items() for lemma in lemmas}

    def lemmas(
        self, forms: Sequence[str], upos: Sequence[str], scores: NDArray[np.float32]
    ) -> tuple[str, ...]:
        """One lemma a form."""
        return tuple(self._lemma(*word) for word in zip(forms, upos, scores, strict=True))

    def _lemma(self, form: str, upos: str, scores: NDArray[np.float32]) -> str:
        """The treebank's, or the best script's; of close scripts the first that makes a known word.

        "violating" is unknown: of "violat" and "violate" the second is a verb that is known.
        """
        known = self._known.get((form, upos))
        if known is not None:
            return known
        made = list(self._made(form, scores))
        if upos in _INFLECTED:
            made = [lemma for lemma in made if (lemma, upos) in self._lemmas] or made
        return made[0] if made else form

    def _made(self, form: str, scores: NDArray[np.float32]) -> Iterator[str]:
        """What the best script and those close to it make of the form.

        A lemma as a whole is only for forms that had it in the treebank: "went" may be "go", but no
        word that was never seen turns into another. No lemma changes a figure.
        """
        best: float | None = None
        for number in np.argsort(-scores, kind="stable")[:_TRIED].tolist():
            script = self._scripts[number]
            lemma = apply(script, form)
            if not lemma or _digits(lemma) != _digits(form):
                continue
            if script.startswith("=") and (form.lower(), lemma) not in self._wholes:
                continue
            best = float(scores[number]) if best is None else best
            if scores[number] < best - _CLOSE:
                return
            yield lemma


def _digits(word: str) -> list[str]:
    return [character for character in word if character.isdigit()]
