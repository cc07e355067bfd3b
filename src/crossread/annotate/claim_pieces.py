"""Cut a sentence into stretches that each make one claim, with the reporting clauses above each.

Reporting clauses nest: in "The Gull reported that officials said the pier was empty" the content of
the first holds the second. Each content is cut on its own, and so is what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.text.clauses import split_clauses
from crossread.text.predicates import has_predicate
from crossread.text.reporting import Offsets, ReportingClause, reporting_clauses
from crossread.text.terms import terms

MIN_TERMS = 2
"""A clause with fewer content terms says too little to be held against another."""

_SIGNS = frozenset({"signal", "show", "suggest", "indicate", "mean", "reveal", "underline", "underscore"})
_BELIEF = frozenset({"believe", "think", "hope", "fear", "expect", "doubt"})
_ACCESS = re.compile(
    r"(?:\w+\s){0,3}(?:access|entry|permission|bail|visas?|asylum)\b"
)  # "denied entry" is no denial
_NOMINAL = re.compile(
    r"\b[Tt]he (?:use|killing|arrest|destruction|collapse|loss|seizure|death|deployment) of (?:an?|the|two|three|\d+) "
    r"(?:[\w'’-]+ ){0,3}?[\w'’-]+(?=\s*(?:,|\b(?:was|is|has|had|in|on|at|by|as|shows?|marks?|under\w+)\b))"
)
_MAX_CHAIN = 3  # a deeper chain is a misreading more often than not


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the sentence with the reporting clauses it stands under, outermost first."""

    start: int
    end: int
    under: tuple[ReportingClause, ...]
    rule: str


def claim_pieces(sentence: str) -> list[Piece]:
    """The pieces of a sentence in order of their start; offsets count from the sentence's start."""
    clauses = [c for c in reporting_clauses(sentence) if not _only_shows(sentence, c)]
    stances = [piece for clause in clauses if (piece := _stance(sentence, clause))]
    content = [c for c in clauses if c.position != "passive" and not _keeps_its_source(sentence, c)]
    pieces = [
        piece
        for piece in (_named(p, clauses) for p in _cut(sentence, (0, len(sentence)), content, ()))
        if not any(piece.start < s.end and s.start < piece.end for s in stances)
        and (piece.rule != "act_of_reporting" or _says_more(sentence, piece, clauses))
    ]
    passive = [c for c in clauses if c.position == "passive"]
    found = [*pieces, *stances, *_presupposed(sentence, pieces)]
    return sorted((_believed(p, passive) for p in found), key=lambda p: (p.start, p.end))


def _named(piece: Piece, clauses: list[ReportingClause]) -> Piece:
    """The piece by its right name: where no cue stands in it, it tells of the event and not of the telling."""
    if piece.rule != "act_of_reporting" or any(piece.start <= c.cue[0] < piece.end for c in clauses):
        return piece
    return replace(piece, rule="reported_clause" if piece.under else "own_clause")


def _presupposed(sentence: str, pieces: list[Piece]) -> Iterator[Piece]:
    """What a noun phrase takes for granted: "The use of a fireboat shows ..." says that one was used."""
    for match in _NOMINAL.finditer(sentence):
        around = next((p for p in pieces if p.start <= match.start() and match.end() <= p.end), None)
        if around:
            yield Piece(match.start(), match.end(), around.under, "presupposed")


def _only_shows(sentence: str, clause: ReportingClause) -> bool:
    """Whether the cue reports nothing: "suspected traffickers", "it showed the way", "denied entry"."""
    if clause.stance == "denies" and clause.content and _ACCESS.match(sentence[slice(*clause.content)]):
        return True
    if clause.position == "passive" or (clause.frame != "thought" and clause.lemma not in _SIGNS):
        return False
    return clause.lemma not in _BELIEF and not re.match(r"\s+that\b", sentence[clause.cue[1] :])


def _keeps_its_source(sentence: str, clause: ReportingClause) -> bool:
    """Whether what is said cannot be told apart from who says it: refusals, and noun phrases as content."""
    if clause.content is None or clause.stance == "declines":
        return True
    return not has_predicate(sentence[slice(*clause.content)]) and clause.position != "after"


