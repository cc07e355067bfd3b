"""Quotations shortened, with and without a sign."""

from __future__ import annotations

import re

from altered.manuscript import Manuscript, Statement, Word

_LEAST_WORDS = 5
_QUOTATION = re.compile(r"[“\"](?P<words>[^“”\"]+)[”\"]")


def cut_quotes(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """From every quotation of five words and more a share of its words goes at the end, unsaid."""
    del seed
    return manuscript.with_statements([_cut(s, strength, "quote cut", "") for s in manuscript.statements])


def elide_quotes(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """From every quotation of five words and more a share of its words goes in the middle, for "..."."""
    del seed
    return manuscript.with_statements([_cut(s, strength, "quote elided", "...") for s in manuscript.statements])


def _cut(statement: Statement, strength: float, name: str, sign: str) -> Statement:
    gone: set[int] = set()
    signs: set[int] = set()
    for first, last in _quotations(statement):
        length = last - first + 1
        if length < _LEAST_WORDS:
            continue
        cut = max(1, min(round(strength * length), length - 2))
        start = last - cut if not sign else first + 1 + (length - 1 - cut) // 2
        gone.update(range(start, start + cut))
        signs.add(start)
    if not gone:
        return statement
    kept: list[Word] = []
    for place, word in enumerate(statement.words):
        if place in signs and sign:
            kept.append(Word(sign))
        if place not in gone:
            kept.append(word)
    return statement.changed(kept, name)


def _quotations(statement: Statement) -> list[tuple[int, int]]:
    """The numbers of the first and last word of every quotation."""
    starts: list[int] = []
    position = 0
    for word in statement.words:
        starts.append(position)
        position += len(word.text) + 1
    found = []
    for quotation in _QUOTATION.finditer(statement.text):
        inside = [n for n, start in enumerate(starts) if start < quotation.end() and start + len(statement.words[n].text) > quotation.start()]
        found.append((inside[0], inside[-1]))
    return found
