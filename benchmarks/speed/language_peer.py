"""Measures one reader for language_peers.py, in a process of its own; prints JSON."""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from peer_readers import READERS, Reader, Reading, Sentence

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packages/crossread-english/training"), str(ROOT / "benchmarks/quality")]

from corpus import Annotated, read  # noqa: E402
from language_metrics import Word, shared, word_scores  # noqa: E402

PASSES = 2
FIRST: Sentence = ("The ferry sank.", ((0, 3), (4, 9), (10, 14), (14, 15)))


def main() -> None:
    """Do one task: start from cold, score and time on one core, or time on two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("cold", "one", "two"))
    parser.add_argument("--reader", choices=sorted(READERS), required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    reader = READERS[options.reader](options.weights, 2 if options.task == "two" else 1)
    if options.task == "cold":
        reader([FIRST])
        print(json.dumps({"seconds": time.process_time()}))  # counted from the interpreter's start
    elif options.task == "one":
        print(json.dumps(one(reader, options.data)))
    else:
        print(json.dumps({"rate": rate(reader, sentences(options.data), time.perf_counter)}))


def one(reader: Reader, data: Path) -> dict[str, float]:
    """Scores on EWT test, and on one core the rate over all text with the peak of memory in MiB."""
    speed = rate(reader, sentences(data), time.process_time)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return scores(reader, read(data, "test")) | {"rate": speed, "memory": peak}


def rate(reader: Reader, given: Sequence[Sentence], clock: Callable[[], float]) -> float:
    """Words a second in the best of some passes, after a few sentences to warm up."""
    reader(given[:50])
    took = []
    for _ in range(PASSES):
        began = clock()
        reader(given)
        took.append(clock() - began)
    return sum(len(spans) for _, spans in given) / min(took)


def sentences(data: Path) -> list[Sentence]:
    """EWT test, and MEANTIME where it lies beside it."""
    given = [_sentence(s) for s in read(data, "test")]
    news = data.parent / "meantime" / "docs.jsonl"
    if not news.exists():
        print(f"skipped: {news} is not here", file=sys.stderr)
        return given
    for line in news.read_text(encoding="utf-8").splitlines():
        given.extend(map(_spaced, json.loads(line)["sentences"]))
    return given


def scores(reader: Reader, gold: Sequence[Annotated]) -> dict[str, float]:
    """Tags and trees on gold words as benchmarks/quality/language.py counts them, and names in F1."""
    found = reader([_sentence(s) for s in gold])
    ours = [word for i, (s, r) in enumerate(zip(gold, found, strict=True)) for word in _read(s, r, i)]
    counted = word_scores(ours, [word for i, s in enumerate(gold) for word in _gold(s, i)])
    named = [i for i, s in enumerate(gold) if s.names is not None]
    ours_named = [(i, *name) for i in named for name in found[i].names]
    gold_named = [(i, *name) for i in named for name in _names(gold[i].names or ())]
    return {name: counted[name] for name in ("upos", "uas", "las")} | {
        "names": shared(ours_named, gold_named)
    }


def _sentence(sentence: Annotated) -> Sentence:
    ends = (start + len(form) for start, form in zip(sentence.starts, sentence.forms, strict=True))
    return sentence.text, tuple(zip(sentence.starts, ends, strict=True))


def _spaced(words: Sequence[str]) -> Sentence:
    """Words with a space between them, as MEANTIME gives its sentences."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    return " ".join(words), tuple((start, start + len(w)) for start, w in zip(starts, words, strict=False))


def _gold(sentence: Annotated, number: int) -> Iterator[Word]:
    heads = [head - 1 for head in sentence.heads]
    return _words(number, sentence.upos, heads, sentence.deprels)


def _read(sentence: Annotated, found: Reading, number: int) -> Iterator[Word]:
    if len(found.upos) != len(sentence.forms):
        raise ValueError(f"the reader changed the words of: {sentence.text}")
    return _words(number, found.upos, found.heads, found.deprels)


def _words(number: int, upos: Sequence[str], heads: Sequence[int], deprels: Sequence[str]) -> Iterator[Word]:
    """Words with sentence and place for a span; nothing here scores features and lemmas."""
    for i, head in enumerate(heads):
        yield Word((number, i), upos[i], "", "", (number, head) if head >= 0 else None, deprels[i])


def _names(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Persons, organisations and places in IOB2 tags."""
    for start, tag in enumerate(tags):
        if tag.startswith("B-") and tag != "B-OTH":
            end = start + 1
            while end < len(tags) and tags[end] == "I-" + tag[2:]:
                end += 1
            yield start, end, tag[2:]


if __name__ == "__main__":
    main()
