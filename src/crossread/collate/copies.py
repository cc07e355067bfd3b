"""Articles that share copy: the same bytes, or the same words in much of what they tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crossread.collate.copied import NOTHING, Copied, copied_words
from crossread.collate.evidence import Known, Pair, Tie, from_outlet, passages
from crossread.records import Article, Derivation, Evidence

Marks = Mapping[str, tuple[Evidence, ...]]
"""The agencies whose copy an article is marked as, with the marks."""

_ONE_COPY = 0.3
_WITH_AN_AGENCYS_COPY = 1 / 6
_ONE_AGENCYS_COPY = 0.12
_WORTH_TELLING = 0.05
_LEAST_WORDS = 20
_SHOWN_EDITS = 3


def near_copies(articles: Sequence[Article], known: Known) -> dict[Pair, Copied]:
    """What each pair of articles of a story that share a passage has in common, word for word."""
    pairs = combinations(articles, 2)
    found = ((pair, copied_words(*pair, known)) for pair in pairs if known.shared(*pair))
    return {(left.id, right.id): copied for (left, right), copied in found}


def find_copies(articles: Sequence[Article], known: Known, near: dict[Pair, Copied]) -> Iterator[Tie]:
    """Ties between articles of one story that share words beyond what they quote.

    ``one_copy``: the shared words make up 30% of the shorter account's own, at least 20 words, or the bytes
    are the same. An agency sells its copy to be printed, so less is needed beside it: a sixth where one of
    them is marked as an agency's copy, 12% where both are marked as the same one's. Among the stories kept
    for measuring, copies share 96% and more, a paper that prints an agency's paragraphs among others 19%,
    and accounts of their own at most 15%. ``shared_passages``: lesser sharing, from 5%, merges nothing.
    """
    for left, right in combinations(articles, 2):
        copied = near.get((left.id, right.id), NOTHING)
        same_bytes = left.sha256 == right.sha256
        if not same_bytes and copied.share < _WORTH_TELLING:
            continue
        marks = known.agencies[left.id], known.agencies[right.id]
        merges = same_bytes or (copied.share >= _least(*marks) and copied.words >= _LEAST_WORDS)
        evidence = [_same_file(left, right)] if same_bytes else []
        evidence += [_copy(left, right, copied, known)] if copied.words else []
        evidence += _agency_marks(*marks) if merges else []
        rule = "one_copy" if merges else "shared_passages"
        yield Tie(left, right, rule, merges, tuple(evidence), float(copied.words))


def _least(left: Marks, right: Marks) -> float:
    """The share of the shorter account from which two articles are one copy."""
    if left.keys() & right.keys():
        return _ONE_AGENCYS_COPY
    return _WITH_AN_AGENCYS_COPY if bool(left) != bool(right) else _ONE_COPY


def _agency_marks(left: Marks, right: Marks) -> list[Evidence]:
    """What marks two articles as one agency's copy, or the one of them that is marked."""
    agencies = left.keys() & right.keys() if left and right else left.keys() | right.keys()
    return [mark for agency in sorted(agencies) for marks in (left, right) for mark in marks.get(agency, ())]


def _same_file(left: Article, right: Article) -> Evidence:
    return Evidence("same_bytes", f"{left.label} and {right.label} are the same file", ())


def _copy(left: Article, right: Article, copied: Copied, known: Known) -> Evidence:
    """What is shared, with the longest passages, or edited sentences where none is word for word."""
    verbatim = [r for r in known.shared(left, right) if r.kind == "verbatim"]
    note = f"{copied.words} of the {copied.of} words of the shorter account, quotes aside, are in the other"
    return Evidence("verbatim", note, passages(verbatim) if verbatim else copied.spans[: 2 * _SHOWN_EDITS])


def wire_passages(
    articles: Sequence[Article], known: Known, near: dict[Pair, Copied]
) -> Iterator[Derivation]:
    """Rule ``wire_passages``: passages of an agency's copy in an article that does not say so.

    Of each agency the copy at hand is taken that shares most, 20 words or more. An outlet that this copy
    credits had the words first, so nothing is said of it.
    """
    for article in articles:
        best: dict[str, tuple[int, Article]] = {}
        for other in articles:
            copied = near.get((article.id, other.id)) or near.get((other.id, article.id), NOTHING)
            if copied.words < _LEAST_WORDS or known.credits_to(other.id, article):
                continue
            for agency in known.agencies[other.id].keys() - known.agencies[article.id].keys():
                best[agency] = max(
                    best.get(agency, (0, other)), (copied.words, other), key=lambda found: found[0]
                )
        for agency, (_, other) in sorted(best.items(), key=lambda item: item[0]):
            copied = near.get((article.id, other.id)) or near[other.id, article.id]
            evidence = (_copy(article, other, copied, known), *known.agencies[other.id][agency])
            yield from_outlet(agency, article, evidence, rule="wire_passages")
