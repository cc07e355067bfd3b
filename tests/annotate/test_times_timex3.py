"""What our readings are in TIMEX3, one case for each convention of TimeML: the benchmarks hang on it."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import find_sentences
from crossread.annotate.times import find_times
from plain_article import article

ROOT = Path(__file__).parents[2]
CASES: dict[str, Any] = tomllib.loads((ROOT / "tests/cases/times_timex3.toml").read_text(encoding="utf-8"))


def timexes(text: str, published: str) -> list[list[str]]:
    """The words, type and value of each TIMEX3 of a text."""
    read = article(text, published)
    sentences = find_sentences(read)
    times = find_times(read, sentences)
    found = converter().timexes(times, find_quantities(read, sentences, times))
    return [[text[t.start : t.end], t.type, t.value] for t in found]


def converter() -> Any:
    """The benchmark's own conversion, loaded from its file."""
    spec = importlib.util.spec_from_file_location("times_timex3", ROOT / "benchmarks/quality/times_timex3.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules.setdefault(spec.name, importlib.util.module_from_spec(spec))
    if not hasattr(module, "timexes"):
        spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["says"])
def test_convention(case: dict[str, Any]) -> None:
    assert timexes(case["text"], case.get("published", CASES["published"])) == case["timex3"]
