"""What was replaced, added, left out and moved between the two sides of a shared passage."""

from __future__ import annotations

from collections.abc import Callable

from crossread.records import Change, Span
from crossread.text.edits import Stretch, find_edits
from crossread.text.fold import located_words
from crossread.text.terms import stem, stopwords


def verbatim_changes(left: Span, right: Span) -> tuple[Change, ...]:
    """Where two passages differ in their words; case, punctuation and white space are no change."""
    return _changes(left, right, lambda word: word)


def reworded_changes(left: Span, right: Span) -> tuple[Change, ...]:
    """Where two sentences differ in their words; an inflected word ("closes", "closed") is kept."""
    return _changes(left, right, lambda word: word if word in stopwords() else stem(word))


def _changes(left: Span, right: Span, form: Callable[[str], str]) -> tuple[Change, ...]:
    before, after = list(located_words(left.text)), list(located_words(right.text))
    edits = find_edits(
        [form(word) for word, *_ in before],
        [form(word) for word, *_ in after],
        weak=stopwords().__contains__,
    )
    return tuple(
        Change(edit.kind, _part(left, before, edit.left), _part(right, after, edit.right)) for edit in edits
    )


def _part(whole: Span, words: list[tuple[str, int, int]], stretch: Stretch | None) -> Span | None:
    if stretch is None:
        return None
    start, end = words[stretch[0]][1], words[stretch[1] - 1][2]
    return Span(whole.article, whole.start + start, whole.start + end, whole.text[start:end])
