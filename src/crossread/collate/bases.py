"""What each claim rests on: its article's own origin, or that of whoever the article got it from.

An article can rest on several origins: its own reporting, a paragraph of a wire's, what it says that
another outlet reported. So what corroborates is counted by claim, not by article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.collate.citing import Citing
from crossread.collate.copied_claims import CopiedClaims
from crossread.collate.outlet_origins import OutletOrigins
from crossread.collate.wire_marks import WireMark, wire_marks, wires_of
from crossread.records import (
    Article,
    Attribution,
    Basis,
    Claim,
    Credit,
    Derivation,
    Origin,
    Reuse,
    Span,
    Story,
    UserWord,
    content_id,
)


def find_bases(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    credits: tuple[Credit, ...],
    attributions: tuple[Attribution, ...],
    claims: tuple[Claim, ...],
    reuse: tuple[Reuse, ...],
    derivations: tuple[Derivation, ...],
    origins: tuple[Origin, ...],
    user_words: tuple[UserWord, ...],
) -> tuple[tuple[Origin, ...], tuple[Basis, ...]]:
    """The origins, those not at hand added, and the bases of claims that do not rest on their article alone.

    The first of these rules that fits says what a claim rests on; where none does, it is its article's
    own origin and no basis is written:

    - ``credited_outlet``, ``attributed_outlet``: another outlet is credited for it, or speaks in it;
    - ``wire_paragraph``: its paragraph is marked as a wire's;
    - ``shared_passage``: it stands in words that are shared with an article of another origin; of the
      origins that share them it rests on the one the others come from, or else on the earliest;
    - ``wire_copy``: the whole article is marked as a wire's.

    The last two hold between no two origins that are independent by the user's word.
    """
    wires = wires_of(articles, derivations, credits)
    outlets = OutletOrigins(articles, stories, origins, wires)
    independent = (word.articles for word in user_words if word.says == "independent")
    apart = {frozenset(map(outlets.own, pair)) for pair in independent}
    bases = _Bases(
        {article.id: article for article in articles},
        Citing(articles, credits, attributions, claims),
        wire_marks(articles, credits),
        CopiedClaims(origins, reuse, derivations, apart),
        wires,
        outlets,
        apart,
    )
    found = tuple(basis for claim in claims for basis in bases.of(claim))
    return (*origins, *outlets.absent(found, claims)), found


@dataclass(frozen=True, slots=True)
class _Bases:
    """The rules, and what they look things up in."""

    articles: dict[str, Article]
    citing: Citing
    marks: dict[str, tuple[WireMark, ...]]
    copied: CopiedClaims
    wires: dict[str, WireMark]
    outlets: OutletOrigins
    apart: set[frozenset[str]]

    def of(self, claim: Claim) -> Iterator[Basis]:
        """What a claim rests on beside or instead of its article's own origin."""
        own = self.outlets.own(claim.span.article)
        found = list(self._cited(claim) or self._in_wire_paragraph(claim) or self._copied(claim))
        if not found:
            found = list(self._in_wire_copy(claim))
        if any(basis.origin != own for basis in found):
            once = {basis.origin: basis for basis in reversed(found)}
            yield from reversed(once.values())

    def _cited(self, claim: Claim) -> list[Basis]:
        article = self.articles[claim.span.article]
        return [
            self._basis(claim, cited.outlet, cited.rule, (cited.span,))
            for cited in self.citing.outlets(claim, article)
        ]

    def _in_wire_paragraph(self, claim: Claim) -> list[Basis]:
        marks = (mark for mark in self.marks.get(claim.span.article, ()) if mark.holds(claim.span))
        return [self._basis(claim, mark.outlet, "wire_paragraph", mark.spans) for mark in marks]

    def _copied(self, claim: Claim) -> list[Basis]:
        found = self.copied.origin(claim)
        return [_basis(claim, found[0], "shared_passage", found[1])] if found else []

    def _in_wire_copy(self, claim: Claim) -> Iterable[Basis]:
        """The wire's origin, unless the user calls it independent of the article's."""
        mark = self.wires.get(claim.span.article)
        found = [self._basis(claim, mark.outlet, "wire_copy", mark.spans)] if mark else []
        own = self.outlets.own(claim.span.article)
        return [basis for basis in found if frozenset((own, basis.origin)) not in self.apart]

    def _basis(self, claim: Claim, outlet: str, rule: str, spans: tuple[Span, ...]) -> Basis:
        return _basis(claim, self.outlets.of(outlet, claim.span.article), rule, spans)


def _basis(claim: Claim, origin: str, rule: str, spans: tuple[Span, ...]) -> Basis:
    return Basis(content_id("b", claim.id, origin), claim.id, origin, rule, spans)
