"""What the rules of this stage look things up in: claims, their groups, likeness and origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from crossread.records import Article, Basis, Claim, FactGroup, Origin, Side, Span, Story
from crossread.text.fold import fold_words
from crossread.text.terms import terms
from crossread.text.vectors import cosine, similar_pairs, weigh


class Lookup:
    """Read-only views over one comparison, built once and shared by the rules of a step."""

    def __init__(
        self,
        articles: tuple[Article, ...],
        claims: tuple[Claim, ...],
        groups: tuple[FactGroup, ...],
        origins: tuple[Origin, ...],
        stories: tuple[Story, ...],
        bases: tuple[Basis, ...] = (),
    ) -> None:
        self.articles = {article.id: article for article in articles}
        self.claims = {claim.id: claim for claim in claims}
        self.groups = groups
        self.group_of = {
            claim: group.id for group in groups for claim in group.claims if claim not in group.joined
        }
        self._story_of = {article: story.id for story in stories for article in story.articles}
        self._bases: dict[str, list[str]] = defaultdict(list)
        for basis in bases:
            self._bases[basis.claim].append(basis.origin)
        self._of_article: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._of_article[claim.span.article].append(claim)
        self.origin_of = {article: origin.id for origin in origins for article in origin.articles}

    @cached_property
    def _vectors(self) -> dict[str, dict[str, float]]:
        ids = list(self.claims)
        return dict(zip(ids, weigh([terms(self.claims[i].span.text) for i in ids]), strict=True))

    def likeness(self, a: Claim, b: Claim) -> float:
        """Cosine of the two claims' weighted content terms, from 0 to 1."""
        return cosine(self._vectors[a.id], self._vectors[b.id])

    def shared(self, a: Claim, b: Claim) -> float:
        """The share of the weight of ``a``'s terms that ``b`` has too, from 0 to 1."""
        other = self._vectors[b.id]
        return sum(weight * weight for term, weight in self._vectors[a.id].items() if term in other)

    def words(self, claim: Claim) -> frozenset[str]:
        """The content terms of a claim."""
        return self._words[claim.id]

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {claim: frozenset(vector) for claim, vector in self._vectors.items()}

    @cached_property
    def statements(self) -> tuple[Claim, ...]:
        """The claims that say something of the event: acts of reporting and refusals to speak left out."""
        return tuple(claim for claim in self.claims.values() if is_statement(claim))

    @cached_property
    def _postings(self) -> dict[str, list[Claim]]:
        postings: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.statements:
            for term in self._vectors[claim.id]:
                postings[term].append(claim)
        return postings

    def sharing(self, claim: Claim) -> list[Claim]:
        """Other statements of the same story with at least one content term of a claim."""
        found = {other.id: other for term in sorted(self.words(claim)) for other in self._postings[term]}
        story = self._story_of[claim.span.article]
        return [
            other
            for other in found.values()
            if other.id != claim.id and self._story_of[other.span.article] == story
        ]

    def story(self, claim: Claim) -> str:
        """The id of the story that a claim is of."""
        return self._story_of[claim.span.article]

    def same_story(self, a: Claim, b: Claim) -> bool:
        """Whether two claims are of one story."""
        return self._story_of[a.span.article] == self._story_of[b.span.article]

    def in_two_accounts(self, a: Claim, b: Claim) -> bool:
        """Whether two claims are of one story and stand in different articles."""
        return a.span.article != b.span.article and self.same_story(a, b)

    def by_story(self) -> list[list[Article]]:
        """The articles of each story."""
        stories: dict[str, list[Article]] = defaultdict(list)
        for article in self.articles.values():
            stories[self._story_of[article.id]].append(article)
        return list(stories.values())

    @cached_property
    def _telling(self) -> dict[str, tuple[object, ...]]:
        return {claim.id: _telling(claim) for claim in self.claims.values()}

    @cached_property
    def _tellings(self) -> dict[str, set[tuple[object, ...]]]:
        told: dict[str, set[tuple[object, ...]]] = defaultdict(set)
        for claim in self.claims.values():
            told[claim.span.article].add(self._telling[claim.id])
        return told

    def also_tells(self, article: str, claim: Claim) -> bool:
        """Whether an article itself says what a claim says: in its words, as surely, on the same authority.

        An account that says both of two things has neither dropped the one nor denied it.
        """
        return self._telling[claim.id] in self._tellings[article]

    def one_tells_both(self, a: Claim, b: Claim) -> bool:
        """Whether one of two accounts says what both claims say, so that the accounts do not differ."""
        one, other = a.span.article, b.span.article
        return one != other and (self.also_tells(one, b) or self.also_tells(other, a))

    def members(self, group: FactGroup) -> list[Claim]:
        """The claims of a group, in the group's order."""
        return [self.claims[claim] for claim in group.claims]

    def pairs(self, *, at_least: float) -> Iterator[tuple[Claim, Claim]]:
        """Pairs of statements of one story that are at least this alike, each pair once."""
        statements = self.statements
        vectors = [self._vectors[claim.id] for claim in statements]
        for i, j, _ in similar_pairs(vectors, at_least=at_least):
            a, b = statements[i], statements[j]
            if self.same_story(a, b) and not a.span.overlaps(b.span):
                yield a, b

    def paragraph(self, claim: Claim) -> str:
        """The words of the block in which a claim stands."""
        article = self.articles[claim.span.article]
        around = [b for b in article.blocks if b.start <= claim.span.start and claim.span.end <= b.end]
        return article.text[around[0].start : around[0].end] if around else claim.context.text

    def published(self, article: str) -> str:
        """When an article was published, as ISO text that sorts by time; empty where unknown."""
        published = self.articles[article].published
        return published.value.split("/")[-1] if published else ""

    def claims_of(self, article: str) -> tuple[Claim, ...]:
        """The claims of an article."""
        return tuple(self._of_article[article])

    def sides(self, held: Iterable[tuple[str, Span]]) -> tuple[Side, ...]:
        """Sides of a conflict from (value, span) pairs: one side a value, in order of first appearance."""
        spans: dict[str, list[Span]] = defaultdict(list)
        for value, span in held:
            if span not in spans[value]:
                spans[value].append(span)
        return tuple(self._side(value, sorted(found)) for value, found in spans.items())

    def _side(self, value: str, spans: list[Span]) -> Side:
        articles = tuple(sorted({span.article for span in spans}))
        origins = tuple(sorted({origin for span in spans for origin in self._origins(span)}))
        return Side(value, tuple(spans), articles, origins)

    def _origins(self, span: Span) -> list[str]:
        """The origins that words rest on: those of the smallest claim that holds them."""
        around = (claim for claim in self._of_article[span.article] if claim.span.contains(span))
        claim = min(around, key=lambda claim: len(claim.span.text), default=None)
        own = [self.origin_of[span.article]]
        return self._bases.get(claim.id, own) if claim else own


