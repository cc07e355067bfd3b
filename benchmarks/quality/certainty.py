"""Score certainty and polarity against public sets of hedges, commitment and events that happened.

    python benchmarks/quality/certainty.py [wiki|science|commitment|happened ...] [--test] [--misses]

Without ``--test`` the parts to work on are scored, and ``--misses`` prints what went wrong there; with it
the parts that are kept aside. A majority baseline stands beside each figure. What the sets are, and how far
each applies:

``wiki`` (CoNLL-2010, Wikipedia; even ids to work on, odd ones aside): is a sentence uncertain? Found where
any hedge lowers the certainty of any part. The set also marks as uncertain what is vague about who or how
many ("some critics", "widely considered", "one of the finest"): such a sentence claims what it claims, so
crossread does not call it hedged, and recall stays far below what hedges alone would reach.

``science`` (findings of papers and news with a certainty of 1 to 6; train to work on, test aside):
correlation of our level with that figure. Readers there also weigh how strong and how general a finding
is, which is no matter of hedges; ``probability`` scores the one aspect that is. "claim" takes the sentence
as one claim, so that a "may" in a relative clause does not count; the readers had no claims and marked all.

``commitment`` (CommitmentBank; every other item aside): from a sentence with a clause below a question, a
negation, a modal or a condition, is the writer committed to the clause (mean of 1 or more), to its
opposite (-1 or less) or to neither? Ours is the certainty and polarity of that clause: certain or
probable, affirmed or negated, else neither. Readers saw two sentences before; we read one.

``happened`` (recast from UDS-IH2, UW and MEANTIME; the set's own dev and test): did the event happen?
Ours is yes where the verb's clause is certain or probable and affirmed. The set also asks about orders,
wishes, plans and purposes ("google it", "wants to buy"), which no hedge marks: it applies as a check that
hedges and negations do not touch what they must not, and no more. Words are spaced as in treebanks; that
is undone before reading.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from crossread.annotate.certainty import CertaintyReader, certainty_of
from crossread.annotate.certainty_words import word_hedges
from crossread.engines import load_engine
from crossread.records import Article, Block, Certainty, Engine, Parse

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "factuality"
RANK: dict[Certainty, int] = {"unknown": 0, "possible": 1, "probable": 2, "certain": 3}
Row = dict[str, Any]


class Read(NamedTuple):
    """One item of a set with its sentence read."""

    row: Row
    article: Article
    parse: Parse
    reader: CertaintyReader


def rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def read(engine: Engine, items: Iterable[Row], key: str) -> Iterator[Read]:
    """Each item with its sentence under ``key`` read by the engine."""
    held = list(items)
    texts = [unspaced(row[key]) for row in held]
    for row, text, parse in zip(held, texts, engine.analyse(texts), strict=True):
        article = Article("a", "a", text, (Block("paragraph", 0, len(text)),), "0")
        yield Read(row, article, parse, CertaintyReader(article, parse))


def unspaced(text: str) -> str:
    """The sentence without the spaces that treebanks set before marks and "n't"."""
    text = re.sub(r"``\s?|\s?''", '"', text)
    return re.sub(r"\s+(?=(?:[,.;:?!%)]|n't\b|'(?:s|d|ll|re|ve|m)\b))", "", text)


def lowest(read: Read) -> Certainty:
    return certainty_of(read.reader.found)


def by_words(read: Read) -> Certainty:
    return certainty_of(tuple(word_hedges(read.article, 0, len(read.article.text))))


def whole(read: Read) -> Certainty:
    return certainty_of(read.reader.hedges(0, len(read.article.text)))


def wiki(engine: Engine, test: bool, misses: bool) -> None:
    """Uncertain sentences of Wikipedia."""
    held = [row for row in rows("conll2010_wiki_hedge_3k.jsonl") if row["id"] % 2 == test]
    items = list(read(engine, held, "text"))
    gold = [item.row["label"] == "uncertain" for item in items]
    ways: dict[str, Callable[[Read], Certainty]] = {"hedges by tree": lowest, "hedges by words": by_words}
    print_detection(
        f"wiki, uncertain sentences ({len(items)})",
        gold,
        {name: [way(item) != "certain" for item in items] for name, way in ways.items()},
    )
    for item, uncertain in zip(items, gold, strict=True) if misses else ():
        if (lowest(item) != "certain") != uncertain:
            print("missed" if uncertain else "extra", told(item), sep="\t")


def science(engine: Engine, test: bool, misses: bool) -> None:
    """Certainty of findings in science news."""
    part = "test" if test else "train"
    held = [row for row in rows("science_news_certainty.jsonl") if row["split"] == part]
    items = list(read(engine, held, "text"))
    scores = [float(item.row["certainty"]) for item in items]
    print(f"\nscience, correlation with the readers' certainty ({len(items)})\n")
    print("| | Pearson | Spearman |\n|---|---:|---:|")
    ways: dict[str, Callable[[Read], Certainty]] = {
        "claim by tree": whole,
        "sentence by tree": lowest,
        "sentence by words": by_words,
    }
    for name, way in ways.items():
        ours = [float(RANK[way(item)]) for item in items]
        print(f"| {name} | {pearson(ours, scores):.2f} | {pearson(ranks(ours), ranks(scores)):.2f} |")
    print("| the same level for all | 0.00 | 0.00 |")
    judged = [
        item for item in items if (item.row["aspects"] or {}).get("Probability") in ("Certain", "Uncertain")
    ]
    gold = [item.row["aspects"]["Probability"] == "Uncertain" for item in judged]
    print_detection(
        f"science, probability uncertain ({len(judged)})",
        gold,
        {
            "claim by tree": [whole(item) != "certain" for item in judged],
            "sentence by tree": [lowest(item) != "certain" for item in judged],
            "sentence by words": [by_words(item) != "certain" for item in judged],
        },
    )
    for item, uncertain in zip(judged, gold, strict=True) if misses else ():
        if (whole(item) != "certain") != uncertain:
            print("missed" if uncertain else "extra", told(item), sep="\t")


def commitment(engine: Engine, test: bool, misses: bool) -> None:
    """Clauses below verbs that are questioned, negated, modal or conditional."""
    held = rows("commitmentbank.jsonl")[test::2]
    items = [(item, place) for item in read(engine, held, "target") if (place := clause_below(item))]
    print(f"\ncommitment: the clause was found in {len(items)} of {len(held)}; the others count as neither\n")
    found = {item.row["id"]: stand(item, *place) for item, place in items}
    gold = [sign(row["mean"]) for row in held]
    ours = [found.get(row["id"], "neither") for row in held]
    print_classes("commitment, all", gold, ours)
    for kind in sorted({row["embedding"] for row in held}):
        kept = [k for k, row in enumerate(held) if row["embedding"] == kind]
        print_classes(f"commitment, {kind}", [gold[k] for k in kept], [ours[k] for k in kept])
    for row, want, got in zip(held, gold, ours, strict=True) if misses else ():
        if want != got:
            print(want, got, row["embedding"], row["verb"], row["target"], row["prompt"], sep="\t")


def clause_below(item: Read) -> tuple[int, int] | None:
    """Offsets of the clause below the verb of an item."""
    words = item.parse.words
    for k, word in enumerate(words):
        governor = words[word.head] if word.head >= 0 else None
        if governor and governor.lemma == item.row["verb"] and word.relation in ("ccomp", "csubj", "xcomp"):
            below = [n for n in range(len(words)) if is_below(item.parse, n, k)]
            return words[min(below)].start, words[max(below)].end
    return None


def is_below(parse: Parse, n: int, top: int) -> bool:
    for _ in parse.words:
        if n == top or n < 0:
            return n == top
        n = parse.words[n].head
    return False


def stand(item: Read, start: int, end: int) -> str:
    """What the writer holds of a clause, by its certainty and polarity."""
    if certainty_of(item.reader.hedges(start, end)) in ("unknown", "possible"):
        return "neither"
    return "holds" if item.reader.polarity(start, end) == "affirmed" else "opposite"


def sign(mean: float) -> str:
    return "holds" if mean >= 1 else "opposite" if mean <= -1 else "neither"


def happened(engine: Engine, test: bool, misses: bool) -> None:
    """Events that happened or did not."""
    held = rows(f"happened_{'test' if test else 'dev'}.jsonl")
    asked = [row for row in held if row["hypothesis"].endswith(" happened")]
    items = [(item, k) for item in read(engine, asked, "premise") if (k := verb_of(item)) is not None]
    gold = ["happened" if item.row["label"] == "entailed" else "did not" for item, _ in items]
    ours = ["happened" if stand(item, *place(item, k)) == "holds" else "did not" for item, k in items]
    print(f"\nhappened: the verb was found in {len(items)} of {len(asked)}")
    print_classes("happened", gold, ours)
    for (item, _), want, got in zip(items, gold, ours, strict=True) if misses else ():
        if want != got:
            print(want, item.row["hypothesis"], told(item), sep="\t")


def verb_of(item: Read) -> int | None:
    """The word whose -ing form the question names: "the buying" for "buy", "the setting" for "set"."""
    named = item.row["hypothesis"].split()[1].lower().removesuffix("ing")
    for k, word in enumerate(item.parse.words):
        forms = {word.lemma.lower(), item.article.text[word.start : word.end].lower()}
        if word.upos in ("VERB", "AUX") and named in {
            v for f in forms for v in (f, f.rstrip("e"), f + f[-1:])
        }:
            return k
    return None


def place(item: Read, k: int) -> tuple[int, int]:
    """Offsets of a verb alone: its clause is read from there up."""
    word = item.parse.words[k]
    return word.start, word.end


def print_detection(title: str, gold: list[bool], ways: dict[str, list[bool]]) -> None:
    print(f"\n{title}\n\n| | precision | recall | F1 | accuracy |\n|---|---:|---:|---:|---:|")
    for name, found in {**ways, "all of them": [True] * len(gold)}.items():
        hits = sum(a and b for a, b in zip(gold, found, strict=True))
        p, r = hits / max(sum(found), 1), hits / max(sum(gold), 1)
        right = sum(a == b for a, b in zip(gold, found, strict=True)) / max(len(gold), 1)
        print(f"| {name} | {p:.2f} | {r:.2f} | {2 * p * r / (p + r or 1):.2f} | {right:.2f} |")


def print_classes(title: str, gold: list[str], ours: list[str]) -> None:
    counts = Counter(gold)
    most = max(counts.values(), default=0) / max(len(gold), 1)
    right = sum(a == b for a, b in zip(gold, ours, strict=True)) / max(len(gold), 1)
    print(f"\n{title} ({len(gold)}): accuracy {right:.2f}, most frequent answer {most:.2f}\n")
    print("| | precision | recall | F1 | items |\n|---|---:|---:|---:|---:|")
    scores = []
    for name in sorted(counts):
        hits = sum(a == b == name for a, b in zip(gold, ours, strict=True))
        p, r = hits / max(ours.count(name), 1), hits / counts[name]
        scores.append(2 * p * r / (p + r or 1))
        print(f"| {name} | {p:.2f} | {r:.2f} | {scores[-1]:.2f} | {counts[name]} |")
    print(f"| macro | | | {sum(scores) / max(len(scores), 1):.2f} | |")


def ranks(values: list[float]) -> list[float]:
    """The rank of each value, the mean rank where values are equal."""
    places: dict[float, list[int]] = {}
    for rank, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(rank)
    return [sum(places[value]) / len(places[value]) for value in values]


def pearson(a: list[float], b: list[float]) -> float:
    x, y = sum(a) / len(a), sum(b) / len(b)
    both = sum((p - x) * (q - y) for p, q in zip(a, b, strict=True))
    apart = sum((p - x) ** 2 for p in a) * sum((q - y) ** 2 for q in b)
    return both / apart**0.5 if apart else 0.0


def told(item: Read) -> str:
    hedges = "; ".join(f"{h.span.text} ({h.rule})" for h in item.reader.found)
    return f"{item.article.text}\t[{hedges}]"


def main(argv: list[str]) -> int:
    sets = {"wiki": wiki, "science": science, "commitment": commitment, "happened": happened}
    if not DATA.is_dir():
        print(f"certainty: skipped, {DATA} is not here")
        return 0
    engine = load_engine()
    for name in [arg for arg in argv if arg in sets] or list(sets):
        sets[name](engine, "--test" in argv, "--misses" in argv)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
