"""Verbatim passages side by side on altered copies: crossread, difflib, rapidfuzz and passim, in one run.

    python benchmarks/quality/passages_peers.py [--shared DIR] [--events N] [--passim SCRIPT]

The stories are those of altered_copies.py, of the kinds and strengths named below; so are the counts: words
of the body outside quotation marks, on both sides, recall over passages of five words and more, precision
over all that is told. Every pair of articles of a story is compared, those of independent accounts too.

- crossread: ``find_reuse``, verbatim passages (the time is of the step, paraphrases included; sentences
  and quotes are found before).
- difflib: ``SequenceMatcher`` over the folded words, without its junk heuristic; blocks of 5 or of 8 words.
- rapidfuzz: the blocks of the longest common subsequence of the folded words, of 5 words and more.
- passim: words that its alignments pair letter by letter, with its defaults but for the document frequency,
  which has no limit, as each original stands in many stories. SCRIPT is ``passim/seriatim.py`` of a clone of
  github.com/dasmiq/passim, run by the ``spark-submit`` on the path; without it passim is left out. The
  package of that name on PyPI is another one. The time includes the start of Spark.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import subprocess
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from rapidfuzz.distance import LCSseq

from altered.compared import compare
from altered.manuscript import Placed, Setting, typeset
from altered.recipes import make_story
from altered.scoring_passages import Passage, reuse_between, score_words
from altered.sources import ROOT, invented_events, real_events
from altered.stories import AlteredStory, Event
from altered.tallies import Tally, cell, ratios
from crossread.text.fold import located_words

KINDS = ("sentences moved", "synonyms", "quotes cut", "retold", "two sources mixed", "copy of a copy")
STRENGTHS = (0.1, 0.5, 0.9)
EVENTS = 4
Pair = tuple[AlteredStory, Setting, Setting]
Key = tuple[str, str, str]
"""The name of a story, and the keys of two of its articles."""

Found = Mapping[Key, list[Passage]]
Blocks = Callable[[list[int], list[int]], Iterable[tuple[int, int, int]]]
"""Where two lists of words agree: place on the left, place on the right, length."""


def main() -> None:
    """Make the stories, let each finder find the passages of every pair, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="where the real articles lie"
    )
    parser.add_argument("--events", type=int, default=EVENTS, metavar="N", help="events of each public set")
    parser.add_argument("--passim", type=Path, metavar="SCRIPT", help="seriatim.py of passim")
    asked = parser.parse_args()
    pairs = list(every_pair(invented_events() | real_events(asked.shared, asked.events)))
    finders: dict[str, Callable[[list[Pair]], tuple[Found, float]]] = {
        "crossread": by_crossread,
        "difflib, 5 words": lambda given: by_blocks(given, difflib_blocks, 5),
        "difflib, 8 words": lambda given: by_blocks(given, difflib_blocks, 8),
        "rapidfuzz, 5 words": lambda given: by_blocks(given, rapidfuzz_blocks, 5),
    }
    if asked.passim:
        finders["passim"] = lambda given: by_passim(given, asked.passim)
    print(table(pairs, {name: find(pairs) for name, find in finders.items()}))


def every_pair(events: Mapping[str, Event]) -> Iterator[Pair]:
    """Every two articles of every story."""
    for event in events.values():
        for kind in KINDS:
            for strength in STRENGTHS:
                story = make_story(event, kind, strength)
                settings = [typeset(manuscript) for manuscript in story.manuscripts]
                for left, right in combinations(settings, 2):
                    yield story, left, right


def key_of(pair: Pair) -> Key:
    """What a pair is looked up by."""
    story, left, right = pair
    return story.name, left.manuscript.key, right.manuscript.key


def by_crossread(pairs: list[Pair]) -> tuple[Found, float]:
    """The verbatim passages of reuse, and the seconds that the step took."""
    by_story: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_story[pair[0].name].append(pair)
    found: dict[Key, list[Passage]] = {}
    seconds = 0.0
    for members in by_story.values():
        articles = {s.article.id: s.article for _, left, right in members for s in (left, right)}
        compared = compare(articles.values())
        seconds += compared.reuse_seconds
        for pair in members:
            found[key_of(pair)] = reuse_between(pair[1], pair[2], compared.reuse, "verbatim")
    return found, seconds


def by_blocks(pairs: list[Pair], blocks: Blocks, least: int) -> tuple[Found, float]:
    """The passages of so many words and more that an alignment of words gives, and the seconds it took."""
    found: dict[Key, list[Passage]] = {}
    started = time.perf_counter()
    for pair in pairs:
        codes: dict[str, int] = {}
        lefts, rights = (list(located_words(setting.article.text)) for setting in pair[1:])
        left, right = (
            [codes.setdefault(word, len(codes)) for word, _, _ in side] for side in (lefts, rights)
        )
        found[key_of(pair)] = [
            Passage(Placed(lefts[i][1], lefts[i + n - 1][2]), Placed(rights[j][1], rights[j + n - 1][2]))
            for i, j, n in blocks(left, right)
            if n >= least
        ]
    return found, time.perf_counter() - started


