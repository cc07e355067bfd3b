"""Accounts that tell another account over in other words.

Accounts of one event are alike without one coming from the other: they share its facts. What gives a
rewrite away is how much is shared (the likeness of whole accounts), and that it is shared by no third
account. Since each account joined to another is one rival less, joins are made the strongest first, and the
rest is measured again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crossread.collate.evidence import Known, Tie, passages
from crossread.collate.groups import Groups
from crossread.collate.likeness import Likeness, likeness
from crossread.collate.rivals import Rivals
from crossread.records import Article, Evidence

_CLOSE = 0.5
_CREDITED = 0.45
_UNSOURCED = 0.22
_EXCLUSIVE_OF_MANY = 0.10
_EXCLUSIVE_OF_ONE = 0.12

Candidate = tuple[Article, Article]
"""Two articles that share a passage, in the story's order."""


@dataclass(frozen=True, slots=True)
class _Rewrite:
    """Two accounts, how alike they are (source on the left), and the rule by which they are one."""

    source: Article
    target: Article
    likeness: Likeness
    rule: str


def find_rewrites(articles: Sequence[Article], known: Known, joined: Groups) -> Iterator[Tie]:
    """Ties between articles of one story where one account is told over.

    Only pairs that share a passage, verbatim or reworded, are looked at. They are one origin by one of
    three rules:

    - ``close_rewrite``: half of each account is told by the other;
    - ``credited_rewrite``: the one credits the other's outlet and 45% of it is told there;
    - ``unsourced_rewrite``: one of them names neither outlet nor author, so shows no reporting of its own;
      22% of each is told by the other, and 10% of their terms are theirs alone although other accounts are as
      rich (12% where there is but one other account, as a term is sooner nobody else's then). On the
      stories kept for measuring, such rewrites reach 33% and 14%; an unsourced account and one that it
      does not rewrite reach 32% but at most 5% (9% beside one other), so the second figure decides.

    ``joined`` holds the articles that are one copy already, and takes up every join made here. Since every
    join leaves one rival less, pairs are measured anew after each round, in which no origin is joined
    twice.
    """
    pairs = [pair for pair in combinations(articles, 2) if known.shared(*pair)]
    while found := _round(pairs, articles, known, joined):
        for rewrite in found:
            joined.join(rewrite.source.id, rewrite.target.id)
            yield _tie(rewrite, known)


def _round(
    pairs: Sequence[Candidate], articles: Sequence[Article], known: Known, joined: Groups
) -> list[_Rewrite]:
    """The strongest rewrites that join different origins, each origin in one of them at most."""
    rivals = Rivals(articles, known, joined)
    rewrites = [
        rewrite
        for left, right in pairs
        if not joined.together(left.id, right.id)
        and _may_be(left, right, rivals.most_told(left, right), known)
        and (rewrite := _rewrite(left, right, _likeness(left, right, known, rivals), known))
    ]
    taken: set[str] = set()
    chosen: list[_Rewrite] = []
    for rewrite in sorted(rewrites, key=lambda r: (-r.likeness.mutual, r.source.id, r.target.id)):
        origins = {joined.of(rewrite.source.id), joined.of(rewrite.target.id)}
        if taken.isdisjoint(origins):
            taken |= origins
            chosen.append(rewrite)
    return chosen


def _likeness(left: Article, right: Article, known: Known, rivals: Rivals) -> Likeness:
    return likeness(known.accounts[left.id], known.accounts[right.id], rivals.of(left, right))


def _may_be(left: Article, right: Article, most: tuple[float, float], known: Known) -> bool:
    """Whether any rule could make two articles a rewrite, by bounds of how much of each the other tells."""
    of_left, of_right = most
    if min(most) >= (_UNSOURCED if _is_unsourced(left) or _is_unsourced(right) else _CLOSE):
        return True
    by_right = of_right >= _CREDITED and known.credits_to(right.id, left)
    return bool(by_right or (of_left >= _CREDITED and known.credits_to(left.id, right)))


def _rewrite(left: Article, right: Article, measured: Likeness, known: Known) -> _Rewrite | None:
    """The rule by which two accounts are one, if any."""
    if known.credits_to(right.id, left) and measured.of_right >= _CREDITED:
        return _Rewrite(left, right, measured, "credited_rewrite")
    if known.credits_to(left.id, right) and measured.of_left >= _CREDITED:
        return _Rewrite(right, left, _turned(measured), "credited_rewrite")
    if measured.mutual >= _CLOSE:
        return _Rewrite(left, right, measured, "close_rewrite")
    if (
        _stands_out(measured)
        and measured.mutual >= _UNSOURCED
        and (_is_unsourced(left) or _is_unsourced(right))
    ):
        if _is_unsourced(right):
            return _Rewrite(left, right, measured, "unsourced_rewrite")
        return _Rewrite(right, left, _turned(measured), "unsourced_rewrite")
    return None


def _stands_out(measured: Likeness) -> bool:
    """Whether two accounts share what others, who had room to tell it, do not."""
    least = _EXCLUSIVE_OF_MANY if measured.rivals > 1 else _EXCLUSIVE_OF_ONE
    return measured.ample and measured.exclusive >= least


def _turned(measured: Likeness) -> Likeness:
    return replace(measured, of_left=measured.of_right, of_right=measured.of_left)


def _is_unsourced(article: Article) -> bool:
    signed = article.authors or any(block.kind == "byline" for block in article.blocks)
    return article.outlet is None and not signed


def _tie(rewrite: _Rewrite, known: Known) -> Tie:
    source, target, measured = rewrite.source, rewrite.target, rewrite.likeness
    note = (
        f"{source.label} tells {measured.of_right:.0%} of {target.label}, which tells {measured.of_left:.0%}"
        f" of {source.label}, quotes aside; {measured.exclusive:.0%} of their terms are in no other account"
    )
    evidence = [Evidence("paraphrase", note, passages(known.shared(source, target)))]
    if measured.in_order > measured.following / 2:
        order = f"{measured.in_order} of {measured.following} matching sentences come in the same order"
        evidence.append(Evidence("order", order, ()))
    return Tie(source, target, rewrite.rule, True, tuple(evidence), measured.mutual)
