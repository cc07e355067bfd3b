"""Measure how agency copy is recognised from the article alone, on PolNeAR.

    python benchmarks/quality/wire.py [--shared DIR] [--part train|dev|test] [--without-byline] [--misses]

Each article of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) has a field ``wire``: the agency whose
copy it is, or none; one outlet has no such records and is left out. The article is read as a record of
title, outlet, author and text, as any file is; it counts as agency copy where ``wire_evidence`` finds a mark.
``--without-byline`` leaves the author out, as several outlets give the agency there. Prints a Markdown table
of precision, recall and F1 of "this is an agency's copy", and how often the agency is the right one.

Rules are written on the parts train and dev; errors of the part test are not read.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crossread.acquire import read
from crossread.annotate.credits import find_credits
from crossread.annotate.sentences import find_sentences
from crossread.collate.wires import wire_evidence
from crossread.records import Article
from crossread.text.outlets import same_outlet

ROOT = Path(__file__).resolve().parents[2]
NOT_RECORDED, NONE = "NA", "None"


def main() -> int:
    """Measure and print."""
    asked = arguments()
    place = asked.shared / "data" / "polnear" / f"{asked.part}.jsonl"
    if not place.is_file():
        print(f"quality: skipped, no PolNeAR in {asked.shared}")
        return 0
    rows = [row for row in map(json.loads, place.open(encoding="utf-8")) if row["wire"] != NOT_RECORDED]
    judged = list(zip(rows, agencies(rows, byline=not asked.without_byline), strict=True))
    if asked.misses:
        for row, found in judged:
            if bool(found) != (row["wire"] != NONE):
                print(f"{row['id']}: wire {row['wire']}, found {found or 'none'}; {row['author']}")
    print(table(asked.part, judged, byline=not asked.without_byline))
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where PolNeAR lies")
    parser.add_argument("--part", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--without-byline", action="store_true", help="leave the article's author out")
    parser.add_argument("--misses", action="store_true", help="print the articles judged wrongly as well")
    return parser.parse_args()


def agencies(rows: list[dict[str, Any]], *, byline: bool) -> Iterator[tuple[str, ...]]:
    """The agencies that each article is marked as copy of, in the order of the rows."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:04}.json") for number in range(len(rows))]
        for file, row in zip(files, rows, strict=True):
            file.write_text(json.dumps(record(row, byline=byline)), encoding="utf-8")
        articles = {Path(article.source).name: article for article in read(files)}
    for file in files:
        yield marked(articles[file.name]) if file.name in articles else ()


def record(row: dict[str, Any], *, byline: bool) -> dict[str, Any]:
    """An article as the record that a tool of extraction would write."""
    told = {"title": row["title"], "outlet": row["publisher"], "text": row["text"]}
    if byline and row["author"] != NONE:
        told["author"] = row["author"]
    return told


def marked(article: Article) -> tuple[str, ...]:
    """The agencies whose copy an article is marked as."""
    return tuple(wire_evidence(article, find_credits(article, find_sentences(article))))


def table(part: str, judged: list[tuple[dict[str, Any], tuple[str, ...]]], *, byline: bool) -> str:
    """Precision, recall and F1 as a Markdown table."""
    wire = sum(row["wire"] != NONE for row, _ in judged)
    found = sum(bool(names) for _, names in judged)
    hits = [(row["wire"], names) for row, names in judged if row["wire"] != NONE and names]
    right = sum(any(same_outlet(wire_name(gold), name) for name in names) for gold, names in hits)
    precision, recall = (len(hits) / found if found else 0.0), (len(hits) / wire if wire else 0.0)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return "\n".join(
        [
            "| PolNeAR | articles | agency copy | precision | recall | F1 | right agency |",
            "|---|---:|---:|---:|---:|---:|---:|",
            f"| {part}, {'with' if byline else 'without'} byline | {len(judged)} | {wire} | {precision:.2f} "
            f"| {recall:.2f} | {f1:.2f} | {right}/{len(hits)} |",
        ]
    )


def wire_name(label: str) -> str:
    """The agency as PolNeAR labels it, by its name: it writes "reuters" and "Reuters"."""
    return label.title() if label.islower() else label


if __name__ == "__main__":
    sys.exit(main())
