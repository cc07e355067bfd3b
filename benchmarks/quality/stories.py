"""Compare the stories that have gold files, and score the dossiers against them.

    python benchmarks/quality/stories.py [--shared DIR] [--check] [--each] [--misses LIST]

Prints the tables of docs/benchmarks.md. ``--check`` fails where a list falls below its floor in
floors.toml, or where a pinned story or gold file is not the one that the floors were set on. The
stories are real articles that are not ours to publish: they lie in ``../shared``, and where they are
missing nothing is measured and a line says so.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import crossread

ROOT = Path(__file__).resolve().parents[2]
FLOORS = Path(__file__).with_name("floors.toml")
Rows = dict[str, dict[str, float]]


def main() -> int:
    """Measure, print, and check where asked to."""
    asked = arguments()
    if not (asked.shared / "gold").is_dir():
        print(f"quality: skipped, no gold stories in {asked.shared}")
        return 0
    pinned = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    stories = found_stories(asked.shared)
    with tempfile.TemporaryDirectory() as folder:
        dossiers = {name: compare(place, Path(folder, f"{name}.json")) for name, place in stories.items()}
        pairs = {name: f"{gold(asked.shared, name)}={path}" for name, path in dossiers.items()}
        if asked.misses:
            return subprocess.run(
                [asked.shared / "score", *pairs.values(), "--misses", asked.misses]
            ).returncode
        whole = score(asked.shared, list(pairs.values()))
        print(summary(whole, pinned["floors"], list(stories)))
        if asked.each:
            print(per_story({name: score(asked.shared, [pair]) for name, pair in pairs.items()}))
    if not asked.check:
        return 0
    told = [*moved(asked.shared, pinned["data"]), *below(whole, pinned["floors"])]
    print("\n".join(told) if told else "quality: every floor holds")
    return 1 if told else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the stories lie")
    parser.add_argument("--check", action="store_true", help="fail where a floor does not hold")
    parser.add_argument("--each", action="store_true", help="print a table of F1 by story as well")
    parser.add_argument("--misses", metavar="LIST", help="print what a list missed instead of the tables")
    return parser.parse_args()


def found_stories(shared: Path) -> dict[str, Path]:
    """The folder of articles of every gold file, by name."""
    names = sorted(path.stem for path in (shared / "gold").glob("*.json"))
    return {name: shared / "seeds" if name == "seeds" else shared / "stories" / name for name in names}


def gold(shared: Path, name: str) -> Path:
    """The gold file of a story."""
    return shared / "gold" / f"{name}.json"


def compare(story: Path, target: Path) -> Path:
    """Write the dossier of a folder of articles."""
    return crossread.write(crossread.compare(crossread.read(story)), target)


def score(shared: Path, pairs: list[str]) -> Rows:
    """What the scorer says of GOLD=DOSSIER pairs: list name to its figures."""
    told = subprocess.run(
        [sys.executable, shared / "score", *pairs, "--json"], check=True, stdout=subprocess.PIPE
    )
    rows: Rows = json.loads(told.stdout)
    return rows


def summary(rows: Rows, floors: dict[str, dict[str, float | str]], stories: list[str]) -> str:
    """All stories together, one list a line, as a Markdown table."""
    lines = [
        f"All {len(stories)} stories together ({', '.join(stories)}):",
        "",
        "| list | precision | recall | F1 | floor | second reader |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name, row in rows.items():
        floor = floors.get(name, {})
        least = f"{floor['least']:.2f} ({floor['figure']})" if floor else ""
        reader = f"{floor['reader']:.2f}" if "reader" in floor else ""
        figures = " | ".join(f"{row[figure]:.2f}" for figure in ("precision", "recall", "f1"))
        lines.append(f"| {name} | {figures} | {least} | {reader} |")
    return "\n".join([*lines, ""])


def per_story(rows: dict[str, Rows]) -> str:
    """F1 of every list by story, as a Markdown table; a dash where the gold has none."""
    lists = list(next(iter(rows.values())))
    lines = ["F1 by story:", "", "| list | " + " | ".join(rows) + " |", "|---|" + "---:|" * len(rows)]
    for name in lists:
        cells = [f"{row[name]['f1']:.2f}" if row.get(name, {}).get("gold") else "–" for row in rows.values()]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def below(rows: Rows, floors: dict[str, dict[str, float | str]]) -> list[str]:
    """A line for every list that does not reach its floor."""
    reached = {name: rows[name][str(floor["figure"])] for name, floor in floors.items()}
    return [
        f"quality: {name} has {floor['figure']} {reached[name]:.3f}, below its floor {floor['least']}"
        for name, floor in floors.items()
        if reached[name] < float(floor["least"])
    ]


def moved(shared: Path, digests: dict[str, str]) -> list[str]:
    """A line for every pinned story that is missing or not the one its floors were set on."""
    return [
        f"quality: story {name} is not the one that the floors were set on; its digest is {now or 'none'}: "
        "measure again, then change floors.toml with the reason"
        for name, digest in digests.items()
        if (now := story_digest(shared, name)) != digest
    ]


def story_digest(shared: Path, name: str) -> str:
    """SHA-256 over a story's gold file and its articles, by name; empty where there is none."""
    place = found_stories(shared).get(name)
    if place is None:
        return ""
    whole = hashlib.sha256(gold(shared, name).read_bytes())
    for path in sorted(place.iterdir()):
        whole.update(path.name.encode("utf-8") + b"\0" + path.read_bytes())
    return whole.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
