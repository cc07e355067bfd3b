"""What every export may carry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from crossread.report.exports.plain import name, one_line, plain

any_text = st.text(st.characters(codec=None, exclude_categories=()))


@given(any_text)
def test_any_text_made_plain_is_accepted_by_xml_and_keeps_its_length(text: str) -> None:
    element = etree.Element("words")
    element.text = plain(text)
    assert len(plain(text)) == len(text)


@given(any_text)
def test_text_on_one_line_has_no_line_break_of_any_kind(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_reversing_marks_are_words_of_the_article_and_stay() -> None:
    assert plain("\u202eabc\u202c") == "\u202eabc\u202c"


def test_an_id_of_crossread_is_a_name_and_another_becomes_one() -> None:
    assert name("a-1f2e3d4c5b") == "a-1f2e3d4c5b"
    assert name('d"><x>\n}') == "d---x---"
