"""Paraphrase: sentences of two articles that tell the same in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crossread.collate.accounts import Account, Telling
from crossread.records import Reuse, Span, content_id
from crossread.text.vectors import similar_pairs, weigh

_ALIKE = 0.5
_LEAST_TERMS = 4
_LEAST_PLAIN = 3
_ALREADY_COPIED = 0.6


def reworded_sentences(accounts: Sequence[Account], copied: Iterable[Reuse]) -> Iterator[Reuse]:
    """Pairs of sentences of two accounts whose content terms largely agree.

    "The ferry's owner had deferred its service" is held against "the owner put off servicing the ferry":
    the cosine of their terms, rare ones weighing more, must be at least 0.5, with four terms in common and
    three of them no names, all outside quotation marks. Each sentence has at most one partner in another
    article, the nearest. A pair that is mostly word-for-word copy is left to the verbatim rule.
    """
    tellings = [(n, telling) for n, account in enumerate(accounts) for telling in account.tellings]
    vectors = weigh([telling.terms for _, telling in tellings])
    near = [
        (-cosine, i, j)
        for i, j, cosine in similar_pairs(vectors, at_least=_ALIKE)
        if tellings[i][0] != tellings[j][0] and _enough_in_common(tellings[i][1], tellings[j][1])
    ]
    spans = [telling.span for _, telling in tellings]
    covered = _coverage(copied)
    taken: set[tuple[int, str]] = set()
    for _, i, j in sorted(near):
        left, right = spans[i], spans[j]
        if (i, right.article) in taken or (j, left.article) in taken:
            continue
        taken |= {(i, right.article), (j, left.article)}
        if not _mostly_copied(left, covered[left.article, right.article]):
            yield Reuse(content_id("r", "paraphrase", left, right), "paraphrase", left, right, "same_terms")


def _enough_in_common(left: Telling, right: Telling) -> bool:
    return len(left.terms & right.terms) >= _LEAST_TERMS and len(left.plain & right.plain) >= _LEAST_PLAIN


def _coverage(copied: Iterable[Reuse]) -> dict[tuple[str, str], list[Span]]:
    """The verbatim passages of a left article, by left and right article."""
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for reuse in copied:
        found[reuse.left.article, reuse.right.article].append(reuse.left)
    return found


def _mostly_copied(sentence: Span, passages: Iterable[Span]) -> bool:
    shared = sum(max(0, min(sentence.end, p.end) - max(sentence.start, p.start)) for p in passages)
    return shared >= _ALREADY_COPIED * (sentence.end - sentence.start)
