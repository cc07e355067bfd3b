"""Compares one made story and says what that took; ``stories.py`` runs it, each size in its own process.

    PYTHONPATH=benchmarks/quality python benchmarks/scale/stories_timed.py SIZE ENGINE SHARED

Prints one JSON object: processor seconds by step of collate and judge, the peak of memory in MB before and
after these, and how many articles and claims the story has and how many of the articles are no copies.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from crossread import pipeline
from crossread.engines import load_engine
from crossread.records import Article, Engine
from grown_stories import grown_story, most_accounts
from growth import peak_megabytes


def main() -> int:
    size, engine, shared = sys.argv[1:]
    accounts = most_accounts(Path(shared))
    articles = grown_story(accounts, int(size))
    board = annotated(articles, load_engine(engine))
    before = peak_megabytes()
    seconds = timed(board)
    told = {"articles": len(articles), "claims": len(board["claims"])}
    told["originals"] = sum(article.id.startswith("a-account") for article in articles)
    print(json.dumps({**told, "steps": seconds, "at start": before, "megabytes": peak_megabytes()}))
    return 0


def annotated(articles: list[Article], engine: Engine) -> dict[str, Any]:
    """All that collate needs."""
    board: dict[str, Any] = {"articles": tuple(articles), "independent": (), "same_origin": ()}
    board |= pipeline.run(pipeline.PREPARE, board)
    return board | pipeline.annotate_all(board["articles"], engine, lambda *_: None)


def timed(board: dict[str, Any]) -> dict[str, float]:
    """Processor seconds of each step of collate and judge."""
    seconds: dict[str, float] = {}
    for step in (*pipeline.COLLATE, *pipeline.JUDGE):
        begun = time.process_time()
        board |= pipeline.run((step,), board)
        seconds[step.run.__name__] = time.process_time() - begun
    return seconds


if __name__ == "__main__":
    sys.exit(main())
