"""Whether two sentences say the same thing: ABCD-Link's sentence links and STS headlines.

    python benchmarks/quality/same_claim.py [--shared DIR]

ABCD-Link (Basch et al. 2025), part ``news_ecb``: pairs of sentences of two articles on one ECB+ topic, linked
where they tell the same events. Every pair of sentences of a pair of articles counts; precision, recall and
F1 are of linked pairs. Topics whose number divides by three are for testing, the others for fitting. Each
sentence stands as one claim, read by the same signs. ``cosine of terms`` has the cut that suits the test
topics best, which favours it; ``crossread's weights`` are those that ship, cut at even odds;
``signs, fitted`` is a logistic regression on the same signs, on how alike the two articles are and on where
the sentences stand in them, with its cut from the topics that it was fitted on; its last row has the cut
that suits the test topics best, as the first has. A link of ABCD-Link is looser than what a reader takes for
one fact, so the weights that ship are not those.

STS headlines (SemEval 2013 to 2016): Pearson's correlation with people's mean grade, 0 to 5.
Nothing is fitted.

Needs scikit-learn (the extra ``bench``); the data lie in ``../shared`` and are not
published with the project.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from statistics import correlation
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from crossread.collate.claim_pairs import claim_pairs
from crossread.collate.same_claim import Signs, same_claim
from crossread.collate.sentence_meanings import SentenceMeanings
from crossread.engines.english import EnglishEngine
from crossread.records import Claim, Meaning, Span
from crossread.text.terms import terms
from crossread.text.vectors import cosine, weigh

ROOT = Path(__file__).resolve().parents[2]
TEST = 3
"""Topics whose number divides by this are for testing."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of two articles, with their signs where they share terms, and whether they are linked.

    ``around`` tells how alike the two articles are, how far apart the sentences stand in them, as shares of
    their lengths, and how near they both stand to the beginning.
    """

    topic: int
    signs: Signs | None
    around: tuple[float, ...]
    linked: bool


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lie")
    data = parser.parse_args().shared / "data"
    if not (data / "abcd_news_links").is_dir():
        print(f"same claim: skipped, no data in {data}")
        return 0
    print(links_table(list(sentence_pairs(data / "abcd_news_links"))))
    print(headlines_table(data / "pairs" / "sts_headlines.jsonl"))
    return 0


def sentence_pairs(folder: Path) -> Iterator[Pair]:
    """All pairs of sentences of the linked pairs of articles, topic by topic."""
    texts: dict[str, dict[str, str]] = json.loads((folder / "news_ecb_docs.json").read_text(encoding="utf-8"))
    listed = json.loads((folder / "news_ecb_news_ecb_links.json").read_text(encoding="utf-8"))
    stories: dict[tuple[int, bool], list[dict[str, Any]]] = {}
    for link in listed.values():
        name = str(link["doc1"])
        stories.setdefault((int(name.split("_")[0]), "plus" in name), []).append(link)
    for (topic, _), links in sorted(stories.items()):
        names = sorted({name for link in links for name in (link["doc1"], link["doc2"])})
        yield from _of_story(topic, {name: texts[name] for name in names}, links)


def _of_story(
    topic: int, texts: dict[str, dict[str, str]], links: Iterable[dict[str, Any]]
) -> Iterator[Pair]:
    claims = [
        _claim(name, int(number), text) for name, held in texts.items() for number, text in held.items()
    ]
    found = {frozenset((i, j)): signs for i, j, signs in claim_pairs(claims, _meanings(claims))}
    place = {(claim.span.article, claim.span.start): n for n, claim in enumerate(claims)}
    for link in links:
        linked = {(int(a), int(b)) for a, others in link["links"].items() for b in others}
        first, second = ([int(number) for number in texts[link[side]]] for side in ("doc1", "doc2"))
        numbers = {
            (a, b): frozenset((place[link["doc1"], a], place[link["doc2"], b])) for a in first for b in second
        }
        shared = [found[pair].terms for pair in numbers.values() if pair in found]
        alike = sum(shared) / len(numbers)
        for (a, b), pair in numbers.items():
            x, y = first.index(a) / len(first), second.index(b) / len(second)
            yield Pair(topic, found.get(pair), (alike, abs(x - y), max(x, y)), (a, b) in linked)


def _claim(article: str, number: int, text: str) -> Claim:
    """A sentence as a claim of its own, with nothing found in it."""
    span = Span(article, number, number + len(text), text)
    return Claim(
        id=f"{article}:{number}",
        span=span,
        context=span,
        block="paragraph",
        attribution=(),
        polarity="affirmed",
        certainty="certain",
        hedges=(),
        times=(),
        quantities=(),
        participants=(),
        places=(),
        quote=None,
        rule="sentence",
    )


def _meanings(claims: Sequence[Claim]) -> SentenceMeanings:
    vectors = EnglishEngine().vectors([claim.span.text for claim in claims])
    return SentenceMeanings(
        Meaning(claim.span.article, claim.span.start, vector)
        for claim, vector in zip(claims, vectors, strict=True)
    )


def links_table(pairs: Sequence[Pair]) -> str:
    """Precision, recall and F1 on the test topics, as a Markdown table."""
    test = [pair for pair in pairs if pair.topic % TEST == 0]
    fit = [pair for pair in pairs if pair.topic % TEST]
    gold = np.array([pair.linked for pair in test])
    by_terms = np.array([pair.signs.terms if pair.signs else 0.0 for pair in test])
    by_weights = np.array([same_claim(pair.signs) if pair.signs else 0.0 for pair in test])
    fitted, cut = fitted_scores(fit, test)
    rows = {
        "cosine of terms, best cut": figures(by_terms >= best_cut(by_terms, gold), gold),
        "crossread's weights": figures(by_weights >= 0.5, gold),
        "signs, fitted": figures(fitted >= cut, gold),
        "signs, fitted, best cut": figures(fitted >= best_cut(fitted, gold), gold),
    }
    topics = len({pair.topic for pair in test})
    lines = [
        f"ABCD-Link news_ecb: {len(test):,} pairs of sentences of {topics} test topics, "
        f"{int(gold.sum()):,} of them linked.",
        "",
        "| scorer | precision | recall | F1 |",
        "|---|---:|---:|---:|",
    ]
    return "\n".join(
        [*lines, *(f"| {name} | {p:.3f} | {r:.3f} | {f:.3f} |" for name, (p, r, f) in rows.items()), ""]
    )


def fitted_scores(fit: Sequence[Pair], test: Sequence[Pair]) -> tuple[Numbers, float]:
    """Probabilities of the test pairs by a logistic regression, and the best cut where it was fitted."""
    known = [pair for pair in fit if pair.signs]
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    model.fit(_rows(known), [pair.linked for pair in known])

    def scores(pairs: Sequence[Pair]) -> Numbers:
        found = np.zeros(len(pairs))
        held = [n for n, pair in enumerate(pairs) if pair.signs]
        found[held] = model.predict_proba(_rows([pairs[n] for n in held]))[:, 1]
        return found

    return scores(test), best_cut(scores(fit), np.array([pair.linked for pair in fit]))


def _rows(pairs: Sequence[Pair]) -> Numbers:
    return np.array(
        [[*(float(sign or 0) for sign in astuple(pair.signs)), *pair.around] for pair in pairs if pair.signs]
    )


def best_cut(scores: Numbers, gold: NDArray[np.bool_]) -> float:
    """The score from which on F1 is highest."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(gold[order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + gold.sum())
    return float(scores[order][f1.argmax()])


