"""Reporting clauses of a sentence: who is said to say what, told from cue words and word order.

Pure strings: sentence in, offsets into it out. Callers resolve pronouns and names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from crossread.text import reporting_content as content_of
from crossread.text.adverbials import Range
from crossread.text.cues import Frame
from crossread.text.data import ENGLISH
from crossread.text.kinds import Position, Stance
from crossread.text.noun_phrases import verb_group_start
from crossread.text.offsets import Offsets
from crossread.text.quotation import pair_marks
from crossread.text.reporting_found import Found
from crossread.text.reporting_order import with_apposition
from crossread.text.reporting_phrases import source_phrases
from crossread.text.reporting_verbs import verb_clauses
from crossread.text.tokens import LONGEST_SENTENCE, Token, tokenize


@dataclass(frozen=True, slots=True)
class ReportingClause:
    """One source, its cue and what it is said to say. All offsets count code points into the sentence.

    ``position`` tells where the source stands: ``before`` its content ("X said that C"), ``after`` it
    ("C, X said", "C, said X"), ``inside`` it ("C1, X said, C2": the content is the whole clause with
    the source in it), ``according_to`` ("according to X, C", "C, citing X") or ``passive`` ("C is
    believed by X to ...": the content is the whole clause). ``subject`` is None where no source is
    named; it leaves out an apposition. ``content`` leaves out "that", commas and the final stop, and
    is None where the source says nothing ("declined to comment"). ``source`` is the subject with its
    apposition, where the reader tells it.
    """

    subject: Offsets | None
    cue: Offsets
    lemma: str
    stance: Stance
    position: Position
    content: Offsets | None
    frame: Frame = "clause"
    rule: str = ""
    source: Offsets | None = None


def reporting_clauses(
    sentence: str,
    *,
    quoted: Iterable[Offsets] | None = None,
    objects: bool = False,
    language: str = ENGLISH,
) -> list[ReportingClause]:
    """The reporting clauses of a sentence in order of their cue.

    Stacked reports come as clauses whose contents nest: in "The Gull reported that two officials
    said that C" the content of "reported" holds the clause of "said". Cues inside quotation marks do
    not count; ``quoted`` are the stretches that are so marked, by default found in the sentence.
    ``objects`` adds verbs that take a noun phrase ("described", "denounced"). A ``language`` without
    word lists has no reporting clauses.
    """
    if len(sentence) > LONGEST_SENTENCE:
        return []
    marks = [q.outer for q in pair_marks(sentence) if not q.depth] if quoted is None else quoted
    tokens = tokenize(sentence, marks, language=language)
    found = sorted([*verb_clauses(tokens, objects=objects), *source_phrases(tokens)], key=lambda c: c.cue)
    return [_to_offsets(tokens, clause) for clause in _cut_contents(tokens, found)]


def _cut_contents(tokens: list[Token], found: list[Found]) -> list[Found]:
    """End a content where the next reporting clause of the same level starts: "X said C, adding that D"."""
    cut: list[Found] = []
    groups = [verb_group_start(tokens, clause.cue[0], 0) for clause in found]
    for n, clause in enumerate(found):
        content = clause.content
        for later, group in zip(found[n + 1 :], groups[n + 1 :], strict=True):
            content = content_of.cut_before(tokens, content, clause.subject, later.subject, later.cue, group)
        before = cut[-1] if cut else None
        if clause.cites and before and before.position == "after":  # "C, X reported, citing Y"
            content = before.content
        cut.append(replace(clause, content=content))
    return cut


def _to_offsets(tokens: list[Token], found: Found) -> ReportingClause:
    def offsets(span: Range | None) -> Offsets | None:
        return (tokens[span[0]].start, tokens[span[1] - 1].end) if span and span[0] < span[1] else None

    cue = tokens[found.cue[0]].start, tokens[found.cue[1] - 1].end
    return ReportingClause(
        offsets(found.subject),
        cue,
        found.lemma,
        found.stance,
        found.position,
        offsets(found.content),
        found.frame,
        found.rule,
        offsets(with_apposition(tokens, found.subject)) if found.subject else None,
    )
