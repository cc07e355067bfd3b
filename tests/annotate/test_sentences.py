from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts import account
from crossread.annotate.sentences import find_sentences, split_sentences


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Holt left at 6 a.m. on Monday.",
        "The C.I.A. and U.S. officials met Gov. Tull.",
        "It cost $1.5 million.",
        "“There was a blast,” he said.",
        "“Stop!” she said.",
        "The No. 2 ship of the St. Brannock line sank.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert split(f"{sentence} The pier is shut.") == [sentence, "The pier is shut."]


def test_a_closing_mark_after_the_full_stop_stays_with_its_sentence() -> None:
    assert split("“The roof is gone.” Divers came.") == ["“The roof is gone.”", "Divers came."]


def test_a_plain_word_before_a_full_stop_ends_the_sentence_whatever_name_follows() -> None:
    assert split("He saw smoke at dusk. Ada Holt wept.") == ["He saw smoke at dusk.", "Ada Holt wept."]


def test_a_new_line_ends_a_sentence_without_a_full_stop() -> None:
    article = account("one", "Fire on the quay\nThe shed burned\nDivers came")
    assert [s.span.text for s in find_sentences(article)] == [
        "Fire on the quay",
        "The shed burned",
        "Divers came",
    ]


@given(st.text(max_size=300))
def test_sentences_hold_every_visible_character_once_and_in_order(text: str) -> None:
    line = text.replace("\n", " ")
    spans = list(split_sentences(line))
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert "".join("".join(line[a:b].split()) for a, b in spans) == "".join(line.split())