def figures(found: NDArray[np.bool_], gold: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right = float((found & gold).sum())
    precision, recall = right / max(1, found.sum()), right / max(1, gold.sum())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def headlines_table(path: Path) -> str:
    """Pearson's correlation with people's grades of pairs of headlines, as a Markdown table."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [row[side] for row in rows for side in "ab"]
    vectors = weigh([terms(text) for text in texts])
    meanings = np.array(EnglishEngine().vectors(texts))
    by_terms = [cosine(vectors[2 * n], vectors[2 * n + 1]) for n in range(len(rows))]
    by_meaning = [float(meanings[2 * n] @ meanings[2 * n + 1]) for n in range(len(rows))]
    both = [a + b for a, b in zip(by_terms, by_meaning, strict=True)]
    grades = [float(row["score"]) for row in rows]
    told = {"cosine of terms": by_terms, "cosine of meanings": by_meaning, "their sum": both}
    lines = [
        f"STS headlines: {len(rows):,} pairs, Pearson's r with the grade.",
        "",
        "| scorer | r |",
        "|---|---:|",
    ]
    return "\n".join(
        [*lines, *(f"| {name} | {correlation(s, grades):.3f} |" for name, s in told.items()), ""]
    )


if __name__ == "__main__":
    sys.exit(main())
