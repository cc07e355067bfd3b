"""How far the rules for denials and negations reach: FNC-1, class ``disagree`` of headlines against bodies.

    python benchmarks/quality/disagreement.py [--shared DIR] [--part train|test] [--bodies N] [--misses]

FNC-1 pairs a headline with the body of an article and asks whether the body agrees with the headline,
disagrees, discusses it or has nothing to do with it. Scored are the related pairs alone, as two accounts of
one story: the headline, and the body without one. A pair counts as ``disagree`` where a conflict of type
denial stands between the two. Beside precision, recall and F1 of that class stand two rules of thumb:
calling every pair ``disagree``, and those whose body has a word that refutes ("hoax", "false", "denies").
Published for the class, over all pairs: a stacked LSTM .18, people .754 (Hanselowski et al. 2018).

The set is of rumours, whose bodies mostly say that a story is a hoax without denying any one sentence: it
applies as a check of reach, not as a goal. Train is the part to work on; the test part is scored rarely.
Bodies are cut to their first ``--characters``, and ``--bodies`` takes that many in an order by hash.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from crossread.collate.facts import group_claims
from crossread.engines import load_engine
from crossread.judge.denials import denial_conflicts
from crossread.judge.lookup import Lookup
from crossread.pipeline import ANNOTATE, run
from crossread.records import Article, Block, Claim, Conflict, Engine, Origin, Story
from crossread.text.wordlists import find_phrases

ROOT = Path(__file__).resolve().parents[2]
REFUTING = (
    "hoax",
    "false",
    "fake",
    "denied",
    "denies",
    "deny",
    "debunked",
    "not true",
    "untrue",
    "despite",
    "doubt",
)
"""Words of refutation, after the list of the FNC-1 baseline."""


class Pair(NamedTuple):
    """A headline, the id of a body, and whether the body is labelled as disagreeing."""

    headline: str
    body: str
    disagrees: bool


class Read(NamedTuple):
    """An account with its claims."""

    article: Article
    claims: tuple[Claim, ...]


def main() -> int:
    """Measure and print the table."""
    asked = arguments()
    folder = asked.shared / "data" / "fnc1"
    if not folder.is_dir():
        print(f"disagreement: skipped, no {folder}")
        return 0
    texts = {
        row["id"]: row["text"][: asked.characters] for row in rows(folder / f"{asked.part}_articles.jsonl")
    }
    kept = sorted(texts, key=lambda name: hashlib.sha256(name.encode()).hexdigest())[: asked.bodies]
    pairs = list(related(folder / f"{asked.part}_stances.jsonl", set(kept)))
    engine = load_engine()
    bodies = {name: read(name, texts[name], "paragraph", engine) for name in kept}
    lines = {
        line: read(f"h{n}", line, "title", engine)
        for n, line in enumerate(sorted({p.headline for p in pairs}))
    }
    said = [conflicts(lines[pair.headline], bodies[pair.body]) for pair in pairs]
    print(table(pairs, [bool(found) for found in said], texts))
    if asked.misses:
        for pair, found in zip(pairs, said, strict=True):
            if pair.disagrees != bool(found):
                print(pair, *(side.spans[0].text for c in found for side in c.sides), sep="\n   ")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lies")
    parser.add_argument("--part", choices=("train", "test"), default="train", help="the part to score")
    parser.add_argument("--bodies", type=int, default=10_000, help="how many bodies to take")
    parser.add_argument("--characters", type=int, default=2500, help="how much of a body to read")
    parser.add_argument("--misses", action="store_true", help="print the pairs that went wrong")
    return parser.parse_args()


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def related(path: Path, bodies: set[str]) -> Iterator[Pair]:
    """The pairs of these bodies that have to do with each other."""
    for row in rows(path):
        if row["body"] in bodies and row["label"] != "unrelated":
            yield Pair(row["headline"], row["body"], row["label"] == "disagree")


def read(name: str, text: str, kind: Any, engine: Engine) -> Read:
    """An account of one block: a headline, or a body in its paragraphs."""
    article = Article(id=name, source=name, text=text, blocks=tuple(blocks(text, kind)), sha256=name)
    return Read(article, run(ANNOTATE, {"article": article, "engine": engine})["claims"])


def blocks(text: str, kind: Any) -> Iterator[Block]:
    """The lines of a text that are not empty, with their offsets."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Block(kind, start, start + len(line))
        start += len(line) + 1


def conflicts(headline: Read, body: Read) -> list[Conflict]:
    """The denials that stand between a headline and a body."""
    articles = (headline.article, body.article)
    ids = tuple(article.id for article in articles)
    stories = (Story("s", ids, "one pair"),)
    claims = headline.claims + body.claims
    origins = tuple(Origin(f"o-{name}", (name,), (), "") for name in ids)
    found = denial_conflicts(Lookup(articles, claims, group_claims(claims, stories), origins, stories))
    return [c for c in found if {span.article for side in c.sides for span in side.spans} == set(ids)]


def table(pairs: list[Pair], said: list[bool], texts: dict[str, str]) -> str:
    """Precision, recall and F1 of disagreeing, as Markdown."""
    refuting = [next(find_phrases(texts[pair.body], REFUTING), None) is not None for pair in pairs]
    answers = {"crossread": said, "a word that refutes": refuting, "every pair": [True] * len(pairs)}
    lines = [
        f"{len(pairs)} related pairs, {sum(pair.disagrees for pair in pairs)} of them disagree:",
        "",
        "| | precision | recall | F1 |",
        "|---|---:|---:|---:|",
    ]
    for name, answer in answers.items():
        right = sum(pair.disagrees and yes for pair, yes in zip(pairs, answer, strict=True))
        precision = right / max(sum(answer), 1)
        recall = right / max(sum(pair.disagrees for pair in pairs), 1)
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        lines.append(f"| {name} | {precision:.2f} | {recall:.2f} | {f1:.2f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
