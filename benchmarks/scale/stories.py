"""How collate and judge grow with the articles of one story.

    python benchmarks/scale/stories.py [--sizes 5,20,50,200] [--engine english|rules] [--shared DIR]

A story is made of the independent accounts of one event and of altered copies of them, four copies to an
account (grown_stories.py). The accounts are those of the event of Giveme5W1H or of FNC-1's train half that
has most; where neither is at hand they are of an invented example, and then nearly all articles are copies.
Each size runs in a process of its own, after all articles are annotated. Seconds are the processor's, of
one core; MB is what collate and judge hold at most beyond what the articles and their annotations take. The
exponents are least-squares fits on logarithms: 1 is growth in proportion, 2 comparing all with all.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from growth import exponent

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default="5,20,50,200", help="how many articles, with commas between")
    parser.add_argument("--engine", default="english", help="what reads the sentences")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the articles lie")
    asked, _ = parser.parse_known_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    told = {size: measure(size, asked.engine, asked.shared) for size in sizes}
    print("\n".join(table(told)))
    return 0


def measure(size: int, engine: str, shared: Path) -> dict[str, Any]:
    """What ``stories_timed.py`` says of one size."""
    path = os.pathsep.join([str(ROOT / "benchmarks/quality"), os.environ.get("PYTHONPATH", "")])
    words = [
        sys.executable,
        str(Path(__file__).with_name("stories_timed.py")),
        str(size),
        engine,
        str(shared),
    ]
    done = subprocess.run(words, env=os.environ | {"PYTHONPATH": path}, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout))


def table(told: Mapping[int, Mapping[str, Any]]) -> Iterator[str]:
    """A step a line, a size a column, and last the exponent by articles."""
    yield f"| | {' | '.join(f'{size:,} articles' for size in told)} | exponent |"
    yield "|---|" + "---:|" * (len(told) + 1)
    for count in ("originals", "claims"):
        yield f"| {count} | {' | '.join(f'{row[count]:,}' for row in told.values())} | |"
    steps = [row["steps"] for row in told.values()]
    for step in sorted(steps[-1], key=lambda step: -steps[-1][step]):
        yield _row(f"`{step}`, seconds", {n: row["steps"][step] for n, row in told.items()}, "{:.2f}")
    yield _row("together, seconds", {n: sum(row["steps"].values()) for n, row in told.items()}, "{:.2f}")
    yield _row("memory, MB", {n: row["megabytes"] - row["at start"] for n, row in told.items()}, "{:.0f}")


def _row(name: str, values: dict[int, float], form: str) -> str:
    cells = [*map(form.format, values.values()), f"{exponent(values):.2f}"]
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
