"""How well the English model reads: ``python benchmarks/quality/language.py``.

EWT test on gold words and on raw text, UNER EWT test, names in MEANTIME (news, never trained on) and
STS headlines. ``--part dev`` is for working on the model; ``--weights`` names a folder with
the networks in full precision, as training/export.py leaves it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
sys.path[:0] = [
    str(ROOT / "packages/crossread-english/training"),
    str(Path(__file__).parent),
]

from corpus import Annotated, read  # noqa: E402
from crossread_english import Analysis, Model, load  # noqa: E402
from language_metrics import Word, pearson, shared, word_scores  # noqa: E402

from crossread.annotate.sentences import split_sentences  # noqa: E402

KINDS = {"PERSON": "PER", "PER": "PER", "ORGANIZATION": "ORG", "ORG": "ORG", "LOCATION": "LOC", "LOC": "LOC"}
Name = tuple[int, int, int, str]


def main() -> None:
    """Print every figure as JSON, a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args()
    if not DATA.is_dir():
        raise SystemExit(f"skipped: {DATA} is not here")
    model = load(weights=options.weights)
    sentences = read(DATA / "ud", options.part)
    for name, figures in (
        ("gold words", gold_words(model, sentences)),
        ("raw text", raw_text(model, sentences)),
        ("UNER names", uner(model, sentences)),
        ("MEANTIME names", meantime(model)),
        ("STS headlines", headlines(model)),
    ):
        print(json.dumps({name: {key: round(value, 2) for key, value in figures.items()}}))


def gold_words(model: Model, sentences: Sequence[Annotated]) -> dict[str, float]:
    """Tags, lemmas and trees where sentences and words are given."""
    found = model.analyse_tokens([(s.text, _offsets(s)) for s in sentences])
    ours = [word for i, a in enumerate(found) for word in _read(a, i * 10_000)]
    return word_scores(ours, [word for i, s in enumerate(sentences) for word in _gold(s, i * 10_000)])


def raw_text(model: Model, sentences: Sequence[Annotated]) -> dict[str, float]:
    """The same from plain paragraphs: sentences and words are found by ourselves."""
    gold_sentences, gold, cut = [], [], []
    at = 0
    for paragraph in _paragraphs(sentences):
        text = ""
        for sentence in paragraph:
            gold_sentences.append((at + len(text), at + len(text) + len(sentence.text)))
            gold.extend(_gold(sentence, at + len(text)))
            text += sentence.text + " "
        cut.extend((at + start, text[start:end]) for start, end in split_sentences(text))
        at += len(text) + 1
    analyses = model.analyse([text for _, text in cut])
    found = [word for (start, _), a in zip(cut, analyses, strict=True) for word in _read(a, start)]
    spans = [(start, start + len(text)) for start, text in cut]
    return {"sentences": shared(spans, gold_sentences)} | word_scores(found, gold)


def uner(model: Model, sentences: Sequence[Annotated]) -> dict[str, float]:
    """Exact names (persons, organisations, places) where words are given."""
    kept = [s for s in sentences if s.names is not None]
    found = model.analyse_tokens([(s.text, _offsets(s)) for s in kept])
    ours = [(i, *name) for i, a in enumerate(found) for name in a.names]
    gold = [(i, *name) for i, s in enumerate(kept) for name in _name_spans(s.names or ())]
    kinds = {
        kind: shared([n for n in ours if n[-1] == kind], [n for n in gold if n[-1] == kind])
        for kind in ("PER", "ORG", "LOC")
    }
    return {"f1": shared(ours, gold)} | kinds


