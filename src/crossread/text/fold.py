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
    return [word for word, _, _ in located_words(text)]


def located_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Folded words of ``text``, each with its start and end offset."""
    for found in _WORD.finditer(text):
        word = unicodedata.normalize("NFKC", found.group()).replace("’", "'").casefold()
        yield word, found.start(), found.end()
