"""Which pairs of articles are proposed as sharing text, against a list of pairs that do.

    python benchmarks/quality/near_duplicates.py [--shared DIR] [--only NAME]

The articles are those of ECB+, Giveme5W1H and FNC-1, all in one heap. The list, near_duplicates_silver,
was computed, not judged by people: every pair within one set whose runs of five words overlap by .15 and
more of the shorter article. So recall says what a finder misses of Jaccard .6 and more, of containment
.6 and more, and of the whole list; precision says how much of what it proposes is on the list, where the rest
shares less or spans two sets. Other finders run on the same articles, where they are installed (the
extra ``bench``). Seconds are the processor's, once the libraries are imported; MB is the peak of memory.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

from crossread.collate.candidates import candidate_pairs
from crossread.records import Article, Block

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "scale"))

from finders import FINDERS, run_finder  # noqa: E402

FILES = (
    ("g5", "giveme5w1h_clusters/articles.jsonl"),
    ("ecb", "ecbplus/docs.jsonl"),
    ("fnc", "fnc1/train_articles.jsonl"),
    ("fnc", "fnc1/test_articles.jsonl"),
)
SIMILAR = 0.6
HEADS = ("finder", "Jaccard ≥ .6", "containment ≥ .6", "≥ .15", "precision", "per article", "seconds", "MB")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lie")
    parser.add_argument("--only", choices=sorted(FINDERS), help="one finder")
    asked, _ = parser.parse_known_args()
    data = asked.shared / "data"
    if not (data / "near_duplicates_silver").exists():
        print(f"{data} is not here: nothing to measure")
        return 0
    articles = {(kind, row["id"]): row["text"] for kind, name in FILES for row in _rows(data / name)}
    known = pairs(data, {key: number for number, key in enumerate(articles)})
    with tempfile.TemporaryDirectory() as folder:
        lines, listed = Path(folder, "articles"), Path(folder, "pairs")
        lines.write_text("".join(f"{' '.join(t.split())}\n" for t in articles.values()), encoding="utf-8")
        listed.write_text(json.dumps(known), encoding="utf-8")
        told = {name: run_finder(name, lines, listed) for name in FINDERS if asked.only in (None, name)}
    jaccard, containment, listed_in_all = (f"{len(pairs_of):,}" for pairs_of in known.values())
    print(f"{len(articles):,} articles; {listed_in_all} listed pairs with both articles at hand,")
    print(f"{jaccard} of them of Jaccard .6 and more, {containment} of containment .6 and more.\n")
    print("\n".join(table({name: row for name, row in told.items() if row}, len(articles))))
    print(f"\ncrossread's estimates are off by {estimates(data, articles)} on average.")
    return 0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def pairs(data: Path, places: dict[tuple[str, str], int]) -> dict[str, list[tuple[int, int]]]:
    """The silver pairs whose two articles are at hand, by what is asked of them."""
    known: dict[str, list[tuple[int, int]]] = {"jaccard": [], "containment": [], "true": []}
    for row in _rows(data / "near_duplicates_silver" / "pairs.jsonl"):
        left, right = (places.get((row["set"], row[side])) for side in "ab")
        if left is None or right is None:
            continue
        known["true"].append((left, right))
        if row["jaccard5"] >= SIMILAR:
            known["jaccard"].append((left, right))
        if row["containment5"] >= SIMILAR:
            known["containment"].append((left, right))
    return known


def estimates(data: Path, articles: dict[tuple[str, str], str]) -> str:
    """How far the estimates of listed pairs are from what the list says, in words."""
    made = [
        Article(str(n), f"{n}.txt", text, (Block("paragraph", 0, len(text)),), "")
        for n, text in enumerate(articles.values())
    ]
    keys = list(articles)
    found = {frozenset((keys[c.left], keys[c.right])): c for c in candidate_pairs(made)}
    listed = [
        (found[pair], row)
        for row in _rows(data / "near_duplicates_silver" / "pairs.jsonl")
        if (pair := frozenset(((row["set"], row["a"]), (row["set"], row["b"])))) in found
    ]
    jaccard = mean(abs(candidate.jaccard - row["jaccard5"]) for candidate, row in listed)
    containment = mean(abs(candidate.containment - row["containment5"]) for candidate, row in listed)
    return f"{jaccard:.3f} for the Jaccard index and {containment:.3f} for containment"


def table(rows: dict[str, dict[str, float]], articles: int) -> Iterator[str]:
    """One finder a line."""
    yield f"| {' | '.join(HEADS)} |"
    yield "|---|" + "---:|" * (len(HEADS) - 1)
    for name, row in rows.items():
        quality = [f"{row[figure]:.3f}" for figure in ("jaccard", "containment", "true", "precision")]
        cost = [f"{row['proposed'] / articles:.2f}", f"{row['seconds']:.2f}", f"{row['megabytes']:.0f}"]
        yield f"| {' | '.join([name, *quality, *cost])} |"


if __name__ == "__main__":
    sys.exit(main())
