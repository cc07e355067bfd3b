"""The tables of articles and of what ties them: origins and derivations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.records import Article, Derivation, Dossier, Origin, Sourced
from crossread.report.exports.table import Column, Table
from crossread.report.index import letters


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article with its letter on screens and what it belongs to."""

    article: Article
    letter: str
    origin: str | None
    story: str | None


def article_rows(dossier: Dossier) -> Iterator[ArticleRow]:
    """The articles of a dossier, in its order."""
    origins = {article: origin.id for origin in dossier.origins for article in origin.articles}
    stories = {article: story.id for story in dossier.stories for article in story.articles}
    for place, article in enumerate(dossier.articles):
        yield ArticleRow(article, letters(place), origins.get(article.id), stories.get(article.id))


def _value(sourced: Sourced | None) -> str | None:
    return sourced.value if sourced else None


def _how(sourced: Sourced | None) -> str | None:
    return sourced.how if sourced else None


ARTICLES: Table[ArticleRow] = Table(
    "articles",
    "The articles that were compared, without their text.",
    (
        Column("id", "string", "id of the article", lambda row: row.article.id),
        Column("letter", "string", "letter by which reports name it", lambda row: row.letter),
        Column("outlet", "string", "who published it", lambda row: _value(row.article.outlet)),
        Column("outlet_how", "string", "how the outlet was found", lambda row: _how(row.article.outlet)),
        Column("title", "string", "its headline", lambda row: _value(row.article.title)),
        Column("authors", "strings", "its authors", lambda row: tuple(a.value for a in row.article.authors)),
        Column(
            "published",
            "string",
            "ISO 8601 date, date-time or, where it was inferred, interval",
            lambda row: _value(row.article.published),
        ),
        Column("published_how", "string", "how the date was found", lambda row: _how(row.article.published)),
        Column("language", "string", "its language", lambda row: _value(row.article.language)),
        Column("url", "string", "its address", lambda row: _value(row.article.url)),
        Column(
            "source", "string", "the path or address that it was read from", lambda row: row.article.source
        ),
        Column("sha256", "string", "digest of the bytes that were read", lambda row: row.article.sha256),
        Column("characters", "integer", "code points of its text", lambda row: len(row.article.text)),
        Column("origin", "string", "id of its origin", lambda row: row.origin),
        Column("story", "string", "id of its story", lambda row: row.story),
    ),
    article_rows,
)

ORIGINS: Table[Origin] = Table(
    "origins",
    "What counts as one source: articles at hand, or an outlet that is not.",
    (
        Column("id", "string", "id of the origin", lambda origin: origin.id),
        Column("articles", "strings", "ids of its articles", lambda origin: origin.articles),
        Column("outlet", "string", "the outlet, where none of its articles is at hand", lambda o: o.outlet),
        Column("derivations", "strings", "ids of the derivations that it rests on", lambda o: o.derivations),
        Column(
            "merges",
            "strings",
            "why two articles count as one source, one reason per merge",
            lambda origin: tuple(merge.reason for merge in origin.merges),
        ),
        Column(
            "overruled",
            "strings",
            "merges that the evidence speaks for and the user forbids",
            lambda origin: tuple(merge.reason for merge in origin.overruled),
        ),
        Column("reason", "string", "why it is one origin", lambda origin: origin.reason),
    ),
    lambda dossier: dossier.origins,
)

DERIVATIONS: Table[Derivation] = Table(
    "derivations",
    "Which article comes from which, or from an outlet that is not at hand.",
    (
        Column("id", "string", "id of the derivation", lambda one: one.id),
        Column("source", "string", "id of the article that it comes from, where at hand", lambda d: d.source),
        Column("outlet", "string", "the outlet that it comes from, where not at hand", lambda d: d.outlet),
        Column("target", "string", "id of the article that comes from it", lambda one: one.target),
        Column("directed", "boolean", "whether the evidence shows who had it first", lambda d: d.directed),
        Column("merges", "boolean", "whether it makes the two one origin", lambda one: one.merges),
        Column(
            "evidence_kinds",
            "strings",
            "the kind of each piece of evidence",
            lambda one: tuple(evidence.kind for evidence in one.evidence),
        ),
        Column(
            "evidence",
            "strings",
            "each piece of evidence in words",
            lambda one: tuple(evidence.note for evidence in one.evidence),
        ),
        Column("rule", "string", "name of the rule that found it", lambda one: one.rule),
    ),
    lambda dossier: dossier.derivations,
)
