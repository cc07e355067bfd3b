"""Words of others inside Markdown."""

from __future__ import annotations

import pytest
from lxml import html
from markdown_it import MarkdownIt

from crossread.text.markdown import escape, strong


def rendered(markdown: str) -> html.HtmlElement:
    return html.fragment_fromstring(MarkdownIt("commonmark").render(markdown), create_parent="div")


@pytest.mark.parametrize(
    "words",
    [
        "*no* _no_ __no__ `no`",
        "[a](b) ![c](d)",
        "a_b_c",
        "<b>&amp;</b>",
        "~~x~~ $x$ | #1",
        "\\*",
        ":fire: 6:40",
    ],
)
def test_escaped_words_are_shown_as_they_stand(words: str) -> None:
    assert rendered(f"At first {escape(words)}").text_content().strip() == f"At first {words}"


def test_an_underscore_inside_a_word_stays_readable() -> None:
    assert escape("post_0304.txt") == "post_0304.txt"


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [("", "the pier", ""), ("x", "“pier,”", "y"), ("(", "pier", ")"), ("a", "b", "c")],
)
def test_strong_words_are_strong_whatever_stands_beside_them(before: str, words: str, after: str) -> None:
    page = rendered(f"{before}{strong(words, before=before, after=after)}{after}")
    assert [found.text_content() for found in page.xpath(".//strong | .//b")] == [words]
