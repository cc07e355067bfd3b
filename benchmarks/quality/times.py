"""Score time expressions against TimeML sets: spans, and the values of those that name a date.

    python benchmarks/quality/times.py [tempeval3|meantime] [--misses]

``tempeval3`` is the platinum test set of TempEval-3 (UzZaman et al. 2013): run it rarely and never
read its misses while changing rules. ``meantime`` (NewsReader, 120 Wikinews articles) is for that.
Spans count strictly (same offsets) and relaxed (any overlap), as in TempEval-3. A TIMEX3 value is
turned into the interval it stands for; durations, sets and PRESENT_REF have none here.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from crossread.annotate.sentences import find_sentences
from crossread.annotate.times import find_times
from crossread.records import Article, Block, Sourced

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}  # first month, months


class Document(NamedTuple):
    text: str
    written: str
    timexes: list[tuple[int, int, str, str]]
    reach: int


def tempeval3() -> Iterator[Document]:
    for line in (DATA / "tempeval3" / "platinum.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = [(t["start"], t["end"], t["type"], t["value"]) for t in row["timex"]]
        yield Document(row["text"], row["dct"], gold, len(row["text"]))


def meantime() -> Iterator[Document]:
    """The annotated sentences of each article, laid out with spaces between tokens."""
    for line in (DATA / "meantime" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, places = _lay_out(row["sentences"])
        mentions = [m for m in row["mentions"] if m["tag"] == "TIMEX3" and m.get("value")]
        written = [m["value"] for m in mentions if m.get("functionInDocument") == "CREATION_TIME"]
        gold = [
            (
                places[m["sent"]][m["tokens"][0]][0],
                places[m["sent"]][m["tokens"][-1]][1],
                m["type"],
                m["value"],
            )
            for m in mentions
        ]
        last = min(5, len(places) - 1)  # only the first sentences are annotated
        yield Document(text, written[0][:10] if written else "", gold, places[last][-1][1])


def _lay_out(sentences: list[list[str]]) -> tuple[str, list[list[tuple[int, int]]]]:
    text, places = "", []
    for tokens in sentences:
        row = []
        for token in tokens:
            glue = (
                ""
                if re.fullmatch(r"[,.;:%’')]|'s|’s|n't", token) or text[-1:] in ("$", "(", "\n", "")
                else " "
            )
            text += glue + token
            row.append((len(text) - len(token), len(text)))
        places.append(row)
        text += "\n"
    return text, places


def annotate(document: Document) -> list[tuple[int, int, str, str | None]]:
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text))
    published = Sourced(document.written, "record") if document.written else None
    article = Article("a", "a", document.text, blocks, "", published=published)
    found = find_times(article, find_sentences(article))
    return [(t.span.start, t.span.end, t.kind, t.value) for t in found if t.span.start < document.reach]


def interval(value: str) -> tuple[date, date] | None:
    """The days that a TIMEX3 or ISO value stands for; None where it is no date."""
    ends = value.split("/")
    first, last = _days(ends[0]), _days(ends[-1])
    return (first[0], last[1]) if first and last else None


def _days(value: str) -> tuple[date, date] | None:
    match = re.match(r"(\d{4})(?:-(W\d\d|Q\d|H\d|SP|SU|FA|WI|\d\d|[A-Z]+)(?:-(\d\d|WE))?)?", value)
    if not match:
        decade = re.fullmatch(r"(\d{3})", value)
        return (date(int(decade[1]) * 10, 1, 1), date(int(decade[1]) * 10 + 9, 12, 31)) if decade else None
    if match[2] and match[2].isalpha() and match[2] not in SEASONS:
        return None
    return _unit(int(match[1]), match[2], match[3])


def _unit(year: int, unit: str | None, day: str | None) -> tuple[date, date]:
    """The days of a year, or of a week, quarter, half, season, month or day in it."""
    if unit is None:
        return date(year, 1, 1), date(year, 12, 31)
    if unit[0] == "W":
        monday = date.fromisocalendar(year, int(unit[1:]), 1)
        return monday + timedelta(days=5 if day else 0), monday + timedelta(days=6)
    if unit[0] in "QH":
        size = 3 if unit[0] == "Q" else 6
        return _months(year, (int(unit[1:]) - 1) * size + 1, size)
    first, count = SEASONS.get(unit, (None, 3))
    if first:
        return _months(year, first, count)
    whole = _months(year, int(unit), 1)
    return (date(year, int(unit), int(day)),) * 2 if day and day.isdigit() else whole


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = year * 12 + month - 1 + count
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def score(documents: Iterator[Document], *, misses: bool) -> dict[str, float]:
    n: Counter[str] = Counter()
    for document in documents:
        found = annotate(document)
        n["gold"] += len(document.timexes)
        n["found"] += len(found)
        n["strict"] += len({(a, b) for a, b, *_ in document.timexes} & {(a, b) for a, b, *_ in found})
        free = list(found)
        for start, end, _, value in document.timexes:
            hit = next((f for f in free if f[0] < end and start < f[1]), None)
            days = interval(value)
            n["dated"] += days is not None
            if hit:
                free.remove(hit)
                n["relaxed"] += 1
                right = days is not None and hit[3] is not None and interval(hit[3]) == days
                n["right"] += right
            if misses and (hit is None or (days and not right)):
                print(f"{value} {hit and hit[3]} [{document.written}] {near(document.text, start, end)}")
        for start, end, _, value in free if misses else ():
            print(f"extra {value} {near(document.text, start, end)}")
    return {
        "strict F1": f1(n["strict"], n["found"], n["gold"]),
        "relaxed F1": f1(n["relaxed"], n["found"], n["gold"]),
        "dates found and right (recall)": n["right"] / max(n["dated"], 1),
        "gold": n["gold"],
        "dated": n["dated"],
    }


def near(text: str, start: int, end: int) -> str:
    """The words with some of their context, for the eye."""
    return f"{text[max(0, start - 60) : start]}<<{text[start:end]}>>{text[end : end + 30]}".replace("\n", "¶")


def f1(hits: int, found: int, gold: int) -> float:
    return 2 * hits / (found + gold) if found + gold else 0.0


def main(argv: list[str]) -> int:
    sets: dict[str, Any] = {"tempeval3": tempeval3, "meantime": meantime}
    name = next((arg for arg in argv if arg in sets), "meantime")
    if not (DATA / name).exists():
        print(f"{DATA / name} is not here: nothing to measure")
        return 0
    for label, value in score(sets[name](), misses="--misses" in argv).items():
        print(
            f"{name:10} {label:32} {value:.3f}"
            if isinstance(value, float)
            else f"{name:10} {label:32} {value}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
