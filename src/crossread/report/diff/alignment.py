"""Where the words of an account stand in its edited version."""

from __future__ import annotations

from itertools import pairwise

from crossread.records import READ_KINDS, Article, Change, Span
from crossread.text.edits import Gap, Stretch, find_gaps
from crossread.text.fold import located_words
from crossread.text.terms import stopwords

Place = tuple[int, int]
"""Offsets into a text, the end exclusive."""


class Alignment:
    """Two versions of one account, word by word: a longest common subsequence of their words is kept.

    Case, punctuation and white space are no edit. ``changes`` are the edits in the parts that are read as an
    account; what changes around them (teasers, newsletters) is the site's doing.
    """

    def __init__(self, old: Article, new: Article) -> None:
        self.same_text = old.text == new.text
        self._old, self._new = list(located_words(old.text)), list(located_words(new.text))
        self._gaps = [] if self.same_text else self._find_gaps()
        self._there = {} if self.same_text else self._places()
        self.changes = tuple(
            self._change(old, new, gap) for gap in self._gaps if self._is_told(old, new, gap)
        )

    def _find_gaps(self) -> list[Gap]:
        left, right = [word for word, *_ in self._old], [word for word, *_ in self._new]
        return find_gaps(left, right, weak=stopwords().__contains__)

    def _places(self) -> dict[int, Stretch]:
        """For each old word that was kept or replaced, the new words in its place."""
        places: dict[int, Stretch] = {}
        bounds: list[Gap] = [((0, 0), (0, 0)), *self._gaps, ((len(self._old),) * 2, (len(self._new),) * 2)]
        for (before, there), (after, _) in pairwise(bounds):
            for step, word in enumerate(range(before[1], after[0])):
                places[word] = (there[1] + step, there[1] + step + 1)
        for lost, gained in self._gaps:
            if gained[0] < gained[1]:
                places |= dict.fromkeys(range(*lost), gained)
        return places

    def carried(self, start: int, end: int) -> Place | None:
        """Where the words of ``old.text[start:end]``, or what replaced them, stand in the new text.

        None where nothing of them is left.
        """
        if self.same_text:
            return start, end
        inside = (n for n, (_, first, last) in enumerate(self._old) if start <= first and last <= end)
        there = [self._there[n] for n in inside if n in self._there]
        if not there:
            return None
        return self._new[min(there)[0]][1], self._new[max(last for _, last in there) - 1][2]

    def edits_old(self, span: Span) -> bool:
        """Whether words of this span of the old version were replaced or left out, or parted by new ones."""
        return any(_touches(self._old, lost, span) for lost, _ in self._gaps)

    def edits_new(self, span: Span) -> bool:
        """Whether words of this span of the new version are new, or stand together as they did not before."""
        return any(_touches(self._new, gained, span) for _, gained in self._gaps)

    def _change(self, old: Article, new: Article, gap: Gap) -> Change:
        left, right = _part(old, self._old, gap[0]), _part(new, self._new, gap[1])
        return Change("replaced" if left and right else "left_out" if left else "added", left, right)

    def _is_told(self, old: Article, new: Article, gap: Gap) -> bool:
        sides = ((old, self._old, gap[0]), (new, self._new, gap[1]))
        parts = [part for article, words, stretch in sides if (part := _part(article, words, stretch))]
        texts = {old.id: old, new.id: new}
        return any(
            block.kind in READ_KINDS and block.start < part.end and part.start < block.end
            for part in parts
            for block in texts[part.article].blocks
        )


def _part(article: Article, words: list[tuple[str, int, int]], stretch: Stretch) -> Span | None:
    first, last = stretch
    return article.span(words[first][1], words[last - 1][2]) if first < last else None


def _touches(words: list[tuple[str, int, int]], stretch: Stretch, span: Span) -> bool:
    """Whether a stretch of words overlaps a span or, where it has none, lies between two words of it."""
    first, last = stretch
    if first < last:
        return words[first][1] < span.end and span.start < words[last - 1][2]
    return 0 < first < len(words) and span.start <= words[first - 1][1] and words[first][2] <= span.end
