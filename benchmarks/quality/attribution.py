"""Score who says what against PolNeAR: source, cue and content of every attribution.

    python benchmarks/quality/attribution.py [--part dev|test|train] [--engine english|rules]
        [--errors N] [--agreement] [--check] [--predictions FILE]

attribution_score.py tells how attributions are compared, attribution_sources.py when a source is right.
PolNeAR marks no attribution inside what another one reports ("the Courier said [that officials said ...]";
none of the 19,868 in train has its cue there), so attributions of ours that stand so are left out.
``--agreement`` scores readers of the articles that several people annotated against each other: the
ceiling. ``--errors`` prints what was missed and found wrongly in the first N articles instead of the
tables; never read those of test. ``--predictions`` scores a file that attribution_peers.py wrote.
``--check`` fails where a figure falls below its floor in floors.toml, or where the floors were set on
other articles. Where PolNeAR is missing nothing is measured, and a line says so.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from attribution_data import Document, Told, places, read
from attribution_errors import errors
from attribution_score import CLASSES, PARTS, Figures, Tally, outermost
from attribution_sources import Sources
from stories import FLOORS, ROOT

from crossread.engines import load_engine
from crossread.pipeline import ANNOTATE, run
from crossread.records import Attribution, Engine, Quote, Span


class Answer(NamedTuple):
    """What was found in one article; ``quotes`` are its quotes alone, each with its speaker."""

    document: Document
    gold: list[Told]
    found: list[Told]
    quotes: list[Told]


def main() -> int:
    """Measure, print, and check where asked to."""
    asked = arguments()
    path = asked.shared / "data" / "polnear" / f"{asked.part}.jsonl"
    if not path.exists():
        print(f"attribution: skipped, {path} is not here")
        return 0
    documents = read(path)
    begun = time.perf_counter()
    if asked.agreement:
        return tell_agreement(documents)
    answers = list(predicted(documents, asked.predictions) if asked.predictions else ours(documents, asked))
    seconds = time.perf_counter() - begun
    if asked.errors:
        print("\n".join(errors(a.document, a.gold, a.found) for a in answers[: asked.errors]))
        return 0
    rows = measured(answers)
    print(f"PolNeAR {asked.part}, {asked.predictions or asked.engine}:\n\n{table(rows)}")
    print(f"{len(documents)} articles in {seconds:.1f} s")
    return check(rows, path) if asked.check else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--part", choices=("dev", "test", "train"), default="dev", help="which articles")
    parser.add_argument("--engine", default="english", help="what reads the sentences")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print errors of N articles instead"
    )
    parser.add_argument("--agreement", action="store_true", help="score the annotators against each other")
    parser.add_argument("--check", action="store_true", help="fail where a floor does not hold")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="score what a peer found instead")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lie")
    return parser.parse_args()


def ours(documents: list[Document], asked: argparse.Namespace) -> Iterator[Answer]:
    """What the annotate stage finds."""
    engine = load_engine(asked.engine)
    for document in documents:
        yield annotated(document, engine)


def annotated(document: Document, engine: Engine) -> Answer:
    """What the annotate stage finds in one article."""
    made = run(ANNOTATE, {"article": document.article(), "engine": engine})
    found = outermost([told(document, attribution) for attribution in made["attributions"]])
    quotes = [spoken(document, quote) for quote in made["quotes"]]
    return Answer(document, document.gold(), found, quotes)


def told(document: Document, attribution: Attribution) -> Told:
    """An attribution of ours."""
    source = attribution.source
    return _told(document, source.span, source.cue, attribution.content, source.source)


def spoken(document: Document, quote: Quote) -> Told:
    """A quote of ours, with its speaker as the source."""
    speaker = quote.speaker
    span, name = (speaker.span, speaker.name) if speaker else (None, "")
    return _told(document, span, quote.cue, [quote.span], name)


def _told(
    document: Document, source: Span | None, cue: Span | None, content: Iterable[Span], name: str
) -> Told:
    parts = {"source": places([source]), "cue": places([cue]), "content": places(content)}
    return document.told(parts, name)


def predicted(documents: list[Document], path: Path) -> Iterator[Answer]:
    """What a peer found; each run of words that it gives stands for a quote."""
    found = json.loads(path.read_text(encoding="utf-8"))
    for document in documents:
        told = outermost([document.told(marked, marked.get("name", "")) for marked in found[document.id]])
        quotes = [
            document.told(marked | {"content": [place]}, marked.get("name", ""))
            for marked in found[document.id]
            for place in marked["content"]
        ]
        yield Answer(document, document.gold(), told, [q for q in quotes if document.is_quoted(q.content)])


def measured(answers: list[Answer]) -> dict[str, Figures]:
    """All figures by the name of what they measure."""
    tally, sources = Tally(), Sources()
    for document, gold, found, quotes in answers:
        tally.add(document, gold, found)
        sources.add(document, gold, found)
        sources.add_quotes(document, gold, quotes)
    rows = {
        f"{kind}: {part}, {how}": figures(kind, part)
        for kind in CLASSES
        for part in PARTS
        for how, figures in (("exact", tally.exact), ("overlap", tally.overlap))
    }
    rows |= {f"as Citron counts: {part}, overlap": tally.unpaired(part) for part in PARTS}
    return rows | {
        "right source: direct and mixed contents": sources.shares("contents"),
        "right source: words in quotation marks": sources.words(),
        "right source: quotes found": sources.shares("quotes"),
    }


def table(rows: Mapping[str, Figures]) -> str:
    """Figures a line each, as a Markdown table."""
    width = max(map(len, rows))
    head = [
        f"| {'figure':{width}} | precision | recall |    F1 |",
        f"|{'-' * (width + 2)}|----------:|-------:|------:|",
    ]
    told = [
        f"| {name:{width}} | {f.precision:9.3f} | {f.recall:6.3f} | {f.f1:.3f} |" for name, f in rows.items()
    ]
    return "\n".join([*head, *told, ""])


def tell_agreement(documents: list[Document]) -> int:
    """Print how the second annotator does against the first, and all pairs of them together."""
    several = [document for document in documents if document.annotators > 1]
    for title, most in (("the second annotator against the first", 2), ("every two annotators", 99)):
        answers = [
            Answer(document, document.gold(one), document.gold(other), [])
            for document in several
            for one, other in combinations(range(min(document.annotators, most)), 2)
        ]
        rows = {name: row for name, row in measured(answers).items() if "quotes found" not in name}
        print(f"{len(several)} articles, {title}:\n\n{table(rows)}")
    return 0


def check(rows: Mapping[str, Figures], path: Path) -> int:
    """Print which floors do not hold; 1 where there are such."""
    pinned: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf-8")).get("attribution", {})
    lines = [*moved(path, pinned.get("data", {})), *below(rows, pinned.get("floors", {}))]
    print("\n".join(lines) if lines else "attribution: every floor holds")
    return 1 if lines else 0


def moved(path: Path, digests: Mapping[str, str]) -> Iterator[str]:
    """A line where the articles are not those that the floors were set on."""
    now = hashlib.sha256(path.read_bytes()).hexdigest()
    if now != digests.get(path.stem):
        yield f"attribution: {path.name} is not what the floors were set on; its digest is {now}"


def below(rows: Mapping[str, Figures], floors: Mapping[str, float]) -> Iterator[str]:
    """A line for every F1 that does not reach its floor."""
    for name, least in floors.items():
        if rows[name].f1 < least:
            yield f"attribution: {name} has F1 {rows[name].f1:.3f}, below its floor {least}"


if __name__ == "__main__":
    sys.exit(main())
