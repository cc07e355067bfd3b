"""What each account leaves out that most other independent origins have."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from crossread.judge.lookup import is_statement
from crossread.records import CLAIM_KINDS, Article, Claim, Fact, LeftOut, Origin, Story, content_id
from crossread.text.terms import terms

LEAST = 2
"""Other origins that must state a fact before an account can be said to leave it out."""

TOLD = 0.5
"""The share of a claim's content terms from which on a paragraph that has them may tell it in other words."""


def find_left_out(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    claims: tuple[Claim, ...],
    origins: tuple[Origin, ...],
    facts: tuple[Fact, ...],
) -> tuple[LeftOut, ...]:
    """Facts that more than half of the other origins at hand state and an article does not, by article.

    Rule ``most_others``. Not said of a fact that a paragraph of the article may tell in other words, and
    not of one that an origin of the article itself is counted for. Within an article facts keep the
    order of the dossier: those of most origins first.
    """
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    by_id = {claim.id: claim for claim in claims}
    told = {article.id: list(_paragraphs(article)) for article in articles}
    published = {article.id: article.published.value if article.published else "" for article in articles}
    place = {article.id: number for number, article in enumerate(articles)}
    story_of = {article: story for story in stories for article in story.articles}
    found = []
    for fact in (fact for fact in facts if len(fact.origins) >= LEAST):
        among = story_of[fact.articles[0]].articles
        at_hand = {origin_of[article] for article in among}
        said = [_terms(by_id[claim]) for claim in fact.claims if is_statement(by_id[claim])]
        for article in (article for article in among if article not in fact.articles):
            others = len(at_hand) - 1
            having = tuple(o for o in fact.origins if o in at_hand and o != origin_of[article])
            if _is_most(len(having), others) and said and not _may_tell(told[article], said):
                found.append(_left_out(article, fact, having, others, published))
    return tuple(sorted(found, key=lambda left: place[left.article]))


def _is_most(having: int, others: int) -> bool:
    """Whether the origins that have something are ``LEAST`` or more, and more than half of the others."""
    return having >= LEAST and 2 * having > others


def _paragraphs(article: Article) -> Iterator[frozenset[str]]:
    """The content terms of each part of an article that tells of the event."""
    told = (block for block in article.blocks if block.kind in CLAIM_KINDS)
    return (frozenset(terms(article.text[block.start : block.end])) for block in told)


def _terms(claim: Claim) -> frozenset[str]:
    return frozenset(terms(claim.span.text))


def _may_tell(paragraphs: Collection[frozenset[str]], said: Collection[frozenset[str]]) -> bool:
    """Whether a paragraph has half of the content terms of a claim of the fact."""
    return any(len(words & paragraph) >= TOLD * len(words) for words in said for paragraph in paragraphs)


def _left_out(
    article: str, fact: Fact, having: tuple[str, ...], others: int, published: dict[str, str]
) -> LeftOut:
    reason = f"{len(having)} of {others} other origins state it, and no paragraph here has half of its words"
    first = min(published[other] for other in fact.articles)
    if published[article] and first and published[article][: len(first)] < first[: len(published[article])]:
        reason += "; published before any account that has it"
    return LeftOut(
        id=content_id("l", article, fact.id),
        article=article,
        fact=fact.id,
        origins=having,
        of=others,
        rule="most_others",
        reason=reason,
    )
