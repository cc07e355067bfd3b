"""Finders of pairs that share text, ours and others, each measured in a process of its own.

    python benchmarks/scale/finders.py NAME ARTICLES PAIRS

ARTICLES holds one article a line; PAIRS lists known pairs as JSON, by the name of a list. Prints
one JSON object: seconds of the processor once the libraries are imported, the peak of memory in MB, then
and before the search, and the share of each list that was found.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from growth import peak_megabytes

Pair = tuple[int, int]
"""Two articles by their lines from 0, the smaller number first."""

PERMUTATIONS = 128


def run_finder(name: str, articles: Path, pairs: Path) -> dict[str, float] | None:
    """What ``main`` prints for a finder, or None where its library is not installed."""
    words = [sys.executable, __file__, name, str(articles), str(pairs)]
    told = subprocess.run(words, capture_output=True, text=True, check=False)
    if "ModuleNotFoundError" in told.stderr:
        print(f"{name} is left out: {told.stderr.splitlines()[-1]}", file=sys.stderr)
        return None
    if told.returncode:
        raise RuntimeError(told.stderr)
    return dict(json.loads(told.stdout))


def main() -> int:
    name, articles, known = sys.argv[1:]
    list(FINDERS[name](["one two three four five"]))  # imports its libraries
    before = peak_megabytes()
    begun, wall = time.process_time(), time.perf_counter()
    with Path(articles).open(encoding="utf-8") as lines:
        proposed = sorted(set(FINDERS[name](lines)))
    seconds, passed, memory = time.process_time() - begun, time.perf_counter() - wall, peak_megabytes()
    pairs = json.loads(Path(known).read_text(encoding="utf-8"))
    found = {"seconds": seconds, "wall": passed, "megabytes": memory, "at start": before}
    print(json.dumps(found | _scores(pairs, proposed)))
    return 0


def _scores(pairs: dict[str, list[list[int]]], proposed: Sequence[Pair]) -> dict[str, float]:
    """Recall of each list of known pairs, by its name; the share of what is proposed that is in ``true``."""
    found = set(proposed)
    lists = {name: {(min(a, b), max(a, b)) for a, b in listed} for name, listed in pairs.items()}
    recall = {name: len(found & listed) / max(len(listed), 1) for name, listed in lists.items()}
    precision = len(found & lists.get("true", set())) / max(len(found), 1)
    return {"proposed": len(found), "precision": precision, **recall}


def crossread(texts: Iterable[str]) -> Iterator[Pair]:
    """Ours, as it is called without options."""
    from crossread.collate.candidates import candidate_pairs
    from crossread.records import Article, Block

    articles = (
        Article(str(n), f"{n}.txt", text, (Block("paragraph", 0, len(text)),), "")
        for n, text in enumerate(texts)
    )
    return ((found.left, found.right) for found in candidate_pairs(articles))


def _lsh(texts: Iterable[str], threshold: float) -> Iterator[Pair]:
    """datasketch's MinHash and LSH over runs of five words, as its documentation shows them."""
    from datasketch import MinHash, MinHashLSH

    index, empty = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS), MinHash(num_perm=PERMUTATIONS)
    for number, text in enumerate(texts):
        sketch = empty.copy()
        sketch.update_batch(_runs(text))
        for other in index.query(sketch):
            yield other, number
        index.insert(number, sketch)


def _runs(text: str) -> list[bytes]:
    words = text.lower().split()
    return [" ".join(words[at : at + 5]).encode() for at in range(max(len(words) - 4, 1))]


def _ensemble(texts: Iterable[str]) -> Iterator[Pair]:
    """datasketch's LSH Ensemble (Zhu and others 2016), which searches by containment."""
    from datasketch import MinHash, MinHashLSHEnsemble

    empty, sketches = MinHash(num_perm=PERMUTATIONS), []
    for number, text in enumerate(texts):
        runs, sketch = set(_runs(text)), empty.copy()
        sketch.update_batch(list(runs))
        sketches.append((number, sketch, len(runs)))
    index = MinHashLSHEnsemble(threshold=0.6, num_perm=PERMUTATIONS, num_part=16)
    index.index(sketches)
    for number, sketch, size in sketches:
        yield from ((min(n, number), max(n, number)) for n in index.query(sketch, size) if n != number)


def _rensa(texts: Iterable[str]) -> Iterator[Pair]:
    """rensa's MinHash and LSH, over the same runs of five words; 42 bands of three, as for Jaccard .3."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.3, num_perm=126, num_bands=42)
    for number, text in enumerate(texts):
        sketch = RMinHash(126, 1)
        sketch.update([run.decode() for run in _runs(text)])
        for other in index.query(sketch):
            yield other, number
        index.insert(number, sketch)


FINDERS: dict[str, Callable[[Iterable[str]], Iterator[Pair]]] = {
    "crossread": crossread,
    "datasketch LSH, Jaccard .3": lambda texts: _lsh(texts, 0.3),
    "datasketch LSH, Jaccard .5": lambda texts: _lsh(texts, 0.5),
    "datasketch LSH Ensemble, containment .6": _ensemble,
    "rensa LSH, Jaccard .3": _rensa,
}


if __name__ == "__main__":
    sys.exit(main())
