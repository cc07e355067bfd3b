"""Originals to alter: the invented examples that ship, and real articles where they are at hand."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import crossread
from altered.chance import draw
from altered.manuscript import Manuscript, original
from altered.stories import Event
from altered.wordlists import words
from crossread.records import Article
from crossread.text.dateline import dateline_end

ROOT = Path(__file__).resolve().parents[3]
PUBLISHED = "2025-03-13"
"""The day that every original bears, so that days tell nothing unless a recipe changes them."""

_INDEPENDENT = {
    "harbour-fire": ("dunmore-courier", "northline"),
    "bridge-march": ("velmouth-chronicle", "brightwater", "quay-monitor"),
}
"""The accounts of the examples that rest on reporting of their own, as examples/README.md says."""

_WORDS = range(150, 600)
"""How long a real article may be: long enough to be altered in many places, short enough to be many."""

_LEAST_SENTENCE_END = 0.6
_MOST_COMMON = 0.02
"""Accounts by different outlets that share more of their word 5-grams are not taken for independent."""

Rows = Iterable[Mapping[str, Any]]


def invented_events() -> dict[str, Event]:
    """The events of examples/, once for each of their independent accounts."""
    stories = {name: _invented(name, stems) for name, stems in _INDEPENDENT.items()}
    first, second = stories.values()
    made: dict[str, Event] = {}
    for name, accounts, other in (("harbour-fire", first, second), ("bridge-march", second, first)):
        event = Event(name, accounts, other[0])
        made |= {turned.name: turned for n in range(len(accounts)) for turned in (event.copied_from(n),)}
    return made


def _invented(name: str, stems: Sequence[str]) -> tuple[Manuscript, ...]:
    found = crossread.read(ROOT / "examples" / name).articles
    by_stem = {Path(article.source).stem: article for article in found}
    return tuple(
        original(
            f"{name}-{stem}",
            outlet=words()["outlets"][number],
            title=_headline(by_stem[stem]),
            paragraphs=[
                _undatelined(by_stem[stem].text[block.start : block.end])
                for block in by_stem[stem].blocks
                if block.kind == "paragraph"
            ],
            published=PUBLISHED,
        )
        for number, stem in enumerate(stems)
    )


def _headline(article: Article) -> str:
    return article.title.value if article.title else ""


def real_events(shared: Path, count: int) -> dict[str, Event]:
    """So many events of each public set that is at hand, chosen by hash: Giveme5W1H and FNC-1's train half.

    An event has two or three accounts by different outlets (FNC-1 names none: different articles there) that
    hardly share a word 5-gram and are no pair of the silver list of near duplicates.
    """
    silver = {
        frozenset((row["a"], row["b"])) for row in _rows(shared / "data/near_duplicates_silver/pairs.jsonl")
    }
    made: dict[str, Event] = {}
    for name, file, group, outlet in (
        ("giveme5w1h", "giveme5w1h_clusters/articles.jsonl", "event", "source"),
        ("fnc1", "fnc1/train_articles.jsonl", "cluster", "id"),
    ):
        rows = [row for row in _rows(shared / "data" / file) if _is_whole(row["text"])]
        made |= _events(name, rows, group, outlet, silver, count)
    return made


def _events(
    name: str, rows: Rows, group: str, outlet: str, silver: set[frozenset[str]], count: int
) -> dict[str, Event]:
    by_event: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: draw(row["id"])):
        by_event[str(row[group])].append(row)
    ranked = sorted(by_event, key=draw)
    accounts = {event: _apart(by_event[event], outlet, silver) for event in ranked}
    usable = [event for event in ranked if len(accounts[event]) > 1][: count + 1]
    manuscripts = {event: tuple(map(_manuscript, accounts[event], range(3))) for event in usable}
    return {
        f"{name}-{n}": Event(f"{name}-{n}", manuscripts[event], manuscripts[usable[n + 1]][0])
        for n, event in enumerate(usable[:-1])
    }


def _apart(
    rows: Sequence[Mapping[str, Any]], outlet: str, silver: set[frozenset[str]]
) -> list[Mapping[str, Any]]:
    kept: list[Mapping[str, Any]] = []
    for row in rows:
        if len(kept) < 3 and all(
            row[outlet] != other[outlet]
            and frozenset((row["id"], other["id"])) not in silver
            and _common(row["text"], other["text"]) <= _MOST_COMMON
            for other in kept
        ):
            kept.append(row)
    return kept


def _common(left: str, right: str) -> float:
    """The share of the word 5-grams of the shorter text that stand in the other."""
    first, second = (
        {tuple(found[n : n + 5]) for n in range(len(found) - 4)} for found in (left.split(), right.split())
    )
    return len(first & second) / max(1, min(len(first), len(second)))


def _manuscript(row: Mapping[str, Any], number: int) -> Manuscript:
    paragraphs = [_undatelined(line.strip()) for line in row["text"].split("\n") if line.strip()]
    title = row.get("title") or " ".join(paragraphs[0].split()[:9])
    key = f"account{number}-{row['id'][:8]}"
    outlet = words()["outlets"][number]
    return original(key, outlet=outlet, title=title, paragraphs=paragraphs, published=PUBLISHED)


def _undatelined(paragraph: str) -> str:
    """A paragraph without its dateline, which tells whose copy it is where a recipe says nothing does."""
    return paragraph[dateline_end(paragraph) :]


def _is_whole(text: str) -> bool:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    ended = sum(line[-1] in ".!?\"”’'" for line in lines)
    return len(text.split()) in _WORDS and ended >= _LEAST_SENTENCE_END * len(lines)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
