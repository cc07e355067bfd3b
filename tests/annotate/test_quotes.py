"""Quotes and what is in quotation marks without being one, in invented news."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.annotate.reading import article_of, quotes_of, said

from crossread.annotate.quotes_frames import paragraphs
from crossread.annotate.sentences import find_sentences
from crossread.records import Sourced


def test_a_quote_leaves_out_the_marks_and_keeps_the_punctuation() -> None:
    ((words, _),) = said("“The pier is gone,” Mara Ellison said.")
    assert words == "The pier is gone,"


def test_a_quote_of_several_sentences_is_one() -> None:
    ((words, _),) = said("Mara Ellison said: “The pier is gone. We will rebuild it.”")
    assert words == "The pier is gone. We will rebuild it."


def test_a_quote_broken_by_its_reporting_clause_is_two() -> None:
    found = said("“The pier,” Mara Ellison said, “is gone.”")
    assert found == [("The pier,", "Mara Ellison"), ("is gone.", "Mara Ellison")]


def test_every_paragraph_of_a_long_quote_is_a_quote_of_the_same_speaker() -> None:
    found = said("Mara Ellison said: “The pier is gone.", "“We lost the ferry.", "“That is all.”")
    assert [speaker for _, speaker in found] == ["Mara Ellison"] * 3


def test_sentences_that_each_open_a_mark_are_quotes_of_their_own() -> None:
    found = said('Mara Ellison said: "The pier is gone. "We lost the ferry. "That is all."')
    assert found == [
        ("The pier is gone.", "Mara Ellison"),
        ("We lost the ferry.", "Mara Ellison"),
        ("That is all.", "Mara Ellison"),
    ]


def test_an_unclosed_mark_swallows_no_more_than_its_paragraph() -> None:
    (quote,) = quotes_of("Mara Ellison said: “The pier is gone.", "The ferry ran on time.")[0]
    assert quote.span.text == "The pier is gone."


def test_whole_sentences_are_direct_and_fragments_mixed() -> None:
    quotes, _ = quotes_of("“The pier is gone,” Mara Ellison said.", "She called it “a sad day”.")
    assert [quote.kind for quote in quotes] == ["direct", "mixed"]


def test_quotes_in_headlines_and_captions_count() -> None:
    found = said(
        ("title", "'Pier is gone!' Ellison says of fire"), ("caption", "Joan Pell said it was “awful”")
    )
    assert [words for words, _ in found] == ["Pier is gone!", "awful"]


def test_teasers_boilerplate_and_repeats_hold_no_quotes() -> None:
    assert said(("teaser", "Ellison: “The pier is gone”"), ("boilerplate", "He said “subscribe”.")) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('They took the injured off the "Sea Lark" at dusk.', "title"),
        ("In an episode of “Harbour Lights,” Mara Ellison said nothing of it.", "title"),
        ("Tom “Sparky” Pell ran the crane.", "nickname"),
        ("They left the bridge that Dunmore calls “Old Nan”.", "title"),
        ("He never used the word “pier” in the plan.", "word"),
        ("The town has relied on “safety reviews” for years.", "scare"),
        ("Its use underlines the “dredging” of the bay.", "scare"),
    ],
)
def test_words_set_apart_without_anybody_saying_them_are_marked(text: str, kind: str) -> None:
    quotes, marked = quotes_of(text)
    assert not quotes
    assert [mark.kind for mark in marked] == [kind]


def test_a_quote_inside_a_quote_is_nested() -> None:
    quotes, marked = quotes_of("Ellison said: “He told me ‘stop’ and ran.”")
    assert [quote.span.text for quote in quotes] == ["He told me ‘stop’ and ran."]
    assert [(mark.span.text, mark.kind) for mark in marked] == [("stop", "nested")]


def test_a_dialogue_set_off_by_dashes_holds_quotes_where_the_language_has_it() -> None:
    article = article_of("—No queda nada —dijo Elena Duarte—. Volveremos.")
    spanish = replace(article, language=Sourced("es", "declared"))
    (paragraph,) = paragraphs(spanish, find_sentences(spanish))
    found = [f.text[q.start : q.end] for f in paragraph.frames for q in f.quotations]
    assert found == ["No queda nada", "Volveremos."]


def test_a_dash_at_the_start_of_an_english_line_opens_nothing() -> None:
    assert said("—Mara Ellison said the pier was gone.") == []


def test_a_passive_report_is_a_quote_of_nobody_named() -> None:
    assert said("The scene was described as “total chaos” by evening.") == [("total chaos", None)]


_WORDS = "Mara Ellison said . , “ ” \" ' she The pier is gone : and added “Gone,” ‘no’ — Police"


@given(st.lists(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=14), min_size=1, max_size=4))
def test_whatever_the_marks_every_span_is_verbatim_and_the_result_repeats(lines: list[list[str]]) -> None:
    paragraphs = [" ".join(line) for line in lines]
    assert quotes_of(*paragraphs) == quotes_of(*paragraphs)


@pytest.mark.parametrize(
    "unit",
    [
        '"a ',
        "said “",
        "Mara Ellison said ",
        "‘s ships' ",
        "Ellison, who, ",
        '"A," and ',
        "“A “b” ",
        "'a \"b ",
    ],
)
def test_a_long_run_without_stops_takes_no_longer_than_its_length(unit: str) -> None:
    quotes_of(unit * 5_000)
