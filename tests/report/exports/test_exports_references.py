"""RIS as rispy reads it, BibTeX as pybtex reads it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import rispy
from pybtex.database import BibliographyData, parse_string

from crossread.records import Article, Dossier, Sourced
from crossread.report.exports.addresses import address_of
from crossread.report.exports.bibtex import ESCAPES, to_bibtex
from crossread.report.exports.plain import one_line
from crossread.report.exports.ris import to_ris


def from_ris(dossier: Dossier) -> list[dict[str, Any]]:
    return list(rispy.loads(to_ris(dossier)))


def from_bibtex(dossier: Dossier) -> BibliographyData:
    return parse_string(to_bibtex(dossier), "bibtex")


def with_date(dossier: Dossier, published: Sourced | None) -> Dossier:
    return replace(dossier, articles=(replace(dossier.articles[0], published=published),))


def test_ris_has_a_record_for_each_article_with_what_is_known_of_it(ferry: Dossier) -> None:
    courier = next(entry for entry in from_ris(ferry) if entry["secondary_title"] == "The Dunmore Courier")
    assert len(from_ris(ferry)) == len(ferry.articles)
    assert courier["type_of_reference"] == "NEWS"
    assert courier["title"] == "Ferry strikes pier in Port Dunmore"
    assert courier["authors"] == ["Mara Ellison"]
    assert (courier["year"], courier["date"]) == ("2031", "2031/03/04/")
    assert courier["urls"] == ["https://the-dunmore-courier.example/pier"]


def test_bibtex_has_an_entry_for_each_article_with_what_is_known_of_it(ferry: Dossier) -> None:
    entries = from_bibtex(ferry).entries
    courier = next(e for e in entries.values() if e.fields["journal"] == "The Dunmore Courier")
    assert list(entries) == [article.id for article in ferry.articles]
    assert courier.fields["title"] == "{Ferry strikes pier in Port Dunmore}"
    assert [str(person) for person in courier.persons["author"]] == ["Ellison, Mara"]
    assert (courier.fields["year"], courier.fields["month"], courier.fields["day"]) == ("2031", "March", "4")


@pytest.mark.parametrize("write", [to_ris, to_bibtex])
def test_a_date_that_was_inferred_is_not_cited_but_noted(ferry: Dossier, write: Any) -> None:
    text = write(with_date(ferry, Sourced("2031-03-04/2031-03-05", "inferred", "from A and C")))
    assert "published 2031-03-04/2031-03-05 (inferred, from A and C)" in text
    assert "PY  -" not in text
    assert "year =" not in text


@pytest.mark.parametrize(
    ("value", "date"),
    [("2031", "2031///"), ("2031-03", "2031/03//"), ("2031-03-04T09:10:00Z", "2031/03/04/")],
)
def test_a_date_is_as_exact_as_it_is_known(ferry: Dossier, value: str, date: str) -> None:
    assert from_ris(with_date(ferry, Sourced(value, "metadata")))[0]["date"] == date


def test_no_word_of_a_hostile_article_starts_a_field_of_ris(hostile: Dossier) -> None:
    entries = from_ris(hostile)
    assert [entry["title"] for entry in entries] == [one_line(title(a)) for a in hostile.articles]
    assert {entry["type_of_reference"] for entry in entries} == {"NEWS"}


def test_no_word_of_a_hostile_article_leaves_its_field_of_bibtex(hostile: Dossier) -> None:
    entries = from_bibtex(hostile).entries
    assert list(entries) == [article.id for article in hostile.articles]
    for article, entry in zip(hostile.articles, entries.values(), strict=True):
        assert printed(entry.fields["title"]) == one_line(title(article))
        assert len(entry.persons["author"]) == 1
        assert entry.fields["url"] == address_of(article)


def printed(field: str) -> str:
    """What LaTeX prints for a field: each macro its sign, and nothing for braces, which only group."""
    signs = {macro: sign for sign, macro in ESCAPES.items()}
    macro = re.compile("|".join(re.escape(one) for one in signs) + "|[{}]")
    return macro.sub(lambda found: signs.get(found.group(), ""), field)


def title(article: Article) -> str:
    assert article.title
    return article.title.value


def test_a_dossier_without_articles_has_no_reference(ferry: Dossier) -> None:
    empty = replace(ferry, articles=())
    assert (to_ris(empty), to_bibtex(empty)) == ("", "")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://pier.example/a[1]", "https://pier.example/a%5B1%5D"),
        ("https://pier.example/100%", "https://pier.example/100%25"),
        ("https://pier.example/%20a#b#c", "https://pier.example/%20a#b%23c"),
        ("javascript:alert(1)", None),
    ],
)
def test_an_address_holds_only_what_an_address_may(ferry: Dossier, url: str, address: str | None) -> None:
    assert address_of(replace(ferry.articles[0], url=Sourced(url, "text"))) == address
