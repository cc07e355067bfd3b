"""Names in headlines in title case, where capitals tell nothing: held against the running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crossread.records import Sentence
from crossread.text.names import Name, bare, is_title_case, listed

_LOWER = re.compile(r"(?<![\w'’-])[a-z][\w-]+")


class CommonWords:
    """The words that an article's running text writes in lower case."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        texts = (sentence.span.text for sentence in sentences)
        self._words = {word for text in texts if not is_title_case(text) for word in _LOWER.findall(text)}

    def cut(self, name: Name) -> Name | None:
        """A headline's name without words that are none: "Ellison Hammers" where "hammers" stands below.

        None where nothing is left. A given name or a title stays: "Mark", "Will", "Judge".
        """
        words = [(found.start(), found.end()) for found in re.finditer(r"\S+", name.text)]
        while words and self._is_common(name.text[slice(*words[-1])]):
            words.pop()
        while words and self._is_common(name.text[slice(*words[0])]):
            words.pop(0)
        if not words:
            return None
        start, end = words[0][0], words[-1][1]
        return replace(name, start=name.start + start, end=name.start + end, text=name.text[start:end])

    def _is_common(self, word: str) -> bool:
        low = bare(word)
        return low in self._words and low not in listed("given") | listed("titles")
