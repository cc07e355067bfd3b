"""The golden dossiers of the example stories, and what documents show of the program.

Run as a script (``./dev golden``) to make them all again, then read the diff.
"""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path

import crossread
from crossread.report.exports.tables import tables_text
from crossread.report.rules import rules_text
from crossread.report.schema import schema_text
from documents import documents, remade

ROOT = Path(__file__).resolve().parents[2]
STORIES = ("bridge-march", "harbour-fire")


def golden(story: str) -> Path:
    """Where the golden dossier of a story is kept."""
    return Path(__file__).parent / f"{story}.json"


def made(story: str) -> str:
    """The dossier of an example story as JSON, made now, with sources told from the project's root.

    It is made by rules alone: they give the same bytes on every machine, while a model's sums may
    round otherwise on another processor.
    """
    with chdir(ROOT):
        reading = crossread.read(f"examples/{story}")
        return crossread.render(crossread.compare(reading, engine="rules"), "json")


def main() -> None:
    """Write every golden dossier and every document with made blocks, and name those that changed."""
    for story in STORIES:
        write(golden(story), made(story))
    for path in documents():
        write(path, remade(path.read_text(encoding="utf-8")))
    write(ROOT / "docs/reference/rules.md", rules_text())
    write(ROOT / "docs/reference/tables.md", tables_text())
    write(ROOT / "docs/reference/dossier.schema.json", schema_text())


def write(path: Path, text: str) -> None:
    """Write a file whose text is not what it was."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_bytes(text.encode("utf-8"))
        print(os.path.relpath(path, ROOT))


if __name__ == "__main__":
    main()
