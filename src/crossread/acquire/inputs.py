"""Paths, folders, globs and standard input into named bytes."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crossread.records import Problem

EXTENSIONS = frozenset(
    [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"]
)
"""Endings of the files that are picked out of a folder. A file that is named itself may have any."""

MAX_BYTES = 200_000_000
"""Larger files are refused unread: a set of articles that size belongs in several files."""

_READABLE = "Give text, Markdown, HTML, JSON or JSONL files."


@dataclass(frozen=True, slots=True)
class Input:
    """The bytes of one file, with its path as given."""

    source: str
    data: bytes


def open_inputs(paths: Iterable[str | Path], stdin: BinaryIO | None) -> Iterator[Input | Problem]:
    """The bytes behind each path, each file once; a Problem for each path that has none.

    Files of a folder come in order of their paths. ``-`` stands for ``stdin``.
    """
    seen: set[Path] = set()
    for path in paths:
        if str(path) == "-":
            yield _standard_input(stdin)
            continue
        for found in _reachable(str(path)):
            if isinstance(found, Problem):
                yield found
            elif (resolved := found.resolve()) not in seen:
                seen.add(resolved)
                yield _load(found)


def _standard_input(stdin: BinaryIO | None) -> Input | Problem:
    if stdin is None:
        return Problem("-", "there is no standard input to read", "Name files instead of '-'.")
    return Input("-", stdin.read())


def _reachable(path: str) -> Iterator[Path | Problem]:
    try:
        yield from _expand(path)
    except OSError as error:
        yield Problem(path, f"cannot be read: {error.strerror}", "Check its permissions.")


def _expand(path: str) -> Iterator[Path | Problem]:
    """The files that one argument stands for."""
    given = Path(path)
    if given.is_dir():
        yield from _folder(given)
    elif given.exists():
        yield given
    elif glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - takes absolute patterns
        if not matches:
            yield Problem(path, "no file matches this pattern", "Check the pattern and the folder.")
        for match in matches:
            yield from _expand(match)
    else:
        yield Problem(path, "no such file or folder", "Check the path.")


def _folder(folder: Path) -> Iterator[Path | Problem]:
    inside = [path for path in sorted(folder.rglob("*")) if _is_article_file(path, folder)]
    if inside:
        yield from inside
    else:
        yield Problem(str(folder), "no article in this folder", _READABLE)


def _is_article_file(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in EXTENSIONS and path.is_file()


def _load(path: Path) -> Input | Problem:
    try:
        if path.stat().st_size > MAX_BYTES:
            return Problem(
                str(path), f"larger than {MAX_BYTES // 1_000_000} MB", "Split it into several files."
            )
        return Input(str(path), path.read_bytes())
    except OSError as error:
        return Problem(str(path), f"cannot be read: {error.strerror}", "Check its permissions.")
