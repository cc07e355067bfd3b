"""Accounts that tell another account over in other words.

Accounts of one event are alike without one coming from the other: they share its facts. What gives a
rewrite away is how much is shared (the likeness of whole accounts), and that it is shared by no third
account. Since each account joined to another is one rival less, joins are made one at a time, the
strongest first, and the rest is measured again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crossread.collate.evidence import Known, between_articles, credit_evidence, passages
from crossread.collate.groups import Groups
from crossread.collate.likeness import Likeness, likeness
from crossread.records import Article, Derivation, Evidence

_CLOSE = 0.5
_CREDITED = 0.45
_UNSOURCED = 0.22
_EXCLUSIVE_OF_MANY = 0.10
_EXCLUSIVE_OF_ONE = 0.12


@dataclass(frozen=True, slots=True)
class _Rewrite:
    """Two accounts, how alike they are (source on the left), and the rule by which they are one."""

    source: Article
    target: Article
    likeness: Likeness
    rule: str


def find_rewrites(articles: Sequence[Article], known: Known, joined: Groups) -> Iterator[Derivation]:
    """Derivations between articles of one story where one account is told over.

    Only pairs that share a passage, verbatim or reworded, are looked at. They are one origin by one of
    three rules:

    - ``close_rewrite``: half of each account is told by the other;
    - ``credited_rewrite``: the one credits the other's outlet and 45% of it is told there;
    - ``unsourced_rewrite``: one of them names neither outlet nor author, so shows no reporting of its own;
      22% of each is told by the other, and 10% of their terms are theirs alone although other accounts are as
      rich (12% where there is but one other account, as a term is sooner nobody else's then). On the
      stories kept for measuring, such rewrites reach 33% and 14%; an unsourced account and one that it
      does not rewrite reach 32% but at most 5% (9% beside one other), so the second figure decides.

    ``joined`` holds the articles that are one copy already, and takes up every join made here.
    """
    pairs = [pair for pair in combinations(articles, 2) if (pair[0].id, pair[1].id) in known.reuse]
    while found := _strongest(pairs, articles, known, joined):
        joined.join(found.source.id, found.target.id)
        yield _derivation(found, known)


def _strongest(
    pairs: Sequence[tuple[Article, Article]], articles: Sequence[Article], known: Known, joined: Groups
) -> _Rewrite | None:
    rewrites = [
        rewrite
        for left, right in pairs
        if not joined.together(left.id, right.id)
        and (rewrite := _rewrite(left, right, _likeness(left, right, articles, known, joined), known))
    ]
    return max(rewrites, key=lambda r: (r.likeness.mutual, r.source.id, r.target.id), default=None)


def _likeness(
    left: Article, right: Article, articles: Sequence[Article], known: Known, joined: Groups
) -> Likeness:
    """Likeness of two accounts, with the terms of every other group as a rival."""
    rivals: dict[str, frozenset[str]] = defaultdict(frozenset)
    for article in articles:
        group = joined.of(article.id)
        if group not in (joined.of(left.id), joined.of(right.id)):
            rivals[group] |= known.accounts[article.id].terms
    return likeness(known.accounts[left.id], known.accounts[right.id], tuple(rivals.values()))


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


def _derivation(rewrite: _Rewrite, known: Known) -> Derivation:
    source, target, measured = rewrite.source, rewrite.target, rewrite.likeness
    pair = (source.id, target.id) if (source.id, target.id) in known.reuse else (target.id, source.id)
    note = (
        f"{source.label} tells {measured.of_right:.0%} of {target.label}, which tells {measured.of_left:.0%}"
        f" of {source.label}, quotes aside; {measured.exclusive:.0%} of their terms are in no other account"
    )
    evidence = [Evidence("paraphrase", note, passages(known.reuse[pair]))]
    if measured.in_order > measured.following / 2:
        order = f"{measured.in_order} of {measured.following} matching sentences come in the same order"
        evidence.append(Evidence("order", order, ()))
    if credits := known.credits_to(target.id, source):
        evidence.append(credit_evidence(credits, target.label))
    return between_articles(
        source,
        target,
        tuple(evidence),
        directed=rewrite.rule == "credited_rewrite",
        merges=True,
        rule=rewrite.rule,
    )
