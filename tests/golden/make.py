"""The golden dossiers of the example stories; run as a script (``./dev golden``) to make them again."""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path

import crossread

ROOT = Path(__file__).resolve().parents[2]
STORIES = ("bridge-march", "harbour-fire")


def golden(story: str) -> Path:
    """Where the golden dossier of a story is kept."""
    return Path(__file__).parent / f"{story}.json"


def made(story: str) -> str:
    """The dossier of an example story as JSON, made now, with sources told from the project's root."""
    with chdir(ROOT):
        return crossread.render(crossread.compare(crossread.read(f"examples/{story}")), "json")


def main() -> None:
    """Write every golden dossier and name it."""
    for story in STORIES:
        golden(story).write_bytes(made(story).encode("utf-8"))
        print(os.path.relpath(golden(story), ROOT))


if __name__ == "__main__":
    main()
