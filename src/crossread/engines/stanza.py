"""Stanza (Qi et al. 2020) as an engine. Its models are fetched beforehand with stanza.download."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from crossread.engines.labels import name_kinds
from crossread.records import Name, Parse, Word

_PROCESSORS = "tokenize,mwt,pos,lemma,depparse,ner"


class StanzaEngine:
    """Reads with a Stanza pipeline; sentences that Stanza would cut again are kept whole."""

    name = "stanza"

    def __init__(self, language: str = "en", *, pipeline: Any = None) -> None:
        """``pipeline`` is a ``stanza.Pipeline``; without one the language's default is loaded.

        Raises ``LookupError`` where that language's models are not on this machine.
        """
        self.language = language
        self._pipeline = _load(language) if pipeline is None else pipeline

    def analyse(self, sentences: Sequence[str]) -> list[Parse]:
        """A parse of each sentence, read as a document of its own."""
        return [_parse(self._pipeline(sentence)) if sentence.strip() else Parse() for sentence in sentences]

    def vectors(self, _sentences: Sequence[str], /) -> list[array[float]]:
        """None: sentences are then compared by their words."""
        return []


def _load(language: str) -> Any:
    import stanza

    try:
        return stanza.Pipeline(
            language, processors=_PROCESSORS, tokenize_no_ssplit=True, download_method=None, verbose=False
        )
    except Exception as error:  # stanza raises several kinds, its own among them, for a missing model
        raise LookupError(f"Stanza has no model for {language}: run stanza.download('{language}')") from error


def _parse(document: Any) -> Parse:
    words: list[Word] = []
    for sentence in document.sentences:
        words += _words(sentence, len(words), next((i for i, w in enumerate(words) if w.head < 0), -1))
    names = (
        Name(entity.start_char, entity.end_char, name_kinds()[entity.type])
        for entity in document.ents
        if entity.type in name_kinds()
    )
    return Parse(tuple(words), tuple(names))


def _words(sentence: Any, before: int, root: int) -> list[Word]:
    """A sentence's words; the root of a later one hangs on the first as parataxis."""
    places = {
        word.id: (token.start_char, token.end_char) for token in sentence.tokens for word in token.words
    }
    return [
        Word(
            *places[word.id],
            word.upos,
            word.feats or "_",
            word.lemma or word.text,
            word.head - 1 + before if word.head else root,
            "parataxis" if not word.head and root >= 0 else word.deprel,
        )
        for word in sentence.words
    ]
