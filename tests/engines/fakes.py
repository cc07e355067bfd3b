"""Small stand-ins with the shapes of Stanza's and spaCy's objects, for one sentence of invented news.

Both read "Ellison left." and anything else as words without a tree: the first word the root.
"""

from __future__ import annotations

import re
from types import SimpleNamespace as Shape
from typing import Any

KNOWN = {
    "Ellison": ("PROPN", "Ellison", "nsubj"),
    "left": ("VERB", "leave", "root"),
    ".": ("PUNCT", ".", "punct"),
}


def _read(sentence: str) -> list[tuple[int, str, str, str, int, str]]:
    """Offset, form, part of speech, lemma, head (0 for the root, else counted from 1) and relation."""
    forms = [(m.start(), m.group()) for m in re.finditer(r"\w+|[^\w\s]", sentence)]
    root = next((k for k, (_, form) in enumerate(forms, 1) if form == "left"), 1)
    return [
        (
            at,
            form,
            *KNOWN.get(form, ("X", form, "dep"))[:2],
            0 if k == root else root,
            _relation(form, k == root),
        )
        for k, (at, form) in enumerate(forms, 1)
    ]


def _relation(form: str, is_root: bool) -> str:
    return "root" if is_root else KNOWN.get(form, ("", "", "dep"))[2]


def _names(sentence: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer("Ellison", sentence)]


def stanza_pipeline(sentence: str) -> Any:
    """What ``stanza.Pipeline`` gives for a sentence."""
    words = [
        Shape(id=k, text=form, upos=upos, lemma=lemma, feats=None, head=head, deprel=deprel, start=at)
        for k, (at, form, upos, lemma, head, deprel) in enumerate(_read(sentence), 1)
    ]
    tokens = [Shape(start_char=w.start, end_char=w.start + len(w.text), words=[w]) for w in words]
    names = [Shape(start_char=a, end_char=b, type="PERSON") for a, b in _names(sentence)]
    dates = [Shape(start_char=0, end_char=1, type="DATE")]
    return Shape(sentences=[Shape(words=words, tokens=tokens)] if words else [], ents=[*names, *dates])


class SpacyPipeline:
    """What ``spacy.load`` gives for a pipeline trained on a treebank."""

    lang = "en"
    meta = {"lang": "en", "name": "invented_ud"}  # noqa: RUF012
    pipe_names = ("tagger", "parser", "ner")

    def __init__(self, labels: tuple[str, ...] = ("nsubj", "nsubj:pass", "ROOT", "punct")) -> None:
        self._labels = labels

    def get_pipe(self, _name: str) -> Any:
        return Shape(labels=self._labels)

    def pipe(self, sentences: list[str]) -> list[Any]:
        return [self._document(sentence) for sentence in sentences]

    def _document(self, sentence: str) -> Any:
        tokens = [
            Shape(
                i=k,
                idx=at,
                text=form,
                pos_=upos,
                lemma_=lemma,
                morph="",
                dep_=deprel,
                is_space=False,
                up=head,
            )
            for k, (at, form, upos, lemma, head, deprel) in enumerate(_read(sentence))
        ]
        for token in tokens:
            token.head = tokens[token.up - 1] if token.up else token
        names = [Shape(start_char=a, end_char=b, label_="PERSON") for a, b in _names(sentence)]
        return _Document(tokens, names)


class _Document(list[Any]):
    def __init__(self, tokens: list[Any], names: list[Any]) -> None:
        super().__init__(tokens)
        self.ents = names
