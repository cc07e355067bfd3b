"""Pairing of quotation marks, as they stand and as they go wrong in news text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.quotation import pair_marks


def inner(text: str, *, nested: bool = False) -> list[str]:
    return [text[q.start : q.end] for q in pair_marks(text) if bool(q.depth) == nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it was dark”, then left.", ["it was dark"]),
        ('He said "it was dark." Then "very dark".', ["it was dark.", "very dark"]),
        ("She called it ‘a mess’ on Friday.", ["a mess"]),
        ("She called it 'a mess' of the harbour's making.", ["a mess"]),
        ("Elle a dit « bonjour » hier.", ["bonjour"]),
        ('"It was dark. "It was cold. "It was wet."', ["It was dark.", "It was cold.", "It was wet."]),
        ("“I do what I want.“ she said", ["I do what I want."]),
        ("the crew’s ”willingness to help.”", ["willingness to help."]),
        ('She was silent. "', []),
        ('"She was silent. "', ["She was silent."]),
        ("He said: 'It was dark and cold.", ["It was dark and cold."]),
        ("The dockers' union and the ships' crews met.", []),
        ("It was 6'2\" tall and built in the '90s.", []),
        ("a 'fleet of the ships' crews' he knew", ["fleet of the ships' crews"]),
        ("The board — “a mess” — met.", ["a mess"]),
    ],
)
def test_quotations_are_found_by_the_spacing_of_their_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_other_marks_inside_a_quotation_are_nested() -> None:
    text = "“He told me ‘stop’ and left,” she said."
    assert inner(text) == ["He told me ‘stop’ and left,"]
    assert inner(text, nested=True) == ["stop"]


def test_marks_of_one_shape_that_all_close_are_nested() -> None:
    text = 'She said: "He told me "stop" and left."'
    assert inner(text) == ['He told me "stop" and left.']
    assert inner(text, nested=True) == ["stop"]


def test_an_opening_mark_after_a_sentence_ends_the_quotation_before_it() -> None:
    assert inner('"It was dark. "It was cold." She left.') == ["It was dark.", "It was cold."]


def test_a_cut_never_splits_the_quotation_inside() -> None:
    found = pair_marks('She called it “a "dark place. Very" dark and left. He ran.')
    assert [(q.start, q.end) for q in found] == sorted((q.start, q.end) for q in found)
    assert [q.depth for q in found] == [0, 0]


def test_an_unclosed_fragment_ends_with_its_sentence() -> None:
    (quotation,) = pair_marks("She called it “a mess. The board met. It voted.")
    assert (quotation.end, quotation.closed) == (len("She called it “a mess."), False)


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    (quotation,) = pair_marks("He said: “It was dark. ")
    assert not quotation.closed
    assert quotation.end == len("He said: “It was dark.")


@given(st.text(alphabet="ab .,'\"“”‘’«»\n", max_size=60))
def test_whatever_the_marks_the_offsets_lie_inside_the_text(text: str) -> None:
    for q in pair_marks(text):
        assert 0 <= q.outer[0] < q.start < q.end <= q.outer[1] <= len(text)
        assert text[q.start : q.end] == text[q.start : q.end].strip()
