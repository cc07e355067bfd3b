"""BBC Citron, and its training on PolNeAR's articles.

    python benchmarks/quality/attribution_peers_citron.py --clone FOLDER --verbnet FOLDER --out FOLDER

trains Citron's models with its own code on what people marked in PolNeAR's training articles, for
attribution_peers.py to use: it has then learnt from the outlets and the election that it is scored on.
The one model that gives a cue its source is taken as it is published, because it learns from quotes with
several sources alone, and PolNeAR has hardly any. ``--verbnet`` names the class files of VerbNet 3.3
(github.com/cu-clear/verbnet at 5bf2217). The models serve to measure alone: the articles carry no licence.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attribution_data import Document, Place, read
from attribution_peers_docs import Reading, reading
from spacy.tokens import Doc, Span

ROOT = Path(__file__).resolve().parents[2]
Marked = dict[str, list[Place]]


def citron(clone: Path | None, model: Path | None) -> Callable[[Document], Iterator[Marked]]:
    """Without its resolution of pronouns, which PolNeAR does not ask for."""
    program = _program(clone, model)

    def found(document: Document) -> Iterator[Marked]:
        read = reading(document)
        for quote in program.get_quotes(read.doc, resolve_coreferences=False):
            yield {
                "source": _places(read, quote.sources),
                "cue": _places(read, [quote.cue]),
                "content": _places(read, quote.contents),
            }

    return found


def _program(clone: Path | None, model: Path | None) -> Any:
    """Citron with its parts, but the one that resolves pronouns."""
    if clone is None or model is None:
        raise SystemExit("peers: name a clone of its repository with --clone, and its models with --model")
    sys.path.insert(0, str(clone))
    from citron import citron, content, cue, source

    Span.set_extension("probability", default=None, force=True)
    program = citron.Citron.__new__(citron.Citron)
    program.cue_classifier = cue.CueClassifier(str(model))
    program.content_classifier = content.ContentClassifier(str(model))
    program.content_resolver = content.ContentResolver(str(model))
    program.source_classifier = source.SourceClassifier(str(model))
    program.source_resolver = source.SourceResolver(str(model))
    return program


def _places(read: Reading, spans: Iterable[Span]) -> list[Place]:
    return [place for span in spans for place in read.between(span.start, span.end)]


def main() -> int:
    """Train every model."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--clone", type=Path, required=True, help="a clone of Citron's repository")
    parser.add_argument("--verbnet", type=Path, required=True, help="the folder of VerbNet's classes")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the models")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lie")
    asked = parser.parse_args()
    path = asked.shared / "data" / "polnear" / "train.jsonl"
    if not path.exists():
        print(f"citron: skipped, {path} is not here")
        return 0
    sys.path.insert(0, str(asked.clone))
    train(read(path), asked.verbnet, asked.out)
    published = next((asked.clone / "models").glob("*/source-resolver.crfsuite"))
    shutil.copy(published, asked.out)
    return 0


def train(documents: list[Document], verbnet: Path, out: Path) -> None:
    """Train with Citron's own code, which is given the articles instead of files."""
    from citron import content, cue, data, source

    examples = [example(document, data.Quote) for document in documents]
    for module in (content, cue, source):
        module.DataSource = lambda _nlp, _path: examples
    cue.CueClassifier.build_model(None, "", str(out), str(verbnet))
    content.ContentClassifier.build_model(None, "", str(out))
    content.ContentResolver.build_model(None, "", str(out))
    source.SourceClassifier.build_model(None, "", str(out))


def example(document: Document, quote: Any) -> tuple[Doc, list[Any], None]:
    """An article with what its first annotator marked, where that has a cue."""
    read = reading(document)
    doc = read.doc
    marked = document.row["annotations"][0]["attributions"]
    parts = ({part: _spans(read, doc, places) for part, places in told.items()} for told in marked)
    quotes = [quote(p["cue"][0], p["source"], p["content"]) for p in parts if p["cue"]]
    return doc, quotes, None


def _spans(read: Reading, doc: Doc, places: Iterable[Place]) -> list[Span]:
    """The tokens of places, a span for each place."""
    spans = []
    for start, end in places:
        held = [n for n, (first, after) in enumerate(read.places) if first < end and start < after]
        if held:
            spans.append(doc[held[0] : held[-1] + 1])
    return spans


if __name__ == "__main__":
    sys.exit(main())
