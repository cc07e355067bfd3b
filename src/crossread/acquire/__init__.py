"""The outside world into Article records: files, folders, patterns and standard input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from crossread.acquire.assemble import assemble
from crossread.acquire.draft import Draft
from crossread.acquire.inputs import open_inputs
from crossread.acquire.parse import parse
from crossread.acquire.reading import Reading
from crossread.records import Article, Problem, content_id

__all__ = ["Reading", "read"]


def read(paths: Iterable[str | Path], *, stdin: BinaryIO | None = None) -> Reading:
    """Read the articles in files, folders (and what is in them), glob patterns and ``-`` (``stdin``).

    Never raises for bad input: what cannot be read becomes a Problem, and costs no other file. The
    result does not depend on the order of ``paths``. An article's id comes from its bytes; equal
    bytes are told apart by the order of their sources.
    """
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for given in open_inputs(paths, stdin):
        for found in [given] if isinstance(given, Problem) else parse(given):
            (drafts if isinstance(found, Draft) else problems).append(found)  # type: ignore[arg-type]
    articles = tuple(_assembled(drafts))
    return Reading(articles, tuple(sorted(problems, key=lambda p: (p.source, p.message))))


def _assembled(drafts: list[Draft]) -> Iterator[Article]:
    """Articles in order of their sources, with ids that are apart."""
    copies: dict[str, int] = defaultdict(int)
    for draft in sorted(drafts, key=lambda draft: (draft.source, draft.sha256)):
        copies[draft.sha256] += 1
        ordinal = copies[draft.sha256]
        parts = (draft.sha256,) if ordinal == 1 else (draft.sha256, ordinal)
        yield assemble(draft, content_id("a", *parts))
