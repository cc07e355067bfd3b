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
    return list(map(fold, _WORD.findall(text)))


def located_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Folded words of ``text``, each with its start and end offset."""
    for found in _WORD.finditer(text):
        yield fold(found.group()), found.start(), found.end()


def fold(text: str) -> str:
    """``text`` with case, compatibility characters and apostrophes made alike; its length may change."""
    if text.isascii():
        return text.lower()  # the same, sooner
    return unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
