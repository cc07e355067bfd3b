"""The articles as BibTeX. Text is escaped so that LaTeX prints it and runs none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.records import Article, Dossier
from crossread.report.exports.addresses import address_of
from crossread.report.exports.plain import name, one_line
from crossread.report.exports.published import how_dated, stated_date

ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
"""What means something to LaTeX or to BibTeX, which counts braces even where they are escaped."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The macros that every BibTeX style defines."""

_SPECIAL = re.compile("[" + re.escape("".join(ESCAPES)) + "]")
_LIGATURE = re.compile(r"([-'`<>,])(?=\1)|[?!](?=`)")
"""Signs that TeX's fonts join with the next one into another: two hyphens become a dash."""

_SPLITS_NAMES = re.compile(r"\band\b|,", re.IGNORECASE)


def to_bibtex(dossier: Dossier) -> str:
    """One entry per article, whose key is the article's id."""
    return "\n".join(_entry(article) for article in dossier.articles)


def escaped(text: str) -> str:
    """The text on one line, as LaTeX prints it verbatim."""
    kept = _SPECIAL.sub(lambda found: ESCAPES[found.group()], one_line(text))
    return _LIGATURE.sub(lambda found: found.group() + "{}", kept)


def _entry(article: Article) -> str:
    kind = "article" if article.outlet else "misc"
    fields = "".join(f"  {field} = {value},\n" for field, value in _fields(article))
    return f"@{kind}{{{name(article.id)},\n{fields}}}\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    if article.title:
        yield "title", f"{{{{{escaped(article.title.value)}}}}}"  # two pairs of braces keep its capitals
    if article.authors:
        yield "author", f"{{{' and '.join(_name(author.value) for author in article.authors)}}}"
    if article.outlet:
        yield "journal", f"{{{escaped(article.outlet.value)}}}"
    yield from _dates(article)
    if address := address_of(article):
        yield "url", f"{{{address}}}"
    if article.language:
        yield "language", f"{{{escaped(article.language.value)}}}"
    if note := how_dated(article):
        yield "note", f"{{{escaped(note)}}}"


def _name(author: str) -> str:
    """An author's name; in braces of its own where BibTeX would make several parts or people of it."""
    shown = escaped(author)
    return f"{{{shown}}}" if _SPLITS_NAMES.search(author) or shown != author else shown


def _dates(article: Article) -> Iterator[tuple[str, str]]:
    year, month, day, *_ = [*(stated_date(article) or "").split("-"), "", ""]
    if year:
        yield "year", f"{{{year}}}"
    if month and 1 <= int(month) <= len(MONTHS):
        yield "month", MONTHS[int(month) - 1]
    if day:
        yield "day", f"{{{int(day)}}}"
