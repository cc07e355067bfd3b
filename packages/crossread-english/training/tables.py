"""The lemma table: what lemmas the treebank has for each word."""

from __future__ import annotations

from collections.abc import Iterable

from corpus import Annotated


def lemma_table(sentences: Iterable[Annotated]) -> str:
    """Lines ``form<TAB>UPOS<TAB>lemma`` in order of the alphabet."""
    lines = {
        f"{form}\t{upos}\t{lemma}"
        for sentence in sentences
        for form, upos, lemma in zip(sentence.forms, sentence.upos, sentence.lemmas, strict=True)
    }
    return "\n".join(sorted(lines)) + "\n"
