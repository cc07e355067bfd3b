"""How many articles a second the annotate stage reads on one core, and which step takes the time.

    python benchmarks/speed/annotate.py [--shared DIR] [--engine english|rules]

Reads the stories in ``../shared``, or an example story where those are missing, and counts processor
seconds, so that other work on the machine does not disturb them. One round warms the word lists and the
model; the best of three others counts. Where the system can, the process stays on one core.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

import crossread
from crossread.engines import load_engine
from crossread.pipeline import ANNOTATE
from crossread.records import Article, Engine

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3


def main() -> int:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the stories lie")
    parser.add_argument("--engine", default="english", help="what reads the sentences")
    asked, _ = parser.parse_known_args()
    stay_on_one_core()
    articles, engine = read(asked.shared / "stories"), load_engine(asked.engine)
    annotate(articles, engine)
    rounds = [annotate(articles, engine) for _ in range(ROUNDS)]
    print(table(articles, min(rounds, key=lambda spent: sum(spent.values()))))
    return 0


def stay_on_one_core() -> None:
    """Keep this process, with all its threads, on the first core that it may use."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def read(stories: Path) -> list[Article]:
    """The articles of every story."""
    folders = sorted(path for path in stories.iterdir() if path.is_dir()) if stories.is_dir() else []
    if not folders:
        print(f"speed: no stories in {stories.parent}, so an example story is read\n")
        folders = [ROOT / "examples" / "harbour-fire"]
    return [article for folder in folders for article in crossread.read(folder)]


def annotate(articles: list[Article], engine: Engine) -> dict[str, float]:
    """Seconds of the processor that each step takes over all articles."""
    spent = dict.fromkeys((step.run.__name__ for step in ANNOTATE), 0.0)
    for article in articles:
        board: dict[str, object] = {"article": article, "engine": engine}
        for step in ANNOTATE:
            begun = time.process_time()
            made = step.run(**{name: board[name] for name in step.needs})
            spent[step.run.__name__] += time.process_time() - begun
            board |= (
                {step.makes[0]: made} if len(step.makes) == 1 else dict(zip(step.makes, made, strict=True))
            )
    return spent


def table(articles: list[Article], spent: dict[str, float]) -> str:
    """Articles and words a second, and the share of each step, longest first."""
    words = sum(len(article.text.split()) for article in articles)
    whole = sum(spent.values())
    rates = f"{len(articles) / whole:.1f} articles and {words / whole:,.0f} words a processor second"
    lines = [
        f"{len(articles)} articles of {words / len(articles):,.0f} words: {rates}",
        "",
        "| step | ms an article | share |",
        "|---|---:|---:|",
    ]
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        lines.append(f"| {name} | {seconds * 1000 / len(articles):.1f} | {seconds / whole:.0%} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
