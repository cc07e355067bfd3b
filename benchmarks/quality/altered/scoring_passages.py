"""Holds shared passages against what two articles truly share: words, reworded statements, what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from altered.answers import NOTHING_SHARED, Reworded, common_words, reworded, shared_words, told_over
from altered.manuscript import Placed, Setting
from altered.tallies import Tally
from crossread.records import Reuse, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of two articles that something says is shared, with the words that differ in it, by side."""

    left: Placed
    right: Placed
    changed_left: tuple[Placed, ...] = ()
    changed_right: tuple[Placed, ...] = ()


def reuse_between(left: Setting, right: Setting, reuse: Iterable[Reuse], kind: str) -> list[Passage]:
    """The passages of one kind that two articles share, their sides in the order asked for."""
    found = []
    for shared in reuse:
        sides = {shared.left.article: shared.left, shared.right.article: shared.right}
        if shared.kind == kind and sides.keys() == {left.article.id, right.article.id}:
            here, there = sides[left.article.id], sides[right.article.id]
            found.append(Passage(_at(here), _at(there), _changed(shared, here), _changed(shared, there)))
    return found


def _changed(shared: Reuse, side: Span) -> tuple[Placed, ...]:
    """Where one side differs, words that only moved left aside; nothing where reuse does not tell changes."""
    changes = [change for change in getattr(shared, "changes", ()) if change.kind != "moved"]
    spans = [span for change in changes for span in (change.left, change.right) if span]
    return tuple(_at(span) for span in spans if span.article == side.article)


def _at(span: Span) -> Placed:
    return Placed(span.start, span.end)


def score_words(left: Setting, right: Setting, told: Iterable[Passage], *, kin: bool) -> Tally:
    """Words found and missed on both sides. Quoted words count nowhere."""
    passages = list(told)
    tally: Tally = Counter()
    truth = shared_words(left, right) if kin else (NOTHING_SHARED, NOTHING_SHARED)
    sides = ((left, [p.left for p in passages]), (right, [p.right for p in passages]))
    for (setting, spans), shared in zip(sides, truth, strict=True):
        covered = covered_words(setting, spans)
        tally["words.asked"] += len(shared.passages)
        tally["words.found"] += len(shared.passages & covered)
        tally["words.told"] += len(covered)
        tally["words.right"] += len(covered & shared.inherited)
    return tally


def covered_words(setting: Setting, spans: Iterable[Placed]) -> frozenset[int]:
    """The numbers of the words of the body outside quotation marks that a span touches."""
    inside = bytearray(len(setting.article.text))
    for span in spans:
        inside[span.start : span.end] = b"\x01" * (span.end - span.start)
    return frozenset(
        n
        for n, ((_, place), quoted) in enumerate(zip(setting.words, setting.quoted, strict=True))
        if not quoted and any(inside[place.start : place.end])
    )


def score_reworded(
    left: Setting, right: Setting, verbatim: list[Passage], paraphrase: list[Passage]
) -> Tally:
    """Pairs of statements joined by any passage, those joined as reworded, and how many of these are right.

    A paraphrase that touches a headline is not judged, as headlines tell over what the body tells.
    """
    tally: Tally = Counter()
    for pair in reworded(left, right):
        tally["pairs.asked"] += 1
        tally["pairs.paraphrase"] += any(_joins(passage, pair) for passage in paraphrase)
        tally["pairs.found"] += any(_joins(passage, pair) for passage in (*verbatim, *paraphrase))
    kept = told_over(left, right)
    for passage in paraphrase:
        if not (_in_title(left, passage.left) or _in_title(right, passage.right)):
            joined = [pair for pair in kept if _joins(passage, pair)]
            tally["pairs.told"] += 1
            tally["pairs.right"] += bool(joined)
            if joined:
                tally += _score_changes(left, right, passage)
    return tally


def _score_changes(left: Setting, right: Setting, passage: Passage) -> Tally:
    """The words of one passage that were said to differ, against those that do, on both sides."""
    tally: Tally = Counter()
    common = common_words(left, right)
    for setting, span, changed, same in (
        (left, passage.left, passage.changed_left, frozenset(i for i, _ in common)),
        (right, passage.right, passage.changed_right, frozenset(j for _, j in common)),
    ):
        words = covered_words(setting, [span])
        told = covered_words(setting, changed) & words
        tally["changes.asked"] += len(words - same)
        tally["changes.found"] += len(told - same)
        tally["changes.told"] += len(told)
        tally["changes.right"] += len(told - same)
    return tally


def _joins(passage: Passage, pair: Reworded) -> bool:
    return _overlap(passage.left, pair.left) and _overlap(passage.right, pair.right)


def _overlap(one: Placed, other: Placed) -> bool:
    return one.start < other.end and other.start < one.end


def _in_title(setting: Setting, place: Placed) -> bool:
    return place.start < setting.article.blocks[0].end
