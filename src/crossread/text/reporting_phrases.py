"""Sources that a phrase names, without a verb of their own: "according to X", "citing X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossread.text import reporting_content as content_of
from crossread.text.cues import verb_cue
from crossread.text.data import load_for
from crossread.text.grammar import is_verb
from crossread.text.reporting_found import Found
from crossread.text.tokens import Token


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    lemma: str
    cites: bool  # what it names stands behind the report before it
    leads_verb: bool  # it may also lead a verb of reporting


def source_phrases(tokens: Sequence[Token]) -> list[Found]:
    """Every phrase that names a source: "according to the mayor", "citing two officials"."""
    found = (_at(tokens, i) for i in range(len(tokens)))
    return [clause for clause in found if clause]


def is_citing(token: Token) -> bool:
    """Whether the word by itself names a source: "citing X"."""
    return any(p.cites and len(p.words) == 1 for p in _phrases(token.language).get(token.lower, ()))


def _at(tokens: Sequence[Token], i: int) -> Found | None:
    """The clause of the phrase that starts at ``i``."""
    for phrase in _phrases(tokens[i].language).get(tokens[i].lower, ()):
        start = i + len(phrase.words)
        if start >= len(tokens) or tuple(t.lower for t in tokens[i:start]) != phrase.words:
            continue
        end = content_of.source_end(tokens, start)
        if start < end and not (phrase.leads_verb and _is_report(tokens, start)):
            content = content_of.around_phrase(tokens, i, end)
            return Found.of_phrase((start, end), (i, start), phrase.lemma, content, cites=phrase.cites)
    return None


def _is_report(tokens: Sequence[Token], start: int) -> bool:
    """Whether a verb follows, not a source: Spanish "según dijo Duarte"."""
    return is_verb(tokens, start) or verb_cue(tokens, start) is not None


@cache
def _phrases(language: str) -> dict[str, tuple[_Phrase, ...]]:
    """The phrases of a language by their first word, the longest first."""
    found: dict[str, tuple[_Phrase, ...]] = {}
    for row in load_for(language, "reporting").get("source_phrase", []):
        for phrase in row["phrases"]:
            words = tuple(phrase.split())
            made = _Phrase(words, row["lemma"], row.get("cites", False), row.get("leads_verb", False))
            known = (*found.get(words[0], ()), made)
            found[words[0]] = tuple(sorted(known, key=lambda p: (-len(p.words), p.words)))
    return found
