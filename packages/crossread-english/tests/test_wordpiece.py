from __future__ import annotations

import pytest

from crossread_english.shapes import DIGITS, DOTTED, INITIAL, LOWER, MARK, MIXED, TITLE, UPPER, shape
from crossread_english.wordpiece import WordPiece

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "dock", "##yard", "##s", "'", "-", "cafe"]


@pytest.fixture
def wordpiece() -> WordPiece:
    return WordPiece(VOCABULARY)


def named(wordpiece: WordPiece, word: str) -> list[str]:
    return [VOCABULARY[number] for number in wordpiece.pieces(word)]


def test_the_longest_piece_comes_first(wordpiece: WordPiece) -> None:
    assert named(wordpiece, "Dockyards") == ["dock", "##yard", "##s"]


def test_accents_and_typographic_marks_are_read_plainly(wordpiece: WordPiece) -> None:
    assert named(wordpiece, "Café") == ["cafe"]
    assert named(wordpiece, "’") == ["'"]


def test_a_word_without_pieces_is_one_unknown(wordpiece: WordPiece) -> None:
    assert named(wordpiece, "quay") == ["[UNK]"]
    assert named(wordpiece, "\u200b") == ["[UNK]"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("dock", LOWER),
        ("Dunmore", TITLE),
        ("NATO", UPPER),
        ("A", INITIAL),
        ("McRae", MIXED),
        ("U.S.", DOTTED),
        ("6.10am", DIGITS),
        ("--", MARK),
    ],
)
def test_a_shape_says_how_a_word_is_written(word: str, expected: int) -> None:
    assert shape(word) == expected
