"""What is true of a made story, read off its manuscripts: no text is compared to find it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from altered.manuscript import Manuscript, Placed, Setting
from altered.stories import AlteredStory
from crossread.text.fold import fold_words

LEAST_RUN = 5
"""A verbatim passage has so many words in a row outside quotation marks: the habitual 5-gram."""

_MAIN_SHARE = 0.5
"""An article rests on the original from which half of its words descend."""

_LEAST_OWN_WORDS = 5
"""A statement with fewer words outside quotation marks is no paraphrase: the speaker's words are shared."""


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words of one article that another has too, by number.

    ``passages`` are those in verbatim passages, which have to be found; ``inherited`` are all that the two
    have from one root, which may be found; quoted words are in neither.
    """

    passages: frozenset[int]
    inherited: frozenset[int]


@dataclass(frozen=True, slots=True)
class Reworded:
    """A statement that stands in both articles in different words, with what was done to either."""

    left: Placed
    right: Placed
    changes: tuple[str, ...]


NOTHING_SHARED = SharedWords(frozenset(), frozenset())
"""What accounts without a common ancestor share."""


def common_words(left: Setting, right: Setting) -> list[tuple[int, int]]:
    """Numbers of words with one root and one form, case and punctuation aside, in the left's order."""
    places = {word.root: n for n, (word, _) in enumerate(right.words) if word.root}
    return [
        (i, j)
        for i, (word, _) in enumerate(left.words)
        if word.root
        and (j := places.get(word.root)) is not None
        and fold_words(word.text) == fold_words(right.words[j][0].text)
    ]


def shared_words(left: Setting, right: Setting) -> tuple[SharedWords, SharedWords]:
    """What two articles share word for word, on the left and on the right."""
    open_pairs = [(i, j) for i, j in common_words(left, right) if not (left.quoted[i] or right.quoted[j])]
    long_enough = [pair for run in _runs(open_pairs) if len(run) >= LEAST_RUN for pair in run]
    return (
        SharedWords(frozenset(i for i, _ in long_enough), frozenset(i for i, _ in open_pairs)),
        SharedWords(frozenset(j for _, j in long_enough), frozenset(j for _, j in open_pairs)),
    )


def _runs(pairs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Pairs in order of their left side, parted wherever either side does not go on with the next word."""
    runs: list[list[tuple[int, int]]] = []
    for i, j in pairs:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def told_over(left: Setting, right: Setting) -> list[Reworded]:
    """All statements that both articles have from one root, whether or not in other words."""
    there = {statement.root: (statement, place) for statement, place in right.statements if statement.root}
    return [
        Reworded(place, there[s.root][1], tuple(dict.fromkeys((*s.changes, *there[s.root][0].changes))))
        for s, place in left.statements
        if s.root in there
    ]


def reworded(left: Setting, right: Setting) -> list[Reworded]:
    """The statements that both articles tell in different words, quotations aside."""
    return [
        pair
        for pair in told_over(left, right)
        if (here := _own_words(left, pair.left)) != (there := _own_words(right, pair.right))
        and min(len(here), len(there)) >= _LEAST_OWN_WORDS
    ]


def _own_words(setting: Setting, statement: Placed) -> list[str]:
    return [
        form
        for (word, place), quoted in zip(setting.words, setting.quoted, strict=True)
        if statement.start <= place.start < statement.end and not quoted
        for form in fold_words(word.text)
    ]


def main_root(manuscript: Manuscript) -> str | None:
    """The original from whose statements at least half of the manuscript's words descend."""
    words: Counter[str] = Counter()
    for statement in manuscript.statements:
        words[statement.root[0] if statement.root else ""] += len(statement.words)
    key, most = max(sorted(words.items()), key=lambda item: item[1])
    return key if key and most >= _MAIN_SHARE * words.total() else None


def same_origin(story: AlteredStory) -> dict[tuple[str, str], bool]:
    """Whether two articles count as one source, for every pair of keys of which that is certain.

    Pairs without a common ancestor do not; pairs that rest on one original do. What only partly comes from
    another (two sources mixed, mostly reporting of its own) is left open.
    """
    roots = {m.key: main_root(m) for m in story.manuscripts}
    kin = story.kin
    certain: dict[tuple[str, str], bool] = {}
    for a, b in combinations([m.key for m in story.manuscripts], 2):
        if frozenset((a, b)) not in kin:
            certain[a, b] = False
        elif roots[a] and roots[a] == roots[b]:
            certain[a, b] = True
    return certain
