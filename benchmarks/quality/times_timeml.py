"""Sets annotated with TIMEX3, and the figures of the official scorer of TempEval-3 (2013).

An expression is found strictly where both offsets are the same, relaxed where any of it overlaps.
Type and value are right where the strings are the same; their accuracy is over what was found
relaxed, and value F1 is that accuracy times relaxed F1.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from times_timex3 import Timex, timexes

from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import find_sentences
from crossread.annotate.times import find_times
from crossread.records import Article, Block, Quantity, Sourced, TimeExpression

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"


class Document(NamedTuple):
    """A text, the day it was written, its TIMEX3, and how far into it the annotation reaches."""

    text: str
    written: str
    gold: list[Timex]
    reach: int


Tagger = Callable[[list[Document]], list[list[Timex]]]


def tempeval3() -> Iterator[Document]:
    """The platinum test set: 20 news articles. Never read its misses while changing rules."""
    for row in _rows("tempeval3", "platinum.jsonl"):
        gold = [Timex(t["start"], t["end"], t["type"], t["value"]) for t in row["timex"]]
        yield Document(row["text"], row["dct"], gold, len(row["text"]))


def meantime(half: int) -> Iterator[Document]:
    """Half of MEANTIME, every second Wikinews article by id: 0 to read, 1 to score.

    Only the first sentences are annotated; tokens are laid out with spaces between them.
    """
    rows = sorted(_rows("meantime", "docs.jsonl"), key=lambda row: str(row["id"]))
    for row in rows[half::2]:
        text, places = _lay_out(row["sentences"])
        mentions = [m for m in row["mentions"] if m["tag"] == "TIMEX3" and m.get("value")]
        written = [m["value"] for m in mentions if m.get("functionInDocument") == "CREATION_TIME"]
        gold = [
            Timex(
                places[m["sent"]][m["tokens"][0]][0],
                places[m["sent"]][m["tokens"][-1]][1],
                m["type"],
                m["value"],
            )
            for m in mentions
        ]
        last = min(5, len(places) - 1)
        yield Document(text, _day_first(written[0][:10]) if written else "", gold, places[last][-1][1])


def _day_first(day: str) -> str:
    """A day of writing in ISO 8601, where the file has the figures the other way round ("03-02-2009")."""
    turned = re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", day)
    return f"{turned[3]}-{turned[2]}-{turned[1]}" if turned else day


def _rows(*names: str) -> Iterator[dict[str, object]]:
    for line in DATA.joinpath(*names).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _lay_out(sentences: list[list[str]]) -> tuple[str, list[list[tuple[int, int]]]]:
    text, places = "", []
    for tokens in sentences:
        row = []
        for token in tokens:
            close = re.fullmatch(r"[,.;:%’')]|'s|’s|n't", token) or text[-1:] in ("$", "(", "\n", "")
            text += ("" if close else " ") + token
            row.append((len(text) - len(token), len(text)))
        places.append(row)
        text += "\n"
    return text, places


def crossread(documents: list[Document]) -> list[list[Timex]]:
    """What our rules find, as TIMEX3."""
    return [_tagged(document) for document in documents]


def _tagged(document: Document) -> list[Timex]:
    return list(timexes(*read(document)))


def read(document: Document) -> tuple[tuple[TimeExpression, ...], tuple[Quantity, ...]]:
    """The times and the quantities of a document, one paragraph a line."""
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text))
    published = Sourced(document.written, "record") if document.written else None
    article = Article("a", "a", document.text, blocks, "", published=published)
    sentences = find_sentences(article)
    times = find_times(article, sentences)
    return times, find_quantities(article, sentences, times)


def score(documents: list[Document], tagged: list[list[Timex]]) -> dict[str, float]:
    """The figures over all documents."""
    n: Counter[str] = Counter()
    for document, found in zip(documents, tagged, strict=True):
        found = [f for f in found if f.start < document.reach]
        n["gold"] += len(document.gold)
        n["found"] += len(found)
        n["strict"] += len({g[:2] for g in document.gold} & {f[:2] for f in found})
        for gold, hit in pairs(document.gold, found):
            if gold and hit:
                n["relaxed"] += 1
                n["type"] += gold.type == hit.type
                n["value"] += gold.value == hit.value
    relaxed, hits = f1(n["relaxed"], n["found"], n["gold"]), max(n["relaxed"], 1)
    return {
        "expressions": n["gold"],
        "strict F1": f1(n["strict"], n["found"], n["gold"]),
        "relaxed F1": relaxed,
        "type accuracy": n["type"] / hits,
        "value accuracy": n["value"] / hits,
        "value F1": relaxed * n["value"] / hits,
    }


def pairs(gold: list[Timex], found: list[Timex]) -> Iterator[tuple[Timex | None, Timex | None]]:
    """Each gold expression with the first that overlaps it, and what is left over on either side."""
    free = list(found)
    for item in gold:
        hit = next((f for f in free if f.start < item.end and item.start < f.end), None)
        if hit:
            free.remove(hit)
        yield item, hit
    for extra in free:
        yield None, extra


def misses(documents: Iterable[Document], tagged: list[list[Timex]]) -> Iterator[str]:
    """A line for everything that is not found, found for nothing, or found otherwise."""
    for document, found in zip(documents, tagged, strict=True):
        found = [f for f in found if f.start < document.reach]
        for gold, hit in pairs(document.gold, found):
            if gold != hit:
                shown = _near(document.text, gold, hit)
                yield f"{_short(gold):34} {_short(hit):34} [{document.written}] {shown}"


def _short(timex: Timex | None) -> str:
    return f"{timex.type} {timex.value}" if timex else "-"


def _near(text: str, gold: Timex | None, hit: Timex | None) -> str:
    """The words with some of their context: gold in angle brackets, found in curly ones."""
    marks = [(g, b) for t, pair in ((gold, "<>"), (hit, "{}")) if t for g, b in zip(t[:2], pair, strict=True)]
    first, last = min(m[0] for m in marks), max(m[0] for m in marks)
    shown = text[max(0, first - 50) : last + 30]
    for place, mark in sorted(marks, reverse=True):
        at = place - max(0, first - 50)
        shown = shown[:at] + mark + shown[at:]
    return shown.replace("\n", "¶")


def f1(hits: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (found + gold) if found + gold else 0.0
