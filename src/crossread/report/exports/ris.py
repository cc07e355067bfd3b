"""The articles as RIS, which reference managers import: one record of the type newspaper each.

Every value stands on one line, so that no word of an article can start a field of its own. Names of
authors stay as the article has them: which part of a name is the family's is not for us to guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Article, Dossier
from crossread.report.exports.addresses import address_of
from crossread.report.exports.plain import name, one_line
from crossread.report.exports.published import how_dated, stated_date


def to_ris(dossier: Dossier) -> str:
    """One record per article; lines end in CR LF, as the format asks."""
    records = (_record(article) for article in dossier.articles)
    return "".join(f"{tag}  - {value}\r\n" for record in records for tag, value in record)


def _record(article: Article) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", name(article.id)
    for tag, value in _fields(article):
        if kept := one_line(value):
            yield tag, kept
    yield "ER", ""


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    yield "TI", article.title.value if article.title else ""
    yield from (("AU", author.value) for author in article.authors)
    yield "T2", article.outlet.value if article.outlet else ""
    yield from _dates(article)
    yield "LA", article.language.value if article.language else ""
    yield "UR", address_of(article) or ""
    yield "N1", how_dated(article)


def _dates(article: Article) -> Iterator[tuple[str, str]]:
    """The year, and the date as ``year/month/day/`` with empty parts where they are not known."""
    if date := stated_date(article):
        year, month, day, *_ = [*date.split("-"), "", ""]
        yield "PY", year
        yield "DA", f"{year}/{month}/{day}/"
