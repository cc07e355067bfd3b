"""How many changes of a retelling crossread finds, and how often it cries wolf.

    python benchmarks/quality/retellings.py [--shared DIR] [--articles N] [--engine NAME] [--misses KIND]

Real articles are retold with known changes, one of each kind that the text has room for (a number, a
day, a negation, a person's or a body's name, a hedge, an attribution, the words of a quotation:
retellings_edits.py), and each is compared with its retelling, published a day later. A change counts as
found where a conflict or a drift of a fitting kind has words of the changed sentence on a side, in the
retelling or in the source.
Then each article is compared with an unchanged copy, where everything found that the article alone has
not is a false alarm. The articles are MEANTIME's Wikinews, the Giveme5W1H events and PolNeAR's train part;
without them nothing is measured.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from retellings_edits import KINDS, edits, sentence_of

import crossread
from crossread.engines import load_engine
from crossread.records import Article, Dossier, Engine, Span

ROOT = Path(__file__).resolve().parents[2]
LEAST, MOST = 1500, 6000
"""Articles of so many characters are taken: room for several changes, and quick to compare."""

FITTING = {
    "quote: a word changed": {"quote_altered"},
    "quote: cut in silence": {"quote_elided", "quote_altered"},
    "hedge dropped": {"hedge_dropped", "certainty_raised", "certainty"},
    "attribution dropped": {"attribution_dropped"},
    "number changed": {"number_changed", "number"},
    "date changed": {"number_changed", "date"},
    "negated": {"denial"},
    "name misspelled": {"name", "speaker_changed"},
    "organisation misspelled": {"name"},
}
"""Kinds of drift and types of conflict that tell of a change."""


class Sample(NamedTuple):
    """A real article: its publication date as ISO, its headline and its text."""

    published: str
    title: str
    text: str


class Outcome(NamedTuple):
    """What came of one edit: its kind, whether it was found, and the words it changed."""

    kind: str
    found: bool
    source: str
    retold: str


def main() -> int:
    """Measure and print the tables."""
    asked = arguments()
    samples = list(chosen(asked.shared / "data", asked.articles))
    if not samples:
        print(f"retellings: skipped, no articles in {asked.shared / 'data'}")
        return 0
    engine = load_engine(asked.engine)
    outcomes = [outcome for sample in samples for outcome in measure(sample, engine)]
    if asked.misses:
        for outcome in outcomes:
            if outcome.kind == asked.misses and not outcome.found:
                print(f"- {outcome.source}\n+ {outcome.retold}\n")
        return 0
    alarms = [alarm for sample in samples for alarm in false_alarms(sample, engine)]
    print(table(outcomes))
    print(f"{len(alarms)} false alarms on {len(samples)} articles beside unchanged copies of themselves")
    for alarm in alarms:
        print(f"  {alarm}")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lies")
    parser.add_argument("--articles", type=int, default=60, help="how many articles to retell")
    parser.add_argument("--engine", default="english", help="what reads the sentences")
    parser.add_argument("--misses", metavar="KIND", help="print the changes of a kind that were not found")
    return parser.parse_args()


def chosen(data: Path, count: int) -> Iterator[Sample]:
    """Articles of the sources in turn, in an order that a hash of their text gives."""
    sources = [sorted(found, key=_digest) for found in (meantime(data), events(data), polnear(data)) if found]
    if not sources:
        return
    for n in range(count):
        source = sources[n % len(sources)]
        if n // len(sources) < len(source):
            yield source[n // len(sources)]


def _digest(sample: Sample) -> str:
    return hashlib.sha256(sample.text.encode()).hexdigest()


def meantime(data: Path) -> list[Sample]:
    """Wikinews; their dates stand in the text."""
    rows = _rows(data / "meantime" / "docs.jsonl")
    return [Sample("2010-06-15", "", row["text"]) for row in rows if len(row["text"]) > LEAST]


def events(data: Path) -> list[Sample]:
    """Articles of the Giveme5W1H events."""
    rows = _rows(data / "giveme5w1h_clusters" / "articles.jsonl")
    return [Sample(r["date"][:10], r["title"], r["text"]) for r in rows if _fits(r["text"], r["date"])]


def polnear(data: Path) -> list[Sample]:
    """Articles of PolNeAR's train part."""
    rows = _rows(data / "polnear" / "train.jsonl")
    return [Sample(r["date"][:10], r["title"], r["text"]) for r in rows if _fits(r["text"], r["date"])]


