from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from accounts import account
from collate_steps import collate
from crossread.text.fold import fold_words
from events import OWN, RUN, WIRE

SENTENCE = "The harbour office closed the inner basin and asked fishermen to moor at the quay."


def verbatim(left: str, right: str) -> list[tuple[str, str]]:
    found = collate(account("one", left), account("two", right)).reuse
    return [(r.left.text, r.right.text) for r in found if r.kind == "verbatim"]


def test_a_shared_passage_has_its_exact_words_on_both_sides() -> None:
    loose = SENTENCE.replace("inner basin", "INNER  basin").replace("asked", "— asked")
    assert verbatim(f"A\n{SENTENCE}", f"B\nMeanwhile, {loose}") == [
        (SENTENCE.removesuffix("."), loose.removesuffix("."))
    ]


def test_seven_words_are_no_passage() -> None:
    assert (
        verbatim(
            "A\nThe harbour office closed the inner basin.",
            "B\nHere the harbour office closed the inner basin.",
        )
        == []
    )


def test_a_long_title_is_no_passage() -> None:
    title = "Lena Quist, a Spokesperson for the Port Dunmore East Harbour Authority Council"
    assert verbatim(f"A\nThere came {title}.", f"B\nThen spoke {title}.") == []


def test_what_both_only_quote_is_no_passage() -> None:
    quoted = f"“{SENTENCE}”"
    assert verbatim(f"A\n{quoted} said Ivo Brandt.", f"B\nIvo Brandt: {quoted}") == []


def test_what_one_quotes_and_the_other_sets_without_marks_is_no_passage() -> None:
    assert verbatim(f"A\n“{SENTENCE}” wrote Ivo Brandt.", f"B\nIvo Brandt wrote:\n{SENTENCE}") == []


def test_a_quote_inside_a_passage_stays_in_it() -> None:
    left = "The vessel had lost its “whole steering” shortly before it reached the inner basin and struck."
    assert verbatim(f"A\n{left}", f"B\n{left}") == [(left.removesuffix("."),) * 2]


def test_a_sentence_in_other_words_is_a_paraphrase() -> None:
    left = "A\nThe owner had put off servicing the steering gear of the ferry twice last winter."
    right = "B\nServicing of the ferry's steering gear was twice deferred by the owner in winter."
    (found,) = collate(account("one", left), account("two", right)).reuse
    assert found.kind == "paraphrase"


def test_unlike_sentences_share_nothing() -> None:
    assert (
        collate(account("one", "A\nA crane fell on the quay."), account("two", "B\nThe mayor was ill.")).reuse
        == ()
    )


WORDS = [
    "the",
    "harbour",
    "“office”",
    "closed",
    "basin,",
    "—",
    "and",
    "asked.",
    "Men",
    "moor",
    "quay\n",
    "”told",
]
words = st.sampled_from(WORDS)


@settings(max_examples=60)
@given(st.lists(words, max_size=60), st.lists(words, max_size=60))
def test_verbatim_spans_are_exact_and_of_the_same_words(left: list[str], right: list[str]) -> None:
    one = account("one", "A\n" + SENTENCE + " " + " ".join(left))
    two = account("two", "B\n" + " ".join(right) + " " + SENTENCE)
    for found in collate(one, two).reuse:
        assert one.text[found.left.start : found.left.end] == found.left.text
        assert two.text[found.right.start : found.right.end] == found.right.text
        if found.kind == "verbatim":
            assert fold_words(found.left.text) == fold_words(found.right.text)


def test_the_same_articles_give_the_same_reuse() -> None:
    articles = (account("one", WIRE), account("two", RUN), account("three", OWN))
    assert collate(*articles).reuse == collate(*articles).reuse
