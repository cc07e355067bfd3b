"""What an engine is worth to the product.

    python benchmarks/quality/engines.py [--shared DIR] [NAME...]

Compares the stories that have gold files with each engine (by default ``rules`` and ``english``) and
prints the scores side by side; then how well the entities of MEANTIME's news are found with each.
Nothing is measured where the data are missing, and a line says so.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from stories import ROOT, Rows, found_stories, gold, score

import crossread
from crossread.annotate.entities import find_entities
from crossread.annotate.sentences import find_sentences
from crossread.annotate.syntax import find_syntax
from crossread.engines import load_engine
from crossread.records import Article, Block, Engine

KINDS = {"PERSON": "person", "PER": "person", "ORGANIZATION": "organisation", "ORG": "organisation"} | {
    "LOCATION": "place",
    "LOC": "place",
}
Found = tuple[int, int, str]


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", default=["rules", "english"], metavar="NAME")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lie")
    asked = parser.parse_args()
    engines = [load_engine(name) for name in asked.names]
    if not (asked.shared / "gold").is_dir():
        print(f"engines: skipped, no gold stories in {asked.shared}")
        return 0
    print(table("all stories, F1", engines, [story_scores(engine, asked.shared) for engine in engines]))
    if (asked.shared / "data" / "meantime").is_dir():
        print(table("names in MEANTIME", engines, [meantime(engine, asked.shared) for engine in engines]))
    return 0


def story_scores(engine: Engine, shared: Path) -> dict[str, float]:
    """F1 of every list over all stories together."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = []
        for name, place in found_stories(shared).items():
            dossier = crossread.compare(crossread.read(place), engine=engine)
            pairs.append(f"{gold(shared, name)}={crossread.write(dossier, Path(folder, f'{name}.json'))}")
        rows: Rows = score(shared, pairs)
    return {name: row["f1"] for name, row in rows.items()}


def meantime(engine: Engine, shared: Path) -> dict[str, float]:
    """Named mentions of Wikinews: those that touch one of the same kind count as found.

    MEANTIME's mentions take in titles and appositions and nest, so exact limits would measure the
    guidelines. Only annotated sentences count; a mention without a kind is not asked for.
    """
    right = found = recalled = asked = 0
    for line in (shared / "data" / "meantime" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        text, told = annotated(json.loads(line))
        known = [mention for mention in told if mention[2]]
        ours = [m for m in mentions(text, engine) if not touches(m, told) or touches(m, known)]
        found += len(ours)
        right += sum(touches(m, known, kind=True) for m in ours)
        asked += len(known)
        recalled += sum(touches(m, ours, kind=True) for m in known)
    precision, recall = right / found, recalled / asked
    return {"precision": precision, "recall": recall, "F1": 2 * precision * recall / (precision + recall)}


def annotated(document: dict[str, Any]) -> tuple[str, list[Found]]:
    """The annotated sentences, one a line, and the named mentions with their kind, '' for others."""
    named = [m for m in document["mentions"] if m.get("syntactic_type") == "NAM"]
    lines: list[str] = []
    told: list[Found] = []
    offset = 0
    for number, tokens in enumerate(document["sentences"][: max((m["sent"] for m in named), default=-1) + 1]):
        starts = [offset]
        for token in tokens:
            starts.append(starts[-1] + len(token) + 1)
        for m in (m for m in named if m["sent"] == number):
            kind = KINDS.get(m.get("inst_type"), "")
            told.append((starts[m["tokens"][0]], starts[m["tokens"][-1] + 1] - 1, kind))
        lines.append(" ".join(tokens))
        offset = starts[-1]
    return "\n".join(lines), told


def mentions(text: str, engine: Engine) -> Iterator[Found]:
    """Every mention of a person, organisation or place that the annotate stage finds."""
    article = Article("a", "a.txt", text, (Block("paragraph", 0, len(text)),), "0")
    sentences = find_sentences(article)
    for entity in find_entities(article, sentences, find_syntax(article, sentences, engine)):
        for mention in entity.mentions if entity.kind != "other" else ():
            yield mention.start, mention.end, entity.kind


def touches(name: Found, others: Sequence[Found], *, kind: bool = False) -> bool:
    """Whether a name shares a character with one of the others, of its kind where that is asked."""
    return any(name[0] < b and a < name[1] and (not kind or name[2] == k) for a, b, k in others)


def table(title: str, engines: Sequence[Engine], columns: Sequence[dict[str, float]]) -> str:
    """Figures side by side, a Markdown table."""
    head = [f"| {title} | " + " | ".join(engine.name for engine in engines) + " |"]
    head.append("|---|" + "---:|" * len(engines))
    rows = [f"| {name} | " + " | ".join(f"{c[name]:.3f}" for c in columns) + " |" for name in columns[0]]
    return "\n".join([*head, *rows, ""])


if __name__ == "__main__":
    sys.exit(main())
