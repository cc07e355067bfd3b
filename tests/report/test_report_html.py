"""The HTML page: one file, safe, and every finding a link away from its passage."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise

import pytest
from lxml import html

import crossread
from crossread.records import Dossier
from crossread.report.html import to_html

Page = html.HtmlElement


@pytest.fixture(scope="module")
def source(ferry: Dossier) -> str:
    return to_html(ferry)


@pytest.fixture(scope="module")
def page(source: str) -> Page:
    return html.document_fromstring(source)


def test_no_two_elements_have_one_id(page: Page) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_every_inner_link_leads_to_an_element_of_the_page(page: Page) -> None:
    targets = {link[1:] for link in page.xpath("//@href") if link.startswith("#")}
    assert targets <= set(page.xpath("//@id"))


def test_a_passage_links_to_the_same_words_in_the_full_text(page: Page) -> None:
    links = page.xpath("//a[@class='words']")
    assert links
    for link in links:
        (target,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
        own = target.xpath(".//text()[not(ancestor::a[contains(@class, 'sign')])]")
        assert "".join(own) == link.text_content()


def test_the_full_text_holds_every_word_of_the_article(ferry: Dossier, source: str) -> None:
    page = html.document_fromstring(source)
    for aside in page.xpath("//*[@class='role'] | //a[contains(@class, 'sign')]"):
        aside.drop_tree()
    shown = [
        " ".join(" ".join(line.text_content() for line in text.xpath("./p[not(@class='meta')]")).split())
        for text in page.xpath("//article[@class='text']")
    ]
    assert shown == [" ".join(article.text.split()) for article in ferry.articles]


def test_a_contradiction_is_linked_from_the_words_it_rests_on(page: Page) -> None:
    marks = [sign.getparent() for sign in page.xpath("//*[@class='text']//a[@href='#k-2']")]
    assert any(mark.text_content().startswith("The crew may have lost steering") for mark in marks)


def test_differences_of_precision_are_folded(page: Page) -> None:
    assert page.xpath("//section[@id='conflicts']/details//article[@id='k-4']")
    assert page.xpath("//section[@id='conflicts']/article[@id='k-1']")


def test_changed_words_are_set_apart_by_an_element(page: Page) -> None:
    changed = page.xpath("//article[@id='r-3']//em[@class='changed']")
    assert [element.text_content() for element in changed] == ["may have"]


def test_the_page_asks_for_nothing_and_runs_nothing(page: Page) -> None:
    assert not page.xpath("//script | //link | //img | //iframe | //object | //embed | //form | //base")
    assert not page.xpath("//@src | //@srcset | //@style | //@*[starts-with(name(), 'on')]")


def test_the_content_policy_allows_the_one_style_sheet_by_its_hash(page: Page) -> None:
    (style,) = page.xpath("//style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_outer_links_go_to_the_web_only_and_send_no_referrer(page: Page) -> None:
    outer = page.xpath("//a[not(starts-with(@href, '#'))]")
    assert outer
    assert all(re.match("https?://", link.get("href")) and "noreferrer" in link.get("rel") for link in outer)


def test_the_page_has_one_main_part_and_headings_in_order(page: Page) -> None:
    assert len(page.xpath("//main")) == len(page.xpath("//h1")) == 1
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


def test_every_section_is_named_by_its_heading(page: Page) -> None:
    ids = set(page.xpath("//@id"))
    assert all(section.get("aria-labelledby") in ids for section in page.xpath("//section"))


def test_one_article_alone_shows_no_empty_columns(ferry: Dossier) -> None:
    page = html.document_fromstring(to_html(crossread.compare(ferry.articles[:1])))
    assert not page.xpath("//*[@class='digests']")
