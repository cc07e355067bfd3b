"""Tell four degrees of reuse apart by the passages found: none, heavy and light revision, cut and paste.

    python benchmarks/quality/clough_stevenson.py [--misses]

Data: the corpus of Clough and Stevenson (2011), "Developing a corpus of plagiarised short answers",
95 answers to five questions, each written in one of four ways with one source text at hand or without.
Each answer is held against the source of its question alone, by ``find_reuse``. What it found is
put in four figures, all of the answer: the share of its words in verbatim passages, that in
reworded sentences, the share of words changed inside both, and the longest passage without a change.

A Gaussian naive Bayes classifier learns the four degrees from these figures: with every answer left out
once, and with every question left out once, which is harder as the classifier has seen no answer to
it. ``none or some`` merges the three degrees with a source. Beside it stand, in the same folds and with
the same classifier, the figures that the corpus came with: containment of runs of one to five words in
the source and the longest common subsequence; their authors report about 80% for the four degrees.

The answers are hard-wrapped and in two encodings; lines are joined into paragraphs before reading.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import NormalDist, mean, pstdev
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from crossread.annotate.sentences import find_sentences
from crossread.collate.reuse import find_reuse
from crossread.records import Article, Block, Reuse, Span
from crossread.text.fold import fold_words

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "clough_stevenson"
DEGREES = ("non", "heavy", "light", "cut")
LONGEST_RUN = 5
NARROWEST = 0.02
"""The least spread a figure is taken to have in a class, so that one constant in it does not decide all."""

Figures = tuple[float, ...]
Fold = Callable[["Answer"], str]


class Answer(NamedTuple):
    """One answer, its degree, and both kinds of figures."""

    name: str
    task: str
    degree: str
    figures: dict[str, Figures]


def answers() -> Iterator[Answer]:
    """All answers with their figures, in the order of the corpus's own list."""
    with (DATA / "file_information.csv").open(encoding="utf-8", newline="") as listed:
        for row in csv.DictReader(listed):
            if row["Category"] in DEGREES:
                source = article(DATA / f"orig_task{row['Task']}.txt")
                answer = article(DATA / row["File"])
                figures = {"crossread": by_reuse(source, answer), "n-grams, LCS": by_runs(source, answer)}
                yield Answer(row["File"], row["Task"], row["Category"], figures)


def article(path: Path) -> Article:
    """A text as an article whose paragraphs are single lines."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    lines = [" ".join(part.split()) for part in text.replace("\r", "").split("\n\n")]
    blocks: list[Block] = []
    at = 0
    for line in lines:
        if line:
            blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return Article(path.stem, path.name, "\n".join(lines), tuple(blocks), path.stem)


def by_reuse(source: Article, answer: Article) -> Figures:
    """How much of an answer the source has, by the passages that crossread finds."""
    sentences = (*find_sentences(source), *find_sentences(answer))
    found = find_reuse((source, answer), sentences, ())
    copied = [reuse for reuse in found if reuse.kind == "verbatim"]
    reworded = [reuse for reuse in found if reuse.kind == "paraphrase"]
    words = len(fold_words(answer.text)) or 1
    in_copy = covered(reuse.right for reuse in copied)
    in_other_words = covered(reuse.right for reuse in reworded) - in_copy
    changed = covered(change.right for reuse in found for change in reuse.changes if change.right)
    letters = len(answer.text)
    return (
        len(in_copy) / letters,
        len(in_other_words) / letters,
        len(changed) / letters,
        max((unchanged(reuse) for reuse in copied), default=0) / words,
    )


def covered(spans: Iterator[Span]) -> set[int]:
    """The offsets of all characters in some spans of one article."""
    return {at for span in spans for at in range(span.start, span.end)}


def unchanged(reuse: Reuse) -> int:
    """Words of the longest stretch of a passage's right side without a change."""
    edges = sorted({(c.right.start, c.right.end) for c in reuse.changes if c.right})
    starts = [reuse.right.start, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), reuse.right.end]
    text, first = reuse.right.text, reuse.right.start
    return max(len(fold_words(text[a - first : b - first])) for a, b in zip(starts, ends, strict=True))


