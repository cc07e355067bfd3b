"""Quotations shortened, with and without a sign."""

from __future__ import annotations

import re
from dataclasses import replace

from altered.manuscript import Manuscript, Statement, Word

_LEAST_WORDS = 5
_CLOSING = '.,;:!?…”"’'
_QUOTATION = re.compile(r"[“\"](?P<words>[^“”\"]+)[”\"]")


def cut_quotes(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """From every quotation of five words and more a share of its words goes at the end, unsaid."""
    del seed
    return manuscript.with_statements([_cut(s, strength) for s in manuscript.statements])


def elide_quotes(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """From every quotation of five words and more a share of its words goes in the middle, for "..."."""
    del seed
    return manuscript.with_statements([_elide(s, strength) for s in manuscript.statements])


def _cut(statement: Statement, strength: float) -> Statement:
    told: list[Word | None] = list(statement.words)
    for first, last in _quotations(statement):
        if count := _count(first, last, strength):
            end = last - count
            told[end + 1 : last + 1] = [None] * count
            told[end] = _closed_like(statement.words[end], statement.words[last])
    return _changed(statement, told, "quote cut")


def _elide(statement: Statement, strength: float) -> Statement:
    told: list[Word | None] = list(statement.words)
    for first, last in _quotations(statement):
        if count := _count(first, last, strength):
            start = first + 1 + (last - first - count) // 2
            told[start : start + count] = [Word("..."), *[None] * (count - 1)]
    return _changed(statement, told, "quote elided")


def _changed(statement: Statement, told: list[Word | None], name: str) -> Statement:
    kept = [word for word in told if word]
    return statement.changed(kept, name) if kept != list(statement.words) else statement


def _count(first: int, last: int, strength: float) -> int:
    """How many words of a quotation go: at least one, and two stay; none of a short quotation."""
    length = last - first + 1
    return max(1, min(round(strength * length), length - 2)) if length >= _LEAST_WORDS else 0


def _closed_like(word: Word, last: Word) -> Word:
    """A word with the punctuation and the closing mark of the word that ended the quotation."""
    bare, closing = word.text.rstrip(_CLOSING), last.text[len(last.text.rstrip(_CLOSING)) :]
    return replace(word, text=bare + closing)


def _quotations(statement: Statement) -> list[tuple[int, int]]:
    """The numbers of the first and last word of every quotation."""
    starts: list[int] = []
    position = 0
    for word in statement.words:
        starts.append(position)
        position += len(word.text) + 1
    found = []
    for quotation in _QUOTATION.finditer(statement.text):
        inside = [
            n
            for n, start in enumerate(starts)
            if start < quotation.end() and start + len(statement.words[n].text) > quotation.start()
        ]
        found.append((inside[0], inside[-1]))
    return found
