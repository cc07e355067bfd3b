"""How long a user waits: the command's help, the import, a comparison from a cold start.

    python benchmarks/speed/cold_start.py [--shared DIR] [--check]

Prints the tables of docs/benchmarks.md: the best of five runs of each, every run a process of its
own, and the time that each step takes over the same articles. The articles are the five seeds in
``../shared``, or an example story where those are missing. ``--check`` fails where a goal is
missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import crossread

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
MAC_UNIT, LINUX_UNIT = 1, 1024
"""What ``ru_maxrss`` counts in, in bytes."""


class Cost(NamedTuple):
    """What one process took: seconds of wall clock, and MiB of memory at its peak."""

    seconds: float
    memory: float


class Goal(NamedTuple):
    """A command, and the most that it may take."""

    name: str
    command: tuple[str, ...]
    seconds: float
    memory: float = 1024


def main() -> int:
    """Measure, print, and check where asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the seeds lie")
    parser.add_argument("--check", action="store_true", help="fail where a goal is missed")
    asked, _ = parser.parse_known_args()
    articles = asked.shared / "seeds"
    if not articles.is_dir():
        print(f"speed: no seeds in {asked.shared}, so an example story is read\n")
        articles = ROOT / "examples" / "harbour-fire"
    with tempfile.TemporaryDirectory() as folder:
        costs = {goal: best(goal.command) for goal in goals(articles, Path(folder, "dossier.json"))}
    print(cold_table(costs))
    print(step_table(articles))
    missed = [g.name for g, cost in costs.items() if cost.seconds > g.seconds or cost.memory > g.memory]
    if asked.check and missed:
        print(f"speed: over its goal: {', '.join(missed)}")
    return 1 if asked.check and missed else 0


def goals(articles: Path, target: Path) -> tuple[Goal, ...]:
    """The commands to run, each with its goal."""
    script = str(Path(sys.executable).with_name("crossread"))
    compare = (script, "compare", str(articles), "--quiet", "--output", str(target))
    return (
        Goal("`crossread --help`", (script, "--help"), 0.3),
        Goal("`import crossread`", (sys.executable, "-c", "import crossread"), 0.3),
        Goal(f"`crossread compare` of {articles.name}", compare, 5.0),
    )


def best(command: tuple[str, ...]) -> Cost:
    """The shortest time and the highest peak of several runs."""
    costs = [cost(command) for _ in range(RUNS)]
    return Cost(min(c.seconds for c in costs), max(c.memory for c in costs))


def cost(command: tuple[str, ...]) -> Cost:
    """Run a command to its end, with nothing shown. Raises ``RuntimeError`` when it fails."""
    begun = time.perf_counter()
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begun
    if status:
        raise RuntimeError(f"failed: {' '.join(command)}")
    unit = MAC_UNIT if sys.platform == "darwin" else LINUX_UNIT
    return Cost(seconds, usage.ru_maxrss * unit / 2**20)


def cold_table(costs: dict[Goal, Cost]) -> str:
    """Wall clock and memory of every command, as a Markdown table."""
    lines = ["| from a cold start | time | goal | peak memory |", "|---|---:|---:|---:|"]
    for goal, took in costs.items():
        lines.append(f"| {goal.name} | {took.seconds:.2f} s | {goal.seconds:g} s | {took.memory:.0f} MiB |")
    return "\n".join([*lines, ""])


def step_table(articles: Path) -> str:
    """The time of every step in a warm process, longest first, as a Markdown table."""
    spent: dict[str, float] = {}
    reading = timed("read", crossread.read, spent)(articles)
    for _ in range(2):  # the first round loads the word lists
        for name in spent.keys() - {"read"}:
            spent[name] = 0.0
        run_timed(reading.articles, spent)
    whole = sum(spent.values())
    lines = [f"| step (warm, {len(reading.articles)} articles) | ms | share |", "|---|---:|---:|"]
    for name, seconds in sorted(spent.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"| {name} | {seconds * 1000:.0f} | {seconds / whole:.0%} |")
    return "\n".join([*lines, ""])


def run_timed(articles: tuple[Any, ...], spent: dict[str, float]) -> None:
    """Run the pipeline's stages with a clock around each step."""
    from crossread import pipeline  # late: a child's peak memory is never told as less than its parent's

    stages = ("PREPARE", "ANNOTATE", "COLLATE", "JUDGE")
    kept = {stage: getattr(pipeline, stage) for stage in stages}
    try:
        for stage, steps in kept.items():
            timed_steps = tuple(replace(s, run=timed(s.run.__name__, s.run, spent)) for s in steps)
            setattr(pipeline, stage, timed_steps)
        pipeline.compare(articles)
    finally:
        for stage, steps in kept.items():
            setattr(pipeline, stage, steps)


def timed(name: str, function: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    """The function, adding the time of its calls to ``spent[name]``."""

    def call(*args: Any, **options: Any) -> Any:
        begun = time.perf_counter()
        try:
            return function(*args, **options)
        finally:
            spent[name] = spent.get(name, 0.0) + time.perf_counter() - begun

    return call


if __name__ == "__main__":
    sys.exit(main())
