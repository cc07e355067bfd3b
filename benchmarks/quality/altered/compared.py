"""The pipeline's steps up to origins, with the rules engine; no article is annotated twice."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from crossread import pipeline
from crossread.engines import load_engine
from crossread.records import Article, Derivation, Engine, Origin, Reuse


@dataclass(frozen=True, slots=True)
class Compared:
    """What the steps found that is held against the answers, and how long finding reuse took."""

    reuse: tuple[Reuse, ...]
    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    reuse_seconds: float


def compare(articles: Iterable[Article]) -> Compared:
    """Prepare, annotate and collate, as ``crossread.compare`` does; what comes after is not asked."""
    board: dict[str, Any] = {
        "articles": tuple(sorted(articles, key=_place)),
        "independent": (),
        "same_origin": (),
    }
    board |= pipeline.run(pipeline.PREPARE, board)
    annotated = [_annotated(article) for article in board["articles"]]
    board |= {name: tuple(r for made in annotated for r in made[name]) for name in pipeline.PER_ARTICLE}
    started: dict[str, float] = {}

    def note(step: str, _done: int, _whole: int) -> None:
        started[step] = time.perf_counter()

    board |= pipeline.run(pipeline.COLLATE, board, note)
    return Compared(board["reuse"], board["derivations"], board["origins"], _seconds(started, "find_reuse"))


def _seconds(started: dict[str, float], step: str) -> float:
    """From the start of a step to the start of the next; they started in this order."""
    names = [*started]
    return started[names[names.index(step) + 1]] - started[step]


def _place(article: Article) -> tuple[str, str, str]:
    """The order in which the pipeline puts articles."""
    return (article.published.value if article.published else "~", article.source, article.id)


@cache
def _annotated(article: Article) -> dict[str, Any]:
    return pipeline.run(pipeline.ANNOTATE, {"article": article, "engine": _engine()})


@cache
def _engine() -> Engine:
    return load_engine("rules")
