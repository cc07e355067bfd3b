"""How the search for pairs that share text grows with the number of articles, and what others take.

    python benchmarks/scale/candidates.py [--sizes 1000,10000,100000] [--peers-at 10000] [--only NAME]

The articles are invented (made_articles.py), four of ten of them in families of copies. Each search runs
in a process of its own on the same file. Seconds are the processor's, once the libraries are imported;
MB is the peak of memory, libraries included. The exponents are least-squares fits on logarithms, for memory
of what is needed beyond the libraries; 1 is growth in proportion, 2 comparing all with all.

Known pairs are those of one family whose runs of five words, all held side by side, have the Jaccard index
that the column says, or the containment in the shorter article (from 50,000 articles on, of every tenth
family). Precision is the share of proposed pairs that are of one family.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from finders import FINDERS, run_finder
from made_articles import Made, made_articles

from growth import exponent

SIMILAR = 0.6
MANY = 50_000
FIGURES = (
    "seconds",
    "MB",
    "articles a second",
    "per article",
    "Jaccard ≥ .6",
    "containment ≥ .6",
    "precision",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default="1000,10000,100000", help="how many articles, with commas between")
    parser.add_argument("--peers-at", type=int, default=10_000, help="how many for the other finders")
    parser.add_argument("--only", choices=sorted(FINDERS), help="one of the finders in the second table")
    asked, _ = parser.parse_known_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    grown = {size: measure(size, ["crossread"])["crossread"] for size in sizes}
    print("\n".join(growth(grown)), "", f"Finders, {asked.peers_at:,} articles:", "", sep="\n")
    names = [name for name in FINDERS if asked.only in (None, name)]
    print("\n".join(table("finder", measure(asked.peers_at, names), asked.peers_at)))
    return 0


def measure(size: int, names: Sequence[str]) -> dict[str, dict[str, float]]:
    """What each finder takes and finds among so many articles."""
    with tempfile.TemporaryDirectory() as folder:
        lines, listed = Path(folder, "articles"), Path(folder, "pairs")
        made = list(made_articles(size))
        lines.write_text("".join(f"{article.text}\n" for article in made), encoding="utf-8")
        listed.write_text(json.dumps(known_pairs(made)), encoding="utf-8")
        del made
        told = {name: run_finder(name, lines, listed) for name in names}
    return {name: row for name, row in told.items() if row}


def known_pairs(made: Sequence[Made]) -> dict[str, list[tuple[int, int]]]:
    """Pairs of one family by what they share."""
    families = defaultdict(list)
    for number, article in enumerate(made):
        if article.family:
            families[article.family].append(number)
    known: dict[str, list[tuple[int, int]]] = {"jaccard": [], "containment": [], "true": []}
    for family, members in families.items():
        known["true"] += combinations(members, 2)
        if len(made) < MANY or family % 10 == 0:
            sets = {number: _runs(made[number].text) for number in members}
            for left, right in combinations(members, 2):
                shared = len(sets[left] & sets[right])
                if shared >= SIMILAR * len(sets[left] | sets[right]):
                    known["jaccard"].append((left, right))
                if shared >= SIMILAR * min(len(sets[left]), len(sets[right])):
                    known["containment"].append((left, right))
    return known


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.strip(".").lower() for word in text.split()]
    return set(zip(*(words[offset:] for offset in range(5)), strict=False))


def growth(grown: dict[int, dict[str, float]]) -> Iterator[str]:
    """The first table: one size a line, and the exponents below."""
    for size, row in grown.items():
        yield from list(table("articles", {f"{size:,}": row}, size))[0 if size == min(grown) else 2 :]
    time = exponent({size: row["seconds"] for size, row in grown.items()})
    memory = exponent({size: row["megabytes"] - row["at start"] for size, row in grown.items()})
    yield f"| exponent | {time:.2f} | {memory:.2f} |" + " |" * (len(FIGURES) - 2)


def table(of: str, rows: dict[str, dict[str, float]], size: int) -> Iterator[str]:
    """One row of figures a line."""
    yield f"| {' | '.join((of, *FIGURES))} |"
    yield "|---|" + "---:|" * len(FIGURES)
    for name, row in rows.items():
        cost = [f"{row['seconds']:.2f}", f"{row['megabytes']:.0f}", f"{size / row['seconds']:,.0f}"]
        proposed = f"{row['proposed'] / size:.2f}"
        quality = [f"{row[figure]:.3f}" for figure in ("jaccard", "containment", "precision")]
        yield f"| {' | '.join([name, *cost, proposed, *quality])} |"


if __name__ == "__main__":
    sys.exit(main())