def meantime(model: Model) -> dict[str, float]:
    """Named mentions in Wikinews: names that touch one of the same kind count as found.

    MEANTIME's mentions take in titles and appositions and nest, so exact limits would measure the
    guidelines. Only annotated sentences count; a mention without a kind is neither right nor wrong to
    find, and is not asked for.
    """
    gold: list[Name] = []
    texts: list[str] = []
    for line in (DATA / "meantime" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        for text, mentions in _meantime_sentences(json.loads(line)):
            gold.extend((len(texts), *mention) for mention in mentions)
            texts.append(text)
    found: list[Name] = []
    for i, a in enumerate(model.analyse(texts)):
        found.extend((i, a.tokens[b][0], a.tokens[e - 1][1], kind) for b, e, kind in a.names)
    asked = [name for name in gold if name[3] in KINDS.values()]
    unasked = [(i, s, e, k) for i, s, e, kind in gold if kind not in KINDS.values() for k in KINDS.values()]
    right = _touching(found, asked)
    neutral = _touching(found, asked + unasked) - right
    precision = 100 * right / (len(found) - neutral)
    recall = 100 * _touching(asked, found) / len(asked)
    both = 2 * precision * recall / (precision + recall)
    return {"precision": precision, "recall": recall, "f1": both, "gold": len(asked)}


def headlines(model: Model) -> dict[str, float]:
    """Pearson of the likeness of sentence vectors with people's (times 100)."""
    lines = (DATA / "pairs" / "sts_headlines.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    ours, others = (model.analyse([pair[side] for pair in pairs]) for side in "ab")
    near = [
        sum(x * y for x, y in zip(a.vector, b.vector, strict=True)) for a, b in zip(ours, others, strict=True)
    ]
    return {"pearson": 100 * pearson(near, [pair["score"] for pair in pairs])}


def _offsets(sentence: Annotated) -> list[tuple[int, int]]:
    return [(start, start + len(form)) for start, form in zip(sentence.starts, sentence.forms, strict=True)]


def _gold(sentence: Annotated, at: int) -> Iterator[Word]:
    spans = [(at + start, at + end) for start, end in _offsets(sentence)]
    for i, span in enumerate(spans):
        head = spans[sentence.heads[i] - 1] if sentence.heads[i] else None
        yield Word(span, sentence.upos[i], sentence.feats[i], sentence.lemmas[i], head, sentence.deprels[i])


def _read(analysis: Analysis, at: int) -> Iterator[Word]:
    spans = [(at + start, at + end) for start, end in analysis.tokens]
    for i, span in enumerate(spans):
        head = spans[analysis.heads[i]] if analysis.heads[i] >= 0 else None
        yield Word(span, analysis.upos[i], analysis.feats[i], analysis.lemmas[i], head, analysis.deprels[i])


def _paragraphs(sentences: Sequence[Annotated]) -> Iterator[list[Annotated]]:
    starts = [i for i, s in enumerate(sentences) if s.opens] + [len(sentences)]
    for start, end in pairwise(starts):
        yield list(sentences[start:end])


def _name_spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for start, tag in enumerate(tags):
        if tag.startswith("B-") and tag[2:] != "OTH":
            end = start + 1
            while end < len(tags) and tags[end] == "I-" + tag[2:]:
                end += 1
            yield start, end, tag[2:]


def _meantime_sentences(document: dict[str, Any]) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Annotated sentences, with the limits and the kind (or '') of every named mention."""
    named = [m for m in document["mentions"] if m.get("syntactic_type") == "NAM"]
    last = max((m["sent"] for m in named), default=-1)
    for number, tokens in enumerate(document["sentences"][: last + 1]):
        starts = [0]
        for token in tokens:
            starts.append(starts[-1] + len(token) + 1)
        mentions = [
            (starts[m["tokens"][0]], starts[m["tokens"][-1] + 1] - 1, KINDS.get(m.get("inst_type"), ""))
            for m in named
            if m["sent"] == number
        ]
        yield " ".join(tokens), mentions


def _touching(these: Sequence[Name], those: Sequence[Name]) -> int:
    by_sentence: dict[int, list[Name]] = {}
    for name in those:
        by_sentence.setdefault(name[0], []).append(name)
    return sum(
        any(s < end and start < e and k == kind for _, s, e, k in by_sentence.get(number, ()))
        for number, start, end, kind in these
    )


if __name__ == "__main__":
    main()
