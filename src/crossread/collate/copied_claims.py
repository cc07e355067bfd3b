"""Claims that stand word for word in articles of several origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable

from crossread.records import Claim, Derivation, Origin, Reuse, Span

COVERED = 0.8
"""Share of a claim's characters that must lie in the passage: less, and the claim is worded anew."""


class CopiedClaims:
    """Verbatim passages shared across origins, looked up by claim.

    Pairs of origins that are ``apart`` by the user's word share nothing. Paraphrase does not count here:
    accounts of one event that nobody copied have sentences alike too.
    """

    def __init__(
        self,
        origins: Iterable[Origin],
        reuse: Iterable[Reuse],
        derivations: Iterable[Derivation],
        apart: Container[frozenset[str]],
    ) -> None:
        self._place = {origin.id: number for number, origin in enumerate(origins)}
        self._origin_of = {article: origin.id for origin in origins for article in origin.articles}
        self._comes_from = {
            (self._origin_of[d.target], self._origin_of[d.source])
            for d in derivations
            if d.directed and d.source
        }
        self._passages: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
        for one in reuse:
            pair = frozenset(self._origin_of[side.article] for side in (one.left, one.right))
            if one.kind == "verbatim" and len(pair) > 1 and pair not in apart:
                self._passages[one.left.article].append((one.left, one.right))
                self._passages[one.right.article].append((one.right, one.left))

    def origin(self, claim: Claim) -> tuple[str, tuple[Span, ...]] | None:
        """The other origin that a copied claim rests on, and the passage in both; None where it is its own.

        Of the origins that share the words it is one that comes from none of the others; of several such,
        that of the earliest article.
        """
        own = self._origin_of[claim.span.article]
        sharing = {own: (claim.span, claim.span)}
        for here, there in self._passages[claim.span.article]:
            if _covered(claim.span, here) >= COVERED:
                sharing.setdefault(self._origin_of[there.article], (here, there))
        first = min(sharing, key=lambda id: (self._comes(id, sharing), self._place[id]))
        return None if first == own else (first, sharing[first])

    def _comes(self, origin: str, others: Iterable[str]) -> bool:
        return any((origin, other) in self._comes_from for other in others if other != origin)


def _covered(span: Span, by: Span) -> float:
    return max(0, min(span.end, by.end) - max(span.start, by.start)) / (span.end - span.start)