def _stance(sentence: str, clause: ReportingClause) -> Piece | None:
    """A denial or a refusal to speak: what counts is that someone denies, so the source stays in.

    "Caracas rejected accusations of state involvement", "the mayor declined to comment".
    """
    stands = clause.subject and clause.stance in ("denies", "declines")
    if not clause.subject or not stands or not _keeps_its_source(sentence, clause):
        return None
    end = clause.content[1] if clause.content else _clause_end(sentence, clause.cue[1])
    return Piece(min(clause.subject[0], clause.cue[0]), end, (clause,), clause.stance)


def _clause_end(sentence: str, position: int) -> int:
    return next((b for a, b in split_clauses(sentence) if a <= position <= b), len(sentence))


def _says_more(sentence: str, piece: Piece, clauses: list[ReportingClause]) -> bool:
    """Whether an act of reporting tells more than who reports: where, when, to whom."""
    rest = list(sentence)
    for clause in clauses:
        for a, b in filter(None, (clause.subject, clause.cue)):
            rest[a:b] = " " * (b - a)
    return len(terms("".join(rest[piece.start : piece.end]))) >= MIN_TERMS


def _believed(piece: Piece, passive: list[ReportingClause]) -> Piece:
    """The piece with those who are said in passing to believe it: "a pier believed by officials to ..."."""
    inside = [c for c in passive if c.subject and piece.start <= c.cue[0] and c.cue[1] <= piece.end]
    return replace(piece, under=(*piece.under, *inside)) if inside else piece


def _cut(
    sentence: str,
    stretch: Offsets,
    clauses: Sequence[ReportingClause],
    under: tuple[ReportingClause, ...],
) -> Iterator[Piece]:
    """Cut a stretch at the reporting clauses inside it, then each content in its turn."""
    inner = [c for c in clauses if c.content and _within(c.content, stretch)]
    for clause in inner:
        if clause.content == stretch:
            under = (*under, clause)
    inner = [c for c in inner if c.content != stretch]
    outer = _outermost(inner) if len(under) < _MAX_CHAIN else []
    position = stretch[0]
    for clause in outer:
        a, b = clause.content or (position, position)
        edge = b if _runs_on(sentence, position, clause) else a
        yield from _clauses(sentence, (position, edge), under, "act_of_reporting")
        yield from _cut(sentence, (a, b), [c for c in inner if c is not clause], (*under, clause))
        position = b
    rule = "act_of_reporting" if outer else ("reported_clause" if under else "own_clause")
    yield from _clauses(sentence, (position, stretch[1]), under, rule)


def _runs_on(sentence: str, start: int, clause: ReportingClause) -> bool:
    """Whether the source stands inside a clause that needs the content to be whole.

    "The fire was in a shed where officials believe chemicals were kept" is one statement.
    """
    if clause.position != "before" or clause.subject is None:
        return False
    before = sentence[start : clause.subject[0]]
    return has_predicate(before) and not before.rstrip().endswith((",", ";", "—", "–", "and", "but"))


def _clauses(
    sentence: str, stretch: Offsets, under: tuple[ReportingClause, ...], rule: str
) -> Iterator[Piece]:
    start, end = stretch
    for a, b in split_clauses(sentence[start:end]) if start < end else ():
        yield Piece(start + a, start + b, under, rule)


def _outermost(clauses: list[ReportingClause]) -> list[ReportingClause]:
    """Clauses whose content is not inside another's, in order; of two that overlap the first."""
    kept: list[ReportingClause] = []
    position = -1
    for clause in sorted(clauses, key=_widest_first):
        start, end = clause.content or (0, 0)
        if start >= position:
            kept.append(clause)
            position = end
    return kept


def _widest_first(clause: ReportingClause) -> tuple[int, int, Offsets]:
    start, end = clause.content or (0, 0)
    return start, -end, clause.cue


def _within(inner: Offsets, outer: Offsets) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
