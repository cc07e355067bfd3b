"""WordPiece of BERT's uncased models (Wu et al. 2016), word by word.

The words are the model's own tokens, so pieces never cross them; typographic quotation marks and
dashes are read as the plain ones that the training data has.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

CLS, SEP = "[CLS]", "[SEP]"
_UNKNOWN = "[UNK]"
_LONGEST_WORD = 100  # as BERT has it
MOST_PIECES = 100  # of one word: an address can be longer than a sentence
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "}
)


class WordPiece:
    """Cuts words into the pieces of a vocabulary, as numbers."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}
        self.cls = self._number[CLS]
        self.sep = self._number[SEP]

    @classmethod
    def read(cls, path: Path) -> WordPiece:
        """From a vocabulary file: one piece a line, the line's number is the piece's."""
        return cls(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def pieces(self, word: str) -> tuple[int, ...]:
        """The numbers of the word's pieces, from one to a hundred."""
        known = self._known.get(word)
        if known is None:
            known = self._cut(word)
            if len(self._known) < 50_000:  # enough for every frequent word, and a bound on memory
                self._known[word] = known
        return known

    def _cut(self, word: str) -> tuple[int, ...]:
        cut = [number for part in _parts(_plain(word)) for number in self._greedy(part)]
        return tuple(cut[:MOST_PIECES]) or (self._number[_UNKNOWN],)

    def _greedy(self, part: str) -> list[int]:
        """Longest piece first; a part with a stretch that no piece covers is unknown as a whole."""
        found: list[int] = []
        start = 0
        while start < len(part) <= _LONGEST_WORD:
            end, number = self._longest(part, start)
            if number is None:
                return [self._number[_UNKNOWN]]
            found.append(number)
            start = end
        return found or [self._number[_UNKNOWN]]

    def _longest(self, part: str, start: int) -> tuple[int, int | None]:
        for end in range(len(part), start, -1):
            number = self._number.get(("##" if start else "") + part[start:end])
            if number is not None:
                return end, number
        return start, None


def _plain(word: str) -> str:
    """Lower case, no accents, plain quotation marks and dashes."""
    decomposed = unicodedata.normalize("NFD", word.translate(_PLAIN).lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def _parts(word: str) -> list[str]:
    """Stretches of letters and digits; every other character stands alone."""
    parts: list[str] = []
    inside = False
    for character in word:
        if character.isspace() or unicodedata.category(character).startswith("C"):
            inside = False
        elif character.isalnum() and inside:
            parts[-1] += character
        else:
            parts.append(character)
            inside = character.isalnum()
    return parts
