"""Which words changed between two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.changes import changed_words

WORDS = st.lists(st.sampled_from(["the", "pier", "was", "hit", "Never", "“twice”"]), max_size=8).map(" ".join)


def test_a_replaced_word_is_a_stretch_on_both_sides() -> None:
    assert changed_words("We heard it twice", "We never heard it") == (((12, 17),), ((3, 8),))


def test_case_and_punctuation_are_no_change() -> None:
    assert changed_words("The pier was hit.", "the “pier” was hit") == ((), ())


@given(WORDS, WORDS)
def test_without_their_changes_two_texts_have_the_same_words(left: str, right: str) -> None:
    lost, new = changed_words(left, right)
    assert _rest(left, lost) == _rest(right, new)


def _rest(text: str, stretches: tuple[tuple[int, int], ...]) -> list[str]:
    for start, end in reversed(stretches):
        text = text[:start] + text[end:]
    return [word.strip("“”").lower() for word in text.split() if word.strip("“”")]
