"""The other accounts beside which two are measured, and a quick bound on how far the two can be alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crossread.collate.evidence import Known
from crossread.collate.groups import Groups
from crossread.records import Article

_LEAST_TERMS = 3
"""Terms below which a sentence is not measured, as in ``likeness``."""


class Rivals:
    """The terms of every origin of a story; each pair of articles has all origins but its own as rivals."""

    def __init__(self, articles: Sequence[Article], known: Known, joined: Groups) -> None:
        terms: dict[str, set[str]] = defaultdict(set)
        for article in articles:
            for sentence in known.own[article.id]:
                terms[joined.of(article.id)] |= sentence.terms
        self._terms = {origin: frozenset(found) for origin, found in terms.items()}
        self._users = Counter(term for found in self._terms.values() for term in found)
        self._told = {article.id: _told(article, known) for article in articles}
        self._joined = joined

    def of(self, left: Article, right: Article) -> tuple[frozenset[str], ...]:
        """The terms of each rival of a pair."""
        own = (self._joined.of(left.id), self._joined.of(right.id))
        return tuple(terms for origin, terms in self._terms.items() if origin not in own)

    def most_told(self, left: Article, right: Article) -> tuple[float, float]:
        """Bounds: how much of the left account the right can tell at most, and of the right the left.

        Each is the weight of the terms that both use, wherever they stand, in all the weight of the account.
        """
        first, second = self._told[left.id], self._told[right.id]
        return self._bound(first, second, left, right), self._bound(second, first, left, right)

    def _bound(self, told: Counter[str], by: Counter[str], left: Article, right: Article) -> float:
        own = [self._terms.get(self._joined.of(a.id), frozenset()) for a in (left, right)]
        total = shared = 0.0
        for term, times in told.items():
            weight = times / (1 + self._users[term] - sum(term in terms for terms in own))
            total += weight
            shared += weight if term in by else 0.0
        return shared / total if total else 0.0


def _told(article: Article, known: Known) -> Counter[str]:
    """How many sentences of an account use each term, of those long enough to be measured."""
    sentences = known.own[article.id]
    return Counter(t for s in sentences if len(s.terms) >= _LEAST_TERMS for t in s.terms)
