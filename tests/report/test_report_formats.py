"""What every format must do alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

import crossread
from crossread.records import Dossier
from crossread.report import TEXT_FORMATS, Format, format_of, render
from crossread.report.screen import build_view
from crossread.report.sections.singles import SHOWN
from crossread.report.view import Item, View

SCREENS: tuple[Format, ...] = ("terminal", "markdown", "html")


def words(dossier: Dossier, format: Format) -> str:
    """What a reader sees, on one line, without the marks of the format."""
    text = render(dossier, format)
    if format == "html":
        text = html.fromstring(text).text_content()
    for mark in ("**", "<b>", "</b>", "\\", "«", "»", "\n>"):
        text = text.replace(mark, "")
    return " ".join(text.split())


def all_items(view: View) -> list[Item]:
    return [item for section in view.sections for item in (*section.items, *section.folded)]


@pytest.mark.parametrize("format", SCREENS)
def test_every_finding_shows_all_its_passages_and_its_reason(ferry: Dossier, format: Format) -> None:
    shown = words(ferry, format)
    for item in all_items(build_view(ferry)):
        assert item.reason in shown
        for passage in item.passages:
            assert " ".join(passage.span.text.split()) in shown


@pytest.mark.parametrize("format", SCREENS)
def test_every_finding_shows_its_id_and_its_rule(ferry: Dossier, format: Format) -> None:
    shown = words(ferry, format)
    told = (*ferry.only_one[:SHOWN], *ferry.left_out, *ferry.timeline)
    for finding in (*ferry.conflicts, *ferry.drift, *ferry.derivations, *ferry.utterances, *told):
        assert finding.id in shown
        assert finding.rule in shown


@pytest.mark.parametrize("format", SCREENS)
def test_a_passage_stands_in_its_context(ferry: Dossier, format: Format) -> None:
    assert "“We never heard the horn,” said Ivo Brandt." in words(ferry, format)


@pytest.mark.parametrize("format", SCREENS)
def test_the_first_lines_say_how_many_articles_and_origins(ferry: Dossier, format: Format) -> None:
    assert "4 articles, 3 independent origins" in words(ferry, format)[:700]


@pytest.mark.parametrize("format", SCREENS)
def test_contradictions_come_before_other_differences(ferry: Dossier, format: Format) -> None:
    turned = replace(ferry, conflicts=tuple(reversed(ferry.conflicts)))
    shown = words(turned, format)
    assert shown.index("contradiction") < shown.index("rougher estimate") < shown.index("less precise")


@pytest.mark.parametrize("format", SCREENS)
def test_one_article_alone_is_said_to_have_nothing_to_compare_with(ferry: Dossier, format: Format) -> None:
    assert "nothing to compare it with" in words(alone(ferry), format)


def alone(ferry: Dossier) -> Dossier:
    """The dossier of the first article alone."""
    return crossread.compare(ferry.articles[:1])


@pytest.mark.parametrize("format", SCREENS)
def test_several_events_are_said_to_be_apart(ferry: Dossier, format: Format) -> None:
    first, *rest = (article.id for article in ferry.articles)
    stories = (
        replace(ferry.stories[0], articles=(first,)),
        replace(ferry.stories[0], id="s-2", articles=tuple(rest)),
    )
    assert "4 articles on 2 separate events" in words(replace(ferry, stories=stories), format)


@pytest.mark.parametrize("format", TEXT_FORMATS)
def test_equal_dossiers_give_equal_text(ferry: Dossier, format: Format) -> None:
    again = crossread.load(render(ferry, "json").encode())
    assert render(ferry, format) == render(again, format)


@pytest.mark.parametrize("format", TEXT_FORMATS)
def test_the_order_in_which_articles_are_given_changes_nothing(ferry: Dossier, format: Format) -> None:
    forward = crossread.compare(ferry.articles)
    backward = crossread.compare(reversed(ferry.articles))
    assert render(forward, format) == render(backward, format)


@pytest.mark.parametrize("format", [*SCREENS, "json"])
def test_a_dossier_without_articles_can_be_shown(format: Format) -> None:
    assert render(crossread.compare([]), format)


def test_an_unknown_format_is_refused(ferry: Dossier) -> None:
    with pytest.raises(ValueError, match="no format 'pdf'"):
        render(ferry, "pdf")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.html", "html"),
        ("b/A.HTM", "html"),
        ("a.md", "markdown"),
        ("a.json", "json"),
        ("a.txt", "terminal"),
        ("a.jsonld", "jsonld"),
        ("quotes.tei.xml", "tei"),
        ("a.ris", "ris"),
        ("a.bib", "bibtex"),
        ("a.graphml", "graphml"),
        ("a.csv.zip", "csv"),
        ("A.PARQUET.ZIP", "parquet"),
    ],
)
def test_the_ending_of_a_file_name_tells_the_format(name: str, format: Format) -> None:
    assert format_of(name) == format


def test_an_ending_without_a_format_is_refused() -> None:
    with pytest.raises(ValueError, match=r"use an ending of \.txt"):
        format_of("dossier.pdf")


@pytest.mark.parametrize("name", ["dossier.csv", "dossier.parquet", "dossier.zip"])
def test_one_file_for_several_tables_is_refused_with_the_endings_that_serve(name: str) -> None:
    with pytest.raises(ValueError, match=r"\.csv\.zip or \.parquet\.zip"):
        format_of(name)


def test_tables_are_no_text(ferry: Dossier) -> None:
    with pytest.raises(ValueError, match="csv is several files"):
        render(ferry, "csv")
