"""What stands behind a fact: its origins by claim, what they borrow, and what they all have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.records import Article, Basis, Claim, Family, Origin, SharedAuthority

_BORROWED = {
    "credited_outlet": "credited to {origin} by {articles}",
    "attributed_outlet": "attributed to {origin} by {articles}",
    "wire_paragraph": "in a paragraph of {articles} that is marked as copy of {origin}",
    "wire_copy": "in what is marked as copy of {origin} in {articles}",
    "shared_passage": "in words shared with {origin} in {articles}",
}


@dataclass(frozen=True, slots=True)
class Support:
    """The origins of a fact by id, what its articles borrow in words, and what all origins share."""

    origins: tuple[str, ...]
    borrowed: tuple[str, ...]
    authority: SharedAuthority | None
    family: str | None


class Supports:
    """Looks up what the claims of a fact rest on."""

    def __init__(
        self,
        articles: Iterable[Article],
        origins: Iterable[Origin],
        bases: Iterable[Basis],
        families: Iterable[Family],
        authorities: Sequence[SharedAuthority],
    ) -> None:
        self._labels = {article.id: article.label for article in articles}
        self._own = {article: origin.id for origin in origins for article in origin.articles}
        self._names = {o.id: o.outlet or self._labels[o.articles[0]] for o in origins}
        self._absent = {origin.id for origin in origins if not origin.articles}
        self._bases: dict[str, list[Basis]] = defaultdict(list)
        for basis in bases:
            self._bases[basis.claim].append(basis)
        self._family_of = {origin: family.name for family in families for origin in family.origins}
        self._authorities = authorities
        self._authority_of = {id: n for n, one in enumerate(authorities) for id in one.claims}

    def of(self, claims: Sequence[Claim]) -> Support:
        """What a fact with these claims rests on."""
        resting = self._resting(claims)
        origins = tuple(sorted({origin for found in resting.values() for origin in found}))
        families = {self._family_of.get(origin) for origin in origins}
        several = len(origins) > 1
        return Support(
            origins=origins,
            borrowed=tuple(self._borrowed(claims)),
            authority=self._authority(claims) if several else None,
            family=families.pop() if several and len(families) == 1 else None,
        )

    def _resting(self, claims: Sequence[Claim]) -> dict[str, set[str]]:
        """The origins by claim.

        An article that has the fact from elsewhere counts its own origin beside that only by a claim that
        names a source of its own: a headline or a first line that says flatly what a later line credits to
        another outlet is no reporting of it.
        """
        borrowing = {claim.span.article for claim in claims if self._bases[claim.id]}
        found: dict[str, set[str]] = {}
        for claim in claims:
            own = self._own[claim.span.article]
            bases = {basis.origin for basis in self._bases[claim.id]}
            leaning = claim.span.article in borrowing and not _names_a_source(claim)
            found[claim.id] = bases or (set() if leaning else {own})
        return found

    def _borrowed(self, claims: Sequence[Claim]) -> Iterator[str]:
        """In words, what is borrowed from which origin, and by which articles."""
        borrowers: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for claim in claims:
            for basis in self._bases[claim.id]:
                if basis.origin != self._own[claim.span.article]:
                    borrowers[basis.origin, basis.rule][self._labels[claim.span.article]] = None
        for (origin, rule), labels in borrowers.items():
            absent = origin in self._absent
            name = (
                f"{self._names[origin]} (not at hand)" if absent else f"the origin of {self._names[origin]}"
            )
            yield _BORROWED[rule].format(origin=name, articles=", ".join(labels))

    def _authority(self, claims: Sequence[Claim]) -> SharedAuthority | None:
        """The one source that all claims name; headlines and summaries may leave it out."""
        telling = [claim for claim in claims if claim.block == "paragraph" or _names_a_source(claim)]
        numbers = {self._authority_of.get(claim.id) for claim in telling}
        resting = {origin for found in self._resting(telling).values() for origin in found}
        number = numbers.pop() if len(numbers) == 1 else None
        if number is None or len(resting) < 2:
            return None
        ids = {claim.id for claim in telling}
        links = {claim.attribution[-1].span for claim in telling}
        whole = self._authorities[number]
        return replace(
            whole,
            claims=tuple(id for id in whole.claims if id in ids),
            spans=tuple(span for span in whole.spans if span in links),
        )


def _names_a_source(claim: Claim) -> bool:
    return any(link.kind != "own_voice" for link in claim.attribution)