def components(pairs: Iterable[tuple[Claim, Claim]]) -> list[list[Claim]]:
    """Claims that pairs connect, directly or through others; each component in reading order."""
    component: dict[str, dict[str, Claim]] = {}
    for pair in pairs:
        one, other = (component.setdefault(claim.id, {claim.id: claim}) for claim in pair)
        if one is not other:
            small, large = sorted((one, other), key=len)
            large |= small
            component |= dict.fromkeys(small, large)
    found = {id(members): members for members in component.values()}
    return [sorted(members.values(), key=lambda claim: claim.span) for members in found.values()]


def _telling(claim: Claim) -> tuple[object, ...]:
    """What a claim says: its words, how surely, and on whose authority."""
    chain = tuple((link.source, link.stance) for link in claim.attribution)
    return tuple(fold_words(claim.span.text)), claim.certainty, chain


def is_flat(claim: Claim) -> bool:
    """Whether a claim is stated without doubt; a condition sets bounds to it and is no doubt."""
    return claim.certainty == "certain" or all(hedge.rule == "conditional" for hedge in claim.hedges)


def is_statement(claim: Claim) -> bool:
    """Whether a claim is about the event rather than about who spoke, or would not speak, of it."""
    return claim.rule not in ("act_of_reporting", "declines")
