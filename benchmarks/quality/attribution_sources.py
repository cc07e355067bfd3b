"""Whether the right source is named: of direct and mixed contents, and of every word in quotation marks.

A source is right where it shares a word with the gold source, articles, prepositions, titles and the
like aside: at the same place in the text ("she" and "she"), or as a word of its name ("Ms. Ellison" and
"Mara Ellison"). PolNeAR does not resolve pronouns: a source that is named elsewhere, where the gold
marks a pronoun, counts as wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attribution_data import Document, Told
from attribution_score import Figures, best_first, half_shared

_LINKS = frozenset(re.findall(r"\w+", "a an the this that of in for on at to from by with and or"))
_TITLES = frozenset(re.findall(r"\w+", "mr mrs ms dr sen rep gov president senator"))


class Sources:
    """Counts over many articles of the sources that are right."""

    def __init__(self) -> None:
        self._count: Counter[str] = Counter()

    def add(self, document: Document, gold: Sequence[Told], found: Sequence[Told]) -> None:
        """Count the direct and mixed contents of one article whose source the gold marks."""
        asked = [told for told in gold if told.source and document.is_quoted(told.content)]
        given = [told for told in found if told.source or told.name]
        pairs = by_content(asked, given)
        self._count["contents"] += len(asked)
        self._count["contents found"] += len(pairs)
        self._count["contents right"] += sum(is_right(document, asked[i], given[j]) for i, j in pairs.items())
        self._add_words(document, asked, [told for told in given if document.is_quoted(told.content)])

    def add_quotes(self, document: Document, gold: Sequence[Told], quotes: Sequence[Told]) -> None:
        """Count the quotes of one article that stand in a gold content with a source."""
        for quote in quotes:
            told = best_holder(gold, quote)
            if told and told.source:
                self._count["quotes"] += 1
                self._count["quotes found"] += bool(quote.source or quote.name)
                self._count["quotes right"] += is_right(document, told, quote)

    def shares(self, what: str) -> Figures:
        """Of ``contents`` or ``quotes``: right ones among those with a source found, and among all."""
        return self._figures(what, found=f"{what} found", gold=what)

    def words(self) -> Figures:
        """Words in quotation marks: how many of those given to a source are right, and of the gold's."""
        return self._figures("words", found="words found", gold="words")

    def _figures(self, what: str, *, found: str, gold: str) -> Figures:
        right = self._count[f"{what} right"]
        return Figures(right / max(self._count[found], 1), right / max(self._count[gold], 1))

    def _add_words(self, document: Document, gold: Sequence[Told], found: Sequence[Told]) -> None:
        asked, given = (_marked_words(document, told) for told in (gold, found))
        right = _marked_words(
            document,
            [
                Told(g.source, g.cue, g.content & f.content)
                for g in gold
                for f in found
                if g.content & f.content and is_right(document, g, f)
            ],
        )
        self._count["words"] += len(asked)
        self._count["words found"] += len(given)
        self._count["words right"] += len(right)


def _marked_words(document: Document, told: Iterable[Told]) -> frozenset[int]:
    return document.in_marks.intersection(frozenset().union(*(one.content for one in told)))


def by_content(gold: Sequence[Told], found: Sequence[Told]) -> dict[int, int]:
    """Pairs of attributions by their contents alone."""
    return best_first(
        ((len(g.content & f.content), len(g.source & f.source)), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if half_shared(g.content, f.content)
    )


def best_holder(gold: Sequence[Told], quote: Told) -> Told | None:
    """The gold attribution whose content is most like a quote and holds half of it."""
    held = [told for told in gold if 2 * len(told.content & quote.content) >= len(quote.content) > 0]
    return max(
        held, key=lambda t: len(t.content & quote.content) / len(t.content | quote.content), default=None
    )


def is_right(document: Document, gold: Told, found: Told) -> bool:
    """Whether the source of an attribution is the gold one."""
    if any(document.word(number).lower() not in _LINKS for number in gold.source & found.source):
        return True
    told = [document.word(number) for number in sorted(found.source)] + re.findall(r"[\w'’\-]+", found.name)
    return not _names(told).isdisjoint(_names(document.word(number) for number in gold.source))


def _names(words: Iterable[str]) -> frozenset[str]:
    """Words of a name in lower case, without a possessive's ending, titles and links."""
    bare = (re.sub(r"['’]s?$", "", word).lower() for word in words if word[:1].isupper())
    return frozenset(bare) - _LINKS - _TITLES
