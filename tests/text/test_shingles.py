from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.fold import fold_words
from crossread.text.shingles import GUARANTEED, fingerprints, shingles, word_hashes

SENTENCE = "The harbour office closed the inner basin and asked fishermen to moor at the quay."
words = st.sampled_from(
    ["the", "Harbour", "“office”", "closed—and", "basin,", "U.S.", "—", "don’t", "İzmir", "½"]
)
texts = st.lists(words, max_size=40).map(" ".join)


def test_the_numbers_are_the_same_on_every_machine() -> None:
    assert fingerprints(SENTENCE).tolist() == [
        1042328030654111614,
        885775886260181659,
        3746504016295246909,
    ]


def test_every_five_words_in_a_row_are_a_shingle() -> None:
    assert len(shingles(SENTENCE)) == len(fold_words(SENTENCE)) - 4


def test_the_order_of_words_makes_another_shingle() -> None:
    assert shingles("a b c d e").tolist() != shingles("a b c e d").tolist()


def test_case_quote_style_and_dashes_make_no_difference() -> None:
    assert shingles("“Don't,” she SAID — at noon").tolist() == shingles("‘Don’t’ she said at noon.").tolist()


def test_four_words_have_no_fingerprint() -> None:
    assert len(fingerprints("the harbour office closed")) == 0


def test_five_words_have_one_fingerprint() -> None:
    assert len(fingerprints("the harbour office closed early")) == 1


@given(st.text() | texts)
def test_there_is_a_number_for_each_folded_word_and_alike_words_have_like_numbers(text: str) -> None:
    folded, numbers = fold_words(text), word_hashes(text).tolist()
    assert len(numbers) == len(folded)
    assert len(set(zip(folded, numbers, strict=True))) == len(set(folded)) == len(set(numbers))


@given(texts, texts, texts, texts)
def test_eight_words_in_common_are_a_fingerprint_in_common(a: str, b: str, c: str, d: str) -> None:
    run = " ".join(fold_words(SENTENCE)[:GUARANTEED])
    left, right = fingerprints(f"{a} {run} {b}"), fingerprints(f"{c} {run} {d}")
    assert set(left.tolist()) & set(right.tolist())


@given(texts)
def test_fingerprints_are_shingles_in_the_order_of_the_text(text: str) -> None:
    rest = iter(shingles(text).tolist())
    assert all(number in rest for number in fingerprints(text).tolist())
