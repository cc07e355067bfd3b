"""Chooses each token's lemma: what the treebank has for the word, else the network's edit scripts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from crossread_english.lemmas import apply

_TRIED = 4
_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX"})


class Lemmatiser:
    """Holds the scripts in the order of the network's classes, and the treebank's lemmas.

    ``table`` has lines ``form<TAB>UPOS<TAB>lemma`` for what always had that one lemma.
    """

    def __init__(self, scripts: Sequence[str], table: Iterable[str]) -> None:
        self._scripts = tuple(scripts)
        self._known: dict[tuple[str, str], str] = {}
        for line in table:
            form, upos, lemma = line.split("\t")
            self._known[form, upos] = lemma
        self._lemmas = {(lemma, upos) for (_, upos), lemma in self._known.items()}

    def lemmas(
        self, forms: Sequence[str], upos: Sequence[str], scores: NDArray[np.float32]
    ) -> tuple[str, ...]:
        """One lemma a form."""
        return tuple(self._lemma(*word) for word in zip(forms, upos, scores, strict=True))

    def _lemma(self, form: str, upos: str, scores: NDArray[np.float32]) -> str:
        """The treebank's, or the best script's; of likely scripts first one that makes a known word.

        "violating" is unknown: of "violat" and "violate" the second is a verb that is known.
        """
        known = self._known.get((form, upos))
        if known is not None:
            return known
        ranked = np.argsort(-scores, kind="stable")[:_TRIED].tolist()
        made = [lemma for number in ranked if (lemma := apply(self._scripts[number], form))]
        if upos in _INFLECTED:
            return next((lemma for lemma in made if (lemma, upos) in self._lemmas), (made or [form])[0])
        return made[0] if made else form
