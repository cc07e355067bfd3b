"""Quotation marks of a paragraph, paired by spacing rather than by counting.

News text loses marks, mixes styles, turns them round and opens every paragraph of a long quote anew.
What a mark does shows in its surroundings: an opening mark has a space, bracket or dash before it and
a word after it, a closing mark a word or punctuation before it. Only where both or neither hold do
the mark's own shape and what is open decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crossread.text.quotation_marks import Mark, Style, find_marks

_LOOKAHEAD = 12
"""So many marks ahead are looked at to tell a quotation inside another from one that was never closed."""

_SENTENCE_END = re.compile(r"(?<=\w\w\w)[.!?…]+[\"'’”»)\]]*(?=\s)|(?<=[)\]%])\.(?=\s)")
_FRAGMENT = re.compile(r"[^\w\[(]*[a-z]")
_CONTINUES_SINGLE = re.compile(r"[:,]\s*$|[\"“«]$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks.

    ``start:end`` are the words without the marks and without white space at their ends; ``outer``
    includes the marks. ``depth`` is 0, or more inside another. ``closed`` is False where no closing
    mark was found; the stretch then ends as ``pair_marks`` says.
    """

    start: int
    end: int
    outer: tuple[int, int]
    depth: int
    style: Style
    closed: bool


def pair_marks(text: str) -> list[Quotation]:
    """The quotations of one paragraph in order of their start.

    Never raises, and nothing it returns leaves the paragraph. A closing mark with nothing open is
    ignored. What no mark closes ends with the paragraph, or before the next opening mark; a fragment
    ("a mess. The board met") with its sentence. A single mark that nothing closes counts only after a
    colon, a comma or at a line's start.
    """
    pairing = _Pairing(text, find_marks(text))
    for n, mark in enumerate(pairing.marks):
        pairing.take(n, mark)
    pairing.close(0, len(text), None)
    return with_depths(pairing.found)


def with_depths(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Quotations in order of their start, each with the number of others that it stands in."""
    ordered: list[Quotation] = []
    around: list[int] = []
    for quotation in sorted(quotations, key=lambda q: (q.outer[0], -q.outer[1])):
        while around and around[-1] <= quotation.outer[0]:
            around.pop()
        ordered.append(replace(quotation, depth=len(around)))
        around.append(quotation.outer[1])
    return ordered


class _Pairing:
    """The marks that are open at a point of the paragraph, and the quotations found before it."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        self.marks = marks
        self.open: list[Mark] = []
        self.found: list[Quotation] = []

    def take(self, n: int, mark: Mark) -> None:
        """Open or close a quotation at mark ``n``, or leave it alone."""
        held = [level for level, known in enumerate(self.open) if known.style == mark.style]
        if self._opens(n, mark, bool(held)):
            if held and not self._nests(n, self.open[held[-1]]):  # the earlier one was never closed
                self.close(held[-1], mark.start, None)
            self.open.append(mark)
        elif held and self._closes(n, mark):
            kin = [level for level in held if self.open[level].family == mark.family]
            self.close((kin or held)[-1], mark.start, mark.end)

    def _opens(self, n: int, mark: Mark, held: bool) -> bool:
        if mark.leaning == "open":
            return True
        if mark.leaning == "unsure":
            return not held and not mark.may_measure
        return mark.leaning == "close" and mark.style == "double" and not held and self._is_astray(n, mark)

    def _is_astray(self, n: int, mark: Mark) -> bool:
        """Whether a mark that looks like a closing one opens: 'said" it was dark"', '" It was dark'.

        Of two closing marks in a row with nothing open, the first is misplaced; and at the start of a line
        there is nothing to close.
        """
        if not self.text[max(0, mark.start - 8) : mark.start].strip():
            return mark.start < 8 and not _FRAGMENT.match(self.text, mark.end)
        following = self._following(n, mark.style)
        close_next = bool(following) and following[0].leaning == "close"
        return close_next and mark.after_word and not mark.may_measure

    def _closes(self, n: int, mark: Mark) -> bool:
        """Whether a mark closes what is open; not after a measure, or a plural that owns what follows.

        'the ships' crews', '6'2"', '12" wide', where another closing mark is still to come.
        """
        if not mark.may_measure and not mark.may_possess:
            return True
        following = self._following(n, mark.style)
        return not (following and following[0].leaning == "close")

    def _nests(self, n: int, held: Mark) -> bool:
        """Whether an opening mark starts a quotation inside an open one rather than after it.

        'She told us "he said "stop" and left" in May': it stands amid a sentence and all are closed,
        or its marks are of another kind than the one that is open.
        """
        mark = self.marks[n]
        following = self._following(n, mark.style)
        if held.family != mark.family and following:
            return following[0].leaning != "open" and following[0].family == mark.family
        if re.search(r"[.!?…][\"'’”»)\]]*\s*$", self.text[max(0, mark.start - 8) : mark.start]):
            return False
        depth = 2
        for later in following:
            depth += 1 if later.leaning == "open" else -1
            if not depth:
                return True
        return False

    def _following(self, n: int, style: Style) -> list[Mark]:
        return [mark for mark in self.marks[n + 1 : n + 1 + _LOOKAHEAD] if mark.style == style]

    def close(self, level: int, end: int, after: int | None) -> None:
        """Close ``open[level]`` at ``end``, its closing mark ending at ``after``; all inside is unclosed."""
        while len(self.open) > level:
            mark = self.open.pop()
            closing = after if len(self.open) == level else None
            if closing is not None:
                self._add(mark, end, closing)
            elif mark.style == "double" or self._stands_alone(mark):
                self._add(mark, self._end_of_unclosed(mark, end), None)

    def _add(self, mark: Mark, end: int, closing: int | None) -> None:
        inner = self.text[mark.end : end]
        if not any(c.isalnum() for c in inner):
            return
        start = mark.end + len(inner) - len(inner.lstrip())
        stop = mark.end + len(inner.rstrip())
        outer = (mark.start, stop if closing is None else closing)
        self.found.append(Quotation(start, stop, outer, 0, mark.style, closing is not None))

    def _stands_alone(self, mark: Mark) -> bool:
        """Whether an unclosed single mark is a quote whose end was lost: "he said: 'It was dark." """
        before = self.text[max(0, mark.start - 4) : mark.start]
        return (mark.start < 4 and not before.strip()) or bool(_CONTINUES_SINGLE.search(before))

    def _end_of_unclosed(self, mark: Mark, end: int) -> int:
        """Where a stretch ends that nothing closes before ``end``.

        A fragment ends with its sentence, and so does what another opening mark follows in the next one:
        '"It was dark. The board met. Pell said "no"' ends before "Pell".
        """
        stops = [m.end() for m in _SENTENCE_END.finditer(self.text, mark.end, end)]
        if not stops:
            return end
        cut = end
        if _FRAGMENT.match(self.text, mark.end):
            cut = stops[0]
        elif end < len(self.text) and self.text[stops[-1] : end].strip():
            cut = stops[-1]
        return self._outside(mark, cut)

    def _outside(self, mark: Mark, cut: int) -> int:
        """``cut``, or the start of the quotation inside the stretch that it would split."""
        for inner in reversed(self.found):
            if inner.outer[0] < mark.start:
                break
            if inner.outer[0] < cut < inner.outer[1]:
                return inner.outer[0]
        return cut