def _fits(text: str, date: str) -> bool:
    return LEAST < len(text) < MOST and len(date or "") >= 10


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def measure(sample: Sample, engine: Engine) -> Iterator[Outcome]:
    """Retell an article with one edit of each kind, and see which are found."""
    planned = sorted(edits(sample.text), key=lambda edit: edit.start)
    retold, moved = "", []
    after = 0
    for edit in planned:
        retold += sample.text[after : edit.start]
        moved.append(len(retold))
        retold += edit.new
        after = edit.end
    retold += sample.text[after:]
    source, copy, dossier = compared(sample, retold, engine)
    for edit, start in zip(planned, moved, strict=True):
        first, last = sentence_of(sample.text, edit)
        new_first = max(0, start - (edit.start - first))
        new_last = min(len(retold), start + len(edit.new) + (last - edit.end))
        before, now = sample.text[first:last].strip(), retold[new_first:new_last].strip()
        places = [_placed(source, before), _placed(copy, now)]
        yield Outcome(edit.kind, _found(dossier, edit.kind, places), before, now)


def compared(sample: Sample, retold: str, engine: Engine) -> tuple[Article, Article, Dossier]:
    """The article, its retelling published a day later, and their dossier, all read from files."""
    later = (date.fromisoformat(sample.published) + timedelta(days=1)).isoformat()
    with tempfile.TemporaryDirectory() as folder:
        for name, text, day in (("source", sample.text, sample.published), ("retelling", retold, later)):
            row = {"title": sample.title, "text": text, "published": day, "outlet": f"The {name.title()}"}
            Path(folder, f"{name}.json").write_text(json.dumps(row), encoding="utf-8")
        reading = crossread.read(folder)
        dossier = crossread.compare(reading, engine=engine)
    by_outlet = {a.outlet.value: a for a in dossier.articles if a.outlet}
    return by_outlet["The Source"], by_outlet["The Retelling"], dossier


def _placed(article: Article, sentence: str) -> Span:
    """Where a sentence stands in the article as it was read."""
    at = max(article.text.find(sentence), 0)
    return article.span(at, min(len(article.text), at + len(sentence)))


def _found(dossier: Dossier, kind: str, places: list[Span]) -> bool:
    """Whether a fitting finding touches the changed sentence."""
    fitting = FITTING[kind]
    drifted = [(d.span, d.against) for d in dossier.drift if d.kind in fitting]
    clashing = [
        tuple(s for side in c.sides for s in side.spans) for c in dossier.conflicts if c.type in fitting
    ]
    return any(
        span is not None and any(span.overlaps(place) for place in places)
        for spans in (*drifted, *clashing)
        for span in spans
    )


def false_alarms(sample: Sample, engine: Engine) -> Iterator[str]:
    """What is found between an article and its unchanged copy that is not found in the article alone."""
    *_, dossier = compared(sample, sample.text, engine)
    alone = _telling(
        crossread.compare([a for a in dossier.articles if a.outlet.value == "The Source"], engine=engine)
    )
    yield from sorted((_telling(dossier) - alone).elements())


def _telling(dossier: Dossier) -> Counter[str]:
    """Findings by kind, rule and words, whichever article they stand in."""
    told = {f"{d.kind} ({d.rule}): {d.span.text}" for d in dossier.drift}
    told |= {
        f"{c.type} {c.status} ({c.rule}): {' / '.join(s.value for s in c.sides)}" for c in dossier.conflicts
    }
    return Counter(told)


def table(outcomes: list[Outcome]) -> str:
    """Recall by kind of change, as Markdown."""
    made = Counter(outcome.kind for outcome in outcomes)
    found = Counter(outcome.kind for outcome in outcomes if outcome.found)
    rows = [(kind, made[kind], found[kind]) for kind in KINDS] + [("all", made.total(), found.total())]
    lines = ["| change | made | found | recall |", "|---|---:|---:|---:|"]
    lines += [f"| {kind} | {n} | {k} | {k / n if n else 0:.2f} |" for kind, n, k in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
