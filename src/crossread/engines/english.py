"""The project's own English model, from the distribution crossread-english."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from crossread.engines.labels import name_kinds
from crossread.records import Name, Parse, Word

if TYPE_CHECKING:
    from crossread_english import Analysis, Model


class EnglishEngine:
    """Reads English with crossread_english; the model is loaded at the first sentence, once."""

    name = "english"
    language = "en"

    def analyse(self, sentences: Sequence[str]) -> list[Parse]:
        """The model's parses, without its sentence vectors."""
        if not sentences:
            return []
        return [_parse(analysis) for analysis in _model().analyse(sentences, vectors=False)]

    def vectors(self, sentences: Sequence[str], /) -> list[array[float]]:
        """The model's vectors of the sentences."""
        return [array("f", vector) for vector in _model().vectors(sentences)] if sentences else []


@cache
def _model() -> Model:
    from crossread_english import load

    return load()


def _parse(analysis: Analysis) -> Parse:
    a = analysis
    words = tuple(
        Word(start, end, upos, feats, lemma, head, deprel)
        for (start, end), upos, feats, lemma, head, deprel in zip(
            a.tokens, a.upos, a.feats, a.lemmas, a.heads, a.deprels, strict=True
        )
    )
    return Parse(words, tuple(_name(words, *name) for name in analysis.names))


def _name(words: tuple[Word, ...], first: int, after: int, kind: str) -> Name:
    return Name(words[first].start, words[after - 1].end, name_kinds()[kind])
