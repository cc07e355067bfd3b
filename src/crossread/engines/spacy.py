"""Any spaCy pipeline whose parser was trained on Universal Dependencies, as an engine."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from crossread.engines.labels import check_relations, name_kinds
from crossread.records import Name, Parse, Word


class SpacyEngine:
    """Reads with a spaCy pipeline.

    spaCy's own English pipelines (``en_core_web_sm`` and the like) label dependencies in another
    scheme (ClearNLP's: ``dobj``, ``nsubjpass``) and are refused.
    """

    name = "spacy"

    def __init__(self, pipeline: Any) -> None:
        """``pipeline`` is a loaded ``spacy.Language`` or the name or folder of one.

        Raises ``LookupError`` where no such pipeline is installed and ``ValueError`` where it has no
        parser or one with labels that are not Universal Dependencies'.
        """
        self._pipeline = _load(pipeline) if isinstance(pipeline, str) else pipeline
        title = f"{self._pipeline.meta.get('lang', '')}_{self._pipeline.meta.get('name', '')}"
        if "parser" not in self._pipeline.pipe_names:
            raise ValueError(f"{title} has no parser")
        check_relations(self._pipeline.get_pipe("parser").labels, pipeline=title)
        self.language = str(self._pipeline.lang)

    def analyse(self, sentences: Sequence[str]) -> list[Parse]:
        """A parse of each sentence, read as a document of its own."""
        return [_parse(document) for document in self._pipeline.pipe(sentences)]

    def vectors(self, _sentences: Sequence[str], /) -> list[array[float]]:
        """None: sentences are then compared by their words."""
        return []


def _load(name: str) -> Any:
    import spacy

    try:
        return spacy.load(name)
    except OSError as error:
        raise LookupError(f"spaCy finds no pipeline called {name}: install one with UD labels") from error


def _parse(document: Any) -> Parse:
    kept = [token for token in document if not token.is_space]
    numbers = {token.i: k for k, token in enumerate(kept)}
    root = next((k for k, token in enumerate(kept) if token.head.i == token.i), -1)
    words = tuple(_word(token, numbers, k, root) for k, token in enumerate(kept))
    names = (
        Name(entity.start_char, entity.end_char, name_kinds()[entity.label_])
        for entity in document.ents
        if entity.label_ in name_kinds()
    )
    return Parse(words, tuple(names))


def _word(token: Any, numbers: dict[int, int], number: int, root: int) -> Word:
    """A token as a word; where spaCy sees several sentences, later roots hang on the first."""
    is_root = token.head.i == token.i
    head, deprel = numbers.get(token.head.i, root), token.dep_
    if is_root:
        head, deprel = (-1, "root") if number == root else (root, "parataxis")
    start = token.idx
    feats = str(token.morph) or "_"
    return Word(start, start + len(token.text), token.pos_, feats, token.lemma_, head, deprel)
