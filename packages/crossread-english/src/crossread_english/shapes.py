"""How a word is written: the case features that an uncased encoder lacks."""

from __future__ import annotations

EDGE = 0  # the marks at the ends of a sentence
LOWER, TITLE, UPPER, INITIAL, MIXED, DOTTED, DIGITS, MARK = range(1, 9)
SHAPES = 9


def shape(word: str) -> int:
    """The shape of a word.

    LOWER 'dock', TITLE 'Dunmore', UPPER 'NATO', INITIAL 'A', MIXED 'iPhone', DOTTED 'U.S.',
    DIGITS '6.10am', MARK '--'.
    """
    if any(c.isdigit() for c in word):
        return DIGITS
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return MARK
    if "." in word[:-1] and letters[0].isupper():
        return DOTTED
    if all(c.islower() for c in letters):
        return LOWER
    if not any(c.islower() for c in letters):
        return UPPER if len(letters) > 1 else INITIAL
    return TITLE if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else MIXED
