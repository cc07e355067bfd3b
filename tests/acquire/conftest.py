"""Files written for one test, and the one article read from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crossread.acquire import read
from crossread.records import Article

Write = Callable[[str, str | bytes], Path]
ReadOne = Callable[..., Article]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file into the test's own folder and give its path."""

    def _write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return _write


@pytest.fixture
def read_one(write: Write) -> ReadOne:
    """Read one file of the given content; it must hold exactly one article."""

    def _read(content: str | bytes, name: str = "a.txt") -> Article:
        reading = read([write(name, content)])
        assert len(reading) == 1, reading.problems
        return reading.articles[0]

    return _read
