"""All of it for one set of articles."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.records.annotations import (
    Attribution,
    Claim,
    Credit,
    Entity,
    Marked,
    Quantity,
    Quote,
    TimeExpression,
)
from crossread.records.article import Article, Problem
from crossread.records.findings import Conflict, Drift, Fact, LeftOut, Moment, OnlyOne
from crossread.records.links import (
    Basis,
    Derivation,
    Family,
    Identity,
    Origin,
    Reuse,
    Story,
    UserWord,
    Utterance,
    Voice,
)

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Dossier:
    """What crossread has to say about a set of articles.

    Lists are sorted: articles by publication time, then source; annotations by article and offset;
    conflicts with contradictions first; drift and facts by weight; identities by how many articles name
    them; origins that are not at hand come last; what only one origin has by how notable it is; what is
    left out by article; the timeline by when it begins; voices in the order of identities. The same input
    gives the same dossier, whatever the order in which articles were given.
    """

    schema: int
    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    origins: tuple[Origin, ...]
    derivations: tuple[Derivation, ...]
    reuse: tuple[Reuse, ...]
    entities: tuple[Entity, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    quotes: tuple[Quote, ...]
    marked: tuple[Marked, ...]
    utterances: tuple[Utterance, ...]
    credits: tuple[Credit, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    drift: tuple[Drift, ...]
    problems: tuple[Problem, ...]
    identities: tuple[Identity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    bases: tuple[Basis, ...] = ()
    families: tuple[Family, ...] = ()
    user_words: tuple[UserWord, ...] = ()
    only_one: tuple[OnlyOne, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    timeline: tuple[Moment, ...] = ()
    voices: tuple[Voice, ...] = ()

    def article(self, id: str) -> Article:
        """The article with this id. Raises ``KeyError`` where there is none."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)