def by_runs(source: Article, answer: Article) -> Figures:
    """Containment of the answer's runs of one to five words, and its longest common subsequence."""
    left, right = fold_words(source.text), fold_words(answer.text)
    shares = [containment(left, right, length) for length in range(1, LONGEST_RUN + 1)]
    return (*shares, LCSseq.similarity(left, right) / (len(right) or 1))


def containment(source: Sequence[str], answer: Sequence[str], length: int) -> float:
    """The share of an answer's runs of words that the source has (Broder 1997)."""
    known, told = runs(source, length), runs(answer, length)
    return len(known & told) / (len(told) or 1)


def runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return set(zip(*(words[shift:] for shift in range(length)), strict=False))


def classify(figures: Figures, known: Sequence[tuple[Figures, str]]) -> str:
    """The most likely label by Gaussian naive Bayes."""
    labels = sorted({label for _, label in known})
    alike = {label: [seen for seen, other in known if other == label] for label in labels}
    return max(labels, key=lambda label: likelihood(figures, alike[label], len(known)))


def likelihood(figures: Figures, alike: Sequence[Figures], of: int) -> float:
    """The logarithm of a class's prior times the density of the figures in it."""
    total = math.log(len(alike) / of)
    for value, column in zip(figures, zip(*alike, strict=True), strict=True):
        spread = NormalDist(mean(column), max(pstdev(column), NARROWEST))
        total += -(((value - spread.mean) / spread.stdev) ** 2) / 2 - math.log(spread.stdev)
    return total


def judged(rows: Sequence[Answer], kind: str, fold: Fold, label: Fold) -> list[str]:
    """The label found for each answer by a classifier that has seen no answer of its fold."""
    return [
        classify(row.figures[kind], [(o.figures[kind], label(o)) for o in rows if fold(o) != fold(row)])
        for row in rows
    ]


def some(row: Answer) -> str:
    return "none" if row.degree == "non" else "some"


def table(rows: Sequence[Answer]) -> str:
    """Accuracy of both kinds of figures, by folds, as a Markdown table."""
    lines = ["| figures | left out | four degrees | none or some |", "|---|---|---:|---:|"]
    folds: dict[str, Fold] = {"each answer": lambda row: row.name, "each question": lambda row: row.task}
    for kind in rows[0].figures:
        for name, fold in folds.items():
            four = accuracy(judged(rows, kind, fold, lambda row: row.degree), [r.degree for r in rows])
            two = accuracy(judged(rows, kind, fold, some), [some(r) for r in rows])
            lines.append(f"| {kind} | {name} | {four:.3f} | {two:.3f} |")
    return "\n".join(lines)


def accuracy(found: Sequence[str], gold: Sequence[str]) -> float:
    return sum(one == other for one, other in zip(found, gold, strict=True)) / len(gold)


def confusion(rows: Sequence[Answer]) -> str:
    """What crossread's figures took each degree for, each answer left out once."""
    found = judged(rows, "crossread", lambda row: row.name, lambda row: row.degree)
    counts = Counter(zip((row.degree for row in rows), found, strict=True))
    lines = ["| degree | " + " | ".join(DEGREES) + " |", "|---|" + "---:|" * len(DEGREES)]
    lines += [f"| {d} | " + " | ".join(str(counts[d, f]) for f in DEGREES) + " |" for d in DEGREES]
    return "\n".join(lines)


def misses(rows: Sequence[Answer]) -> str:
    """Each answer that was taken for another degree, with its figures."""
    found = judged(rows, "crossread", lambda row: row.name, lambda row: row.degree)
    return "\n".join(
        f"{row.name} {row.degree} taken for {label}: "
        + " ".join(f"{figure:.2f}" for figure in row.figures["crossread"])
        for row, label in zip(rows, found, strict=True)
        if label != row.degree
    )


def main(argv: Sequence[str]) -> int:
    if not DATA.is_dir():
        print(f"{DATA} is not here: nothing to measure")
        return 0
    rows = list(answers())
    print(misses(rows) if "--misses" in argv else f"{table(rows)}\n\n{confusion(rows)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
