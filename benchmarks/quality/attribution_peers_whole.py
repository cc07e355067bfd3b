"""Peers that find indirect quotes as well: BBC Citron and the Gender Gap Tracker."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from attribution_data import Document, Place
from attribution_peers_docs import Reading, reading
from spacy.tokens import Doc, Span

Marked = dict[str, list[Place]]


def citron(clone: Path | None) -> Callable[[Document], Iterator[Marked]]:
    """Its trained model, without its resolution of pronouns, which PolNeAR does not ask for."""
    folder = _on_path(clone)
    from citron.citron import Citron

    for name in ("probability", "is_plural", "gender"):
        Span.set_extension(name, default=None, force=True)
    model = Citron(str(next((folder / "models").iterdir())), nlp=lambda text: text)

    def found(document: Document) -> Iterator[Marked]:
        read = reading(document)
        for quote in model.get_quotes(read.doc, resolve_coreferences=False):
            yield {
                "source": _spans(read, quote.sources),
                "cue": _spans(read, [quote.cue]),
                "content": _spans(read, quote.contents),
            }

    return found


def gendergap(clone: Path | None) -> Callable[[Document], Iterator[Marked]]:
    """The English extractor of quotes; it looks for straight quotation marks."""
    folder = _on_path(clone, "nlp/english")
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


def _on_path(clone: Path | None, within: str = "") -> Path:
    if clone is None:
        raise SystemExit("peers: name a clone of its repository with --clone")
    folder = clone / within
    sys.path.insert(0, str(folder))
    return folder


def _spans(read: Reading, spans: list[Span]) -> list[Place]:
    return [place for span in spans if span is not None for place in read.between(span.start, span.end)]


def _indexed(read: Reading, doc: Doc, index: str) -> list[Place]:
    """The place of "(12,30)", which counts characters of the document."""
    ends = [int(number) for number in re.findall(r"\d+", index)]
    held = [token.i for token in doc if ends and token.idx < ends[1] and ends[0] < token.idx + len(token)]
    return read.between(held[0], held[-1] + 1) if held else []
