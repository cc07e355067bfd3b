"""Text as it is compared rather than shown: case, quotation marks, dashes and white space made alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")


def fold_words(text: str) -> list[str]:
    """The words of ``text`` in one form: compatibility characters and case folded, no punctuation.

    ``fold_words("“Don’t,” she SAID")`` is ``["don't", "she", "said"]``.
    """
    return list(map(_fold, _WORD.findall(text)))


def located_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Folded words of ``text``, each with its start and end offset."""
    for found in _WORD.finditer(text):
        yield _fold(found.group()), found.start(), found.end()


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()  # the same, sooner
    return unicodedata.normalize("NFKC", word).replace("’", "'").casefold()
