from __future__ import annotations

from array import array

from crossread.collate.sentence_meanings import FEWEST, SentenceMeanings
from crossread.records import Meaning, Span


def meaning(number: int, *vector: float) -> Meaning:
    return Meaning("a", number, array("f", vector))


def sentence(number: int) -> Span:
    return Span("a", number, number + 1, "x")


STORY = [meaning(n, 0.9, 0.1 if n % 2 else -0.1) for n in range(FEWEST)]


def test_what_all_sentences_of_a_story_share_does_not_make_two_alike() -> None:
    story = SentenceMeanings(STORY)
    assert story.likeness(sentence(1), sentence(3)) == 1
    assert story.likeness(sentence(1), sentence(2)) == -1


def test_a_story_of_few_sentences_is_compared_without_meanings() -> None:
    assert SentenceMeanings(STORY[1:]).likeness(sentence(1), sentence(3)) is None


def test_a_sentence_without_a_vector_is_compared_without_meanings() -> None:
    assert SentenceMeanings(STORY).likeness(sentence(1), sentence(FEWEST)) is None