def difflib_blocks(left: list[int], right: list[int]) -> Iterator[tuple[int, int, int]]:
    """The longest block, then the longest to either side of it, and so on."""
    for block in difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        yield block.a, block.b, block.size


def rapidfuzz_blocks(left: list[int], right: list[int]) -> Iterator[tuple[int, int, int]]:
    """The runs of a longest common subsequence."""
    for block in LCSseq.editops(left, right).as_matching_blocks():
        yield block.a, block.b, block.size


def by_passim(pairs: list[Pair], script: Path) -> tuple[Found, float]:
    """Words paired by passim's alignments, and the seconds from its start to its end."""
    texts = {(s.name, side.manuscript.key): side.article.text for s, *sides in pairs for side in sides}
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "in.json"), Path(folder, "out")
        rows = ({"id": "|".join(key), "story": key[0], "text": text} for key, text in texts.items())
        given.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        options = ["--all-pairs", "--pairwise", "--maxDF", "1000000", "--log-level", "ERROR", "--fields"]
        options += ["xxhash64(story) as sid", "--filterpairs", "uid < uid2 AND sid = sid2"]
        command = ["spark-submit", "--master", "local[1]", "--driver-memory", "3G", str(script), *options]
        started = time.perf_counter()
        # The alignments are written first; clusters, which need another package, are not asked for here.
        subprocess.run([*command, str(given), str(made)], check=False, capture_output=True)
        seconds = time.perf_counter() - started
        lines = [
            line for part in sorted(made.glob("align.json/part-*")) for line in part.open(encoding="utf-8")
        ]
    told: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for row in map(json.loads, lines):
        told[row["id"], row["id2"]] += aligned_words(row, texts)
    return {key_of(pair): list(_either_way(told, *key_of(pair))) for pair in pairs}, seconds


def aligned_words(row: Mapping[str, object], texts: Mapping[tuple[str, str], str]) -> Iterator[Passage]:
    """The words of an alignment all of whose letters are paired with the same letters, pair by pair.

    A hyphen in an alignment stands for nothing: passim writes those of the text in another way.
    """
    at, other = int(str(row["begin"])), int(str(row["begin2"]))
    partner: dict[int, int] = {}
    for here, there in zip(str(row["s1"]), str(row["s2"]), strict=True):
        if here == there != "-":
            partner[at] = other
        at += here != "-"
        other += there != "-"
    story, key = str(row["id"]).rsplit("|", 1)
    for word in re.finditer(r"\S+", texts[story, key]):
        places = range(word.start(), word.end())
        if all(place in partner for place in places):
            yield Passage(
                Placed(word.start(), word.end()), Placed(partner[word.start()], partner[word.end() - 1] + 1)
            )


def _either_way(
    told: Mapping[tuple[str, str], list[Passage]], story: str, left: str, right: str
) -> Iterator[Passage]:
    yield from told.get((f"{story}|{left}", f"{story}|{right}"), ())
    for passage in told.get((f"{story}|{right}", f"{story}|{left}"), ()):
        yield Passage(passage.right, passage.left)


def table(pairs: list[Pair], found: Mapping[str, tuple[Found, float]]) -> str:
    """A finder a line: precision, recall and F1, recall by kind and by strength, and its time."""
    names = {setting.article.text for _, *sides in pairs for setting in sides}
    heads = ["finder", "P", "R", "F1", *(f"R {kind}" for kind in KINDS), *(f"R at {s}" for s in STRENGTHS)]
    lines = [
        f"Verbatim passages, {len(pairs)} pairs of {len(names)} articles:",
        "",
        f"| {' | '.join(heads)} | seconds |",
        "|---|" + "---:|" * len(heads),
    ]
    for finder, (passages, seconds) in found.items():
        tallies: dict[str | float, Tally] = defaultdict(Counter)
        for pair in pairs:
            story, left, right = pair
            kin = frozenset((left.manuscript.key, right.manuscript.key)) in story.kin
            tally = score_words(left, right, passages[key_of(pair)], kin=kin)
            for name in ("all", story.kind, story.strength):
                tallies[name] += tally
        cells = [*ratios(tallies["all"], "words")]
        cells += [ratios(tallies[name], "words")[1] for name in (*KINDS, *STRENGTHS)]
        lines.append(f"| {finder} | {' | '.join(map(cell, cells))} | {seconds:.1f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
