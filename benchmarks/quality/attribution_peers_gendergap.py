"""The Gender Gap Tracker: a peer by rules that finds indirect quotes as well."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from attribution_data import Document, Place
from attribution_peers_docs import Reading, reading
from spacy.tokens import Doc

Marked = dict[str, list[Place]]


def gendergap(clone: Path | None, _model: Path | None) -> Callable[[Document], Iterator[Marked]]:
    """The English extractor of quotes; it looks for straight quotation marks."""
    if clone is None:
        raise SystemExit("peers: name a clone of its repository with --clone")
    folder = clone / "nlp" / "english"
    sys.path.insert(0, str(folder))
    from quote_extractor import QuoteExtractor

    rules = {"QUOTE_VERBS": folder / "rules" / "quote_verb_list.txt"}
    extractor = QuoteExtractor({"spacy_lang": None, "NLP": rules})

    def found(document: Document) -> Iterator[Marked]:
        read = reading(document, straight=True)
        doc = read.doc
        for quote in extractor.extract_quotes(doc):
            yield {
                "source": _indexed(read, doc, quote["speaker_index"] if quote["speaker"] else ""),
                "cue": _indexed(read, doc, quote["verb_index"] if quote["verb"] else ""),
                "content": _indexed(read, doc, quote["quote_index"]),
            }

    return found


def _indexed(read: Reading, doc: Doc, index: str) -> list[Place]:
    """The place of "(12,30)", which counts characters of the document."""
    ends = [int(number) for number in re.findall(r"\d+", index)]
    held = [token.i for token in doc if ends and token.idx < ends[1] and ends[0] < token.idx + len(token)]
    return read.between(held[0], held[-1] + 1) if held else []
