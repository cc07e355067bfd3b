"""Grounds to call a claim notable: what it has that no article of another origin has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from crossread.records import (
    Article,
    Claim,
    Entity,
    Ground,
    Identity,
    Origin,
    Quantity,
    Quote,
    Span,
)
from crossread.text.terms import terms

OWN_TERMS = 4
"""How many content terms that no other origin has are much for a claim. In the stories read by hand, three in
ten of the claims with so many were notable to the reader, and one in ten of the others."""

_WORD = re.compile(r"\w[\w'’.,-]*")

Value = float | tuple[float, float]


class Grounds:
    """What each origin has of numbers, names and terms, so that a claim can be held against the others."""

    def __init__(
        self,
        articles: tuple[Article, ...],
        origins: tuple[Origin, ...],
        entities: tuple[Entity, ...],
        identities: tuple[Identity, ...],
        quantities: tuple[Quantity, ...],
        quotes: tuple[Quote, ...],
        claims: tuple[Claim, ...],
    ) -> None:
        self._origin_of = {article: origin.id for origin in origins for article in origin.articles}
        self._with_term: dict[str, set[str]] = defaultdict(set)
        for article in articles:
            for term in set(terms(article.text)):
                self._with_term[term].add(article.id)
        self._with_number: dict[Value, set[str]] = defaultdict(set)
        for quantity in quantities:
            self._with_number[quantity.value].add(quantity.span.article)
        heard = {(claim.span.article, link.source) for claim in claims for link in claim.attribution}
        heard |= {(quote.span.article, quote.speaker.name) for quote in quotes if quote.speaker}
        named = {entity.id: entity for entity in entities}
        self._naming: dict[Span, tuple[str, ...]] = {
            mention: identity.articles
            for identity in identities
            for entity in (named[id] for id in identity.entities)
            for mention in entity.mentions
            if (mention.article, entity.name) not in heard
        }

    def of(self, claim: Claim, articles: Collection[str]) -> Iterator[Ground]:
        """The grounds for a claim of a fact that these articles state, one a rule at most.

        - ``number_of_its_own``: a number that no article of another origin gives;
        - ``name_of_its_own``: a person or an organisation that none names, other than one whose words the
          article gives: who speaks to it is told with what they say;
        - ``words_of_its_own``: ``OWN_TERMS`` content terms or more that none has;
        - ``on_authority``: a source that is said to know it. Quoted words alone are no ground: most quotes
          stand in one account, and tell how somebody took the event.
        """
        found = {
            "number_of_its_own": self._number(claim, articles),
            "name_of_its_own": self._name(claim, articles),
            "words_of_its_own": self._words(claim, articles),
            "on_authority": _source(claim),
        }
        yield from (Ground(rule, span) for rule, span in found.items() if span)

    def own_terms(self, claim: Claim, articles: Collection[str]) -> frozenset[str]:
        """The content terms of a claim that no article of another origin has."""
        return frozenset(
            term for term in terms(claim.span.text) if self._is_own(self._with_term[term], articles)
        )

    def _is_own(self, having: Collection[str], articles: Collection[str]) -> bool:
        """Whether all articles that have something are of the origins of these articles."""
        mine = {self._origin_of[article] for article in articles}
        return all(self._origin_of[article] in mine for article in having)

    def _number(self, claim: Claim, articles: Collection[str]) -> Span | None:
        own = (q.span for q in claim.quantities if self._is_own(self._with_number[q.value], articles))
        return next(own, None)

    def _name(self, claim: Claim, articles: Collection[str]) -> Span | None:
        named = (span for span in claim.participants if span in self._naming)
        return next((span for span in named if self._is_own(self._naming[span], articles)), None)

    def _words(self, claim: Claim, articles: Collection[str]) -> Span | None:
        """From the first of a claim's own terms to the last, where they are many."""
        own = self.own_terms(claim, articles)
        if len(own) < OWN_TERMS:
            return None
        text = claim.span.text
        found = [word for word in _WORD.finditer(text) if own.intersection(terms(word.group()))]
        start, end = (found[0].start(), found[-1].end()) if found else (0, len(text))
        offset = claim.span.start
        return Span(claim.span.article, offset + start, offset + end, text[start:end])


def _source(claim: Claim) -> Span | None:
    """The words for whoever is said to know a claim that is not quoted."""
    links = [link for link in claim.attribution if link.kind != "own_voice" and link.stance != "declines"]
    return links[-1].span if links and not claim.quote else None
