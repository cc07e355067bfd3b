"""Which propositions of two sentences are the same: QA-Align's development part.

    python benchmarks/quality/propositions.py [--shared DIR] [--engine NAME]

QA-Align (Brook Weiss et al. 2021) writes what two sentences of two texts on one event say as questions and
answers about their verbs, and aligns those that say the same. Here a question of one sentence is paired
with one of the other where their answers share half of the shorter one's content terms, and

- ``crossread``: their verbs stand in claims that are one fact of the dossier of the two sentences;
- ``same verb``: their verbs are one term;
- ``answers alone``: nothing else is asked.

An alignment of several questions counts as all their pairs. Precision, recall and F1 are of such pairs. The
sentences stand alone, so that terms have no story to be weighed by. Nothing is fitted.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import crossread
from crossread.engines import load_engine
from crossread.records import Engine
from crossread.text.terms import terms

ROOT = Path(__file__).resolve().parents[2]
OF_THE_ANSWER = 0.5
"""Share of the shorter answer's terms that the other must have."""

Question = dict[str, Any]


class Pair(NamedTuple):
    """Two sentences with their questions, and for each the facts that its verb's claims are of."""

    left: list[Question]
    right: list[Question]
    facts: dict[str, frozenset[str]]
    gold: frozenset[tuple[str, str]]


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lies")
    parser.add_argument("--engine", default="english", help="what reads the sentences")
    asked = parser.parse_args()
    source = asked.shared / "data" / "qa_align" / "dev_free.jsonl"
    if not source.exists():
        print(f"propositions: skipped, no {source}")
        return 0
    engine = load_engine(asked.engine)
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    print(table([read(row, engine) for row in rows]))
    return 0


def read(row: dict[str, Any], engine: Engine) -> Pair:
    """A row of the data, with the facts that crossread finds in its two sentences."""
    texts = row["text_1"], row["text_2"]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in zip("ab", texts, strict=True):
            record = json.dumps({"title": "", "text": text, "outlet": name.upper()})
            Path(folder, f"{name}.json").write_text(record, encoding="utf-8")
        dossier = crossread.compare(crossread.read(folder), engine=engine)
    facts_of: dict[str, set[str]] = {}
    for fact in dossier.facts:
        for claim in fact.claims:
            facts_of.setdefault(claim, set()).add(fact.id)
    claims = {claim.id: claim.span for claim in dossier.claims}
    files = {Path(article.source).stem: article for article in dossier.articles}
    facts: dict[str, frozenset[str]] = {}
    for name, text, questions in zip("ab", texts, (row["qas_1"], row["qas_2"]), strict=True):
        for question in questions:
            article = files.get(name)
            at = article.text.find(text) + place(text, question["verb_idx"]) if article else -1
            around = {
                fact
                for id, span in claims.items()
                if article and span.article == article.id and span.start <= at < span.end
                for fact in facts_of[id]
            }
            facts[question["qa_uuid"]] = frozenset(around)
    return Pair(row["qas_1"], row["qas_2"], facts, frozenset(aligned(row)))


def place(text: str, token: int) -> int:
    """Where a token starts; tokens are set apart by single spaces."""
    return sum(len(word) + 1 for word in text.split(" ")[:token])


def aligned(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for alignment in row["alignments"]:
        for one, other in product(alignment["sent1"], alignment["sent2"]):
            yield one["qa_uuid"], other["qa_uuid"]


def alike(one: Question, other: Question) -> bool:
    """Whether two answers share half of the shorter one's content terms."""
    a, b = set(terms(one["answer"])), set(terms(other["answer"]))
    return bool(a and b) and len(a & b) >= OF_THE_ANSWER * min(len(a), len(b))


def same_verb(one: Question, other: Question) -> bool:
    """Whether two verbs are one term."""
    return bool(set(terms(one["verb"])) & set(terms(other["verb"])))


Asked = Callable[[Pair, Question, Question], bool]
FINDERS: dict[str, Asked] = {
    "crossread": lambda pair, a, b: bool(pair.facts[a["qa_uuid"]] & pair.facts[b["qa_uuid"]]),
    "same verb": lambda _, a, b: same_verb(a, b),
    "crossread or same verb": lambda pair, a, b: (
        bool(pair.facts[a["qa_uuid"]] & pair.facts[b["qa_uuid"]]) or same_verb(a, b)
    ),
    "answers alone": lambda *_: True,
}


def table(pairs: list[Pair]) -> str:
    """Precision, recall and F1 of each finder, as Markdown."""
    lines = ["| finder | precision | recall | F1 |", "|---|---:|---:|---:|"]
    for name, asks in FINDERS.items():
        tally: Counter[str] = Counter()
        for pair in pairs:
            found = {
                (a["qa_uuid"], b["qa_uuid"])
                for a, b in product(pair.left, pair.right)
                if alike(a, b) and asks(pair, a, b)
            }
            tally.update(found=len(found), right=len(found & pair.gold), gold=len(pair.gold))
        p, r = tally["right"] / (tally["found"] or 1), tally["right"] / (tally["gold"] or 1)
        lines.append(f"| {name} | {p:.3f} | {r:.3f} | {2 * p * r / (p + r or 1):.3f} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
