"""What turns one sequence of words into another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.edits import Edit, Stretch, find_edits

WEAK = frozenset({"the", "of", "a"})
WORDS = st.lists(st.sampled_from(["the", "of", "a", "pier", "fog", "ferry", "hit"]), max_size=10)


def edits(left: list[str], right: list[str]) -> tuple[Edit, ...]:
    return find_edits(left, right, weak=WEAK.__contains__)


def test_the_same_words_have_no_edits() -> None:
    assert edits(["fog", "hit"], ["fog", "hit"]) == ()


def test_words_are_replaced_added_and_left_out() -> None:
    left, right = ["ferry", "hit", "pier", "twice"], ["boat", "hit", "pier", "in", "fog"]
    assert edits(left, right) == (
        Edit("replaced", (0, 1), (0, 1)),
        Edit("replaced", (3, 4), (3, 5)),
    )
    assert edits(["hit"], ["hit", "twice"]) == (Edit("added", None, (1, 2)),)
    assert edits(["hit", "twice"], ["hit"]) == (Edit("left_out", (1, 2), None),)


def test_words_in_another_place_are_moved() -> None:
    assert edits(["twice", "the", "ferry", "hit"], ["the", "ferry", "hit", "twice"]) == (
        Edit("moved", (0, 1), (3, 4)),
    )


def test_function_words_between_two_edits_belong_to_them() -> None:
    assert edits(["fog", "of", "winter"], ["ice", "of", "spring"]) == (Edit("replaced", (0, 3), (0, 3)),)


def test_function_words_are_not_moved() -> None:
    assert {edit.kind for edit in edits(["the", "ferry", "hit"], ["ferry", "hit", "the"])} == {
        "left_out",
        "added",
    }


@given(WORDS, WORDS)
def test_without_the_edits_the_words_are_the_same(left: list[str], right: list[str]) -> None:
    found = edits(left, right)
    assert rest(left, [e.left for e in found]) == rest(right, [e.right for e in found])


@given(WORDS, WORDS)
def test_moved_words_are_the_same_on_both_sides(left: list[str], right: list[str]) -> None:
    for edit in edits(left, right):
        if edit.kind == "moved":
            assert edit.left
            assert edit.right
            assert left[slice(*edit.left)] == right[slice(*edit.right)]


@given(WORDS, WORDS)
def test_no_word_stands_in_two_edits(left: list[str], right: list[str]) -> None:
    found = edits(left, right)
    for side in ([e.left for e in found], [e.right for e in found]):
        places = [n for place in side if place for n in range(*place)]
        assert len(places) == len(set(places))


def rest(words: list[str], places: list[Stretch | None]) -> list[str]:
    """The words outside the places."""
    out = {n for place in places if place for n in range(*place)}
    return [word for n, word in enumerate(words) if n not in out]
