from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.fold import fold, fold_words
from crossread.text.shingles import GUARANTEED, SHINGLE, fingerprints

SENTENCE = "The harbour office closed the inner basin and asked fishermen to moor at the quay."
RUN = " ".join(fold_words(SENTENCE)[:GUARANTEED])
words = st.sampled_from(
    ["the", "Harbour", "“office”", "closed—and", "basin,", "U.S.", "—", "don’t", "İzmir", "½"]
)
texts = st.lists(words, max_size=40).map(" ".join)


def numbers(text: str) -> list[int]:
    (found,) = fingerprints([text])
    return found.tolist()


def five_words(text: str) -> list[int]:
    """The number of every five words in a row: five words alone have but one."""
    found = re.findall(r"[^\W_]+", fold(text))
    return [n for at in range(len(found) - SHINGLE + 1) for n in numbers(" ".join(found[at : at + SHINGLE]))]


def test_the_numbers_are_the_same_on_every_machine() -> None:
    assert numbers(RUN) == [15151035120984267399, 888035808731551077, 6061932648404662556]


def test_the_order_of_words_makes_another_number() -> None:
    assert numbers("the harbour office closed early") != numbers("the harbour office early closed")


def test_case_quote_style_and_dashes_make_no_difference() -> None:
    assert numbers("“Don't,” she SAID — at noon") == numbers("‘Don’t’ she said at noon.") != []


def test_four_words_have_no_fingerprint() -> None:
    assert numbers("the harbour office closed") == []


def test_five_words_have_one_fingerprint() -> None:
    assert len(numbers("the harbour office closed early")) == 1


@given(texts, texts, texts, texts)
def test_eight_words_in_common_are_a_fingerprint_in_common(a: str, b: str, c: str, d: str) -> None:
    assert set(numbers(f"{a} {RUN} {b}")) & set(numbers(f"{c} {RUN} {d}"))


@given(texts)
def test_fingerprints_are_numbers_of_five_words_in_the_order_of_the_text(text: str) -> None:
    rest = iter(five_words(text))
    assert all(number in rest for number in numbers(text))


@given(texts)
def test_of_every_four_numbers_in_a_row_one_is_a_fingerprint(text: str) -> None:
    every, kept = five_words(text), set(numbers(text))
    assert all(kept & set(every[at : at + 4]) for at in range(len(every)))


@given(st.lists(st.text() | texts, max_size=5))
def test_a_text_has_the_same_fingerprints_among_others_as_alone(given_texts: list[str]) -> None:
    assert [found.tolist() for found in fingerprints(given_texts)] == list(map(numbers, given_texts))
