"""Articles that try to break out of the report."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

import crossread
from crossread.records import Article, Block, Dossier, Problem, Sourced, content_id
from crossread.report import render
from crossread.report.html import to_html
from crossread.report.links import web_address

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</p></main></style><svg onload=alert(1)>",
    '"><a href="javascript:alert(1)">open</a>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "[open](javascript:alert(1)) ![x](http://example.test/p.png)",
    "<!-- --><style>*{display:none}</style>",
    "\u202egnihtemos\u202c hidden",
    "\x1b[31mred\x1b]0;title\x07",
    "W" * 200,
)


def hostile_article(number: int, text: str) -> Article:
    return Article(
        id=content_id("a", number, text),
        source=f"<b>{text}.txt",
        text=text,
        blocks=(Block("paragraph", 0, len(text)),),
        sha256=sha256(text.encode()).hexdigest(),
        title=Sourced(text, "text"),
        outlet=Sourced(text, "metadata"),
        authors=(Sourced(text, "text"),),
        published=Sourced("2031-03-04", "front matter", text),
        language=Sourced('en"><script>', "metadata"),
        url=Sourced("javascript:alert(1)", "metadata"),
    )


@pytest.fixture(scope="module")
def hostile(ferry: Dossier) -> Dossier:
    """Real findings, whose every label and text is an attack."""
    text = "\n".join(f"{attack} said the harbour office on March 4, 2031." for attack in ATTACKS)
    articles = [hostile_article(number, f"{text}\nNumber {number}.") for number in range(3)]
    dossier = crossread.compare(articles)
    attack = ATTACKS[0]
    span = dossier.articles[0].span(0, len(attack))
    drift = replace(ferry.drift[3], id='d"><script>', span=span, reason=attack, rule=attack)
    return replace(dossier, drift=(drift,), problems=(Problem(attack, attack, attack),))


def test_no_attack_becomes_an_element_or_a_handler(hostile: Dossier) -> None:
    page = html.document_fromstring(to_html(hostile))
    assert not page.xpath("//script | //img | //svg | //iframe")
    assert len(page.xpath("//style")) == 1
    assert not page.xpath("//@*[starts-with(name(), 'on')] | //@style")
    assert all(re.match("#|https?://", link) for link in page.xpath("//@href"))


def test_an_attack_is_shown_as_the_text_it_is(hostile: Dossier) -> None:
    shown = html.document_fromstring(to_html(hostile)).text_content()
    for attack in ATTACKS[:8]:
        assert attack in shown


def test_marks_that_turn_the_reading_order_are_shown_by_number(hostile: Dossier) -> None:
    for format in ("html", "markdown", "terminal"):
        text = render(hostile, format)
        assert "\u202e" not in text
        assert "U+202E" in text


def test_no_escape_code_reaches_the_terminal(hostile: Dossier) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", render(hostile, "terminal"))


def test_markdown_holds_no_markup_of_the_article(hostile: Dossier) -> None:
    rendered = html.document_fromstring(MarkdownIt("commonmark").render(render(hostile, "markdown")))
    assert not rendered.xpath("//script | //img | //svg | //style | //a")
    assert not rendered.xpath("//@*[starts-with(name(), 'on')]")


def test_the_json_keeps_the_exact_text(hostile: Dossier) -> None:
    assert crossread.load(render(hostile, "json").encode()) == hostile


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//host/x",
        "http://",
        "http://[",
        "",
    ],
)
def test_an_address_that_is_not_of_the_web_becomes_no_link(url: str) -> None:
    assert web_address(url) is None


def test_a_web_address_is_kept_with_its_quotes_encoded() -> None:
    assert web_address('https://courier.example/a b"<c>') == "https://courier.example/a%20b%22%3Cc%3E"


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_any_text_can_be_shown_in_any_format(text: str) -> None:
    dossier = crossread.compare([hostile_article(1, text)])
    page = html.document_fromstring(to_html(dossier))
    assert not page.xpath("//script")
    assert render(dossier, "markdown")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", render(dossier, "terminal"))
