"""The lemma table: words that have one lemma wherever the treebank has them as that part of speech."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corpus import Annotated


def lemma_table(sentences: Iterable[Annotated]) -> str:
    """Lines ``form<TAB>UPOS<TAB>lemma`` in order of the alphabet."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for sentence in sentences:
        for form, upos, lemma in zip(sentence.forms, sentence.upos, sentence.lemmas, strict=True):
            seen[form, upos].add(lemma)
    lines = (f"{form}\t{upos}\t{lemmas.pop()}" for (form, upos), lemmas in seen.items() if len(lemmas) == 1)
    return "\n".join(sorted(lines)) + "\n"
