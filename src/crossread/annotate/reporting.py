"""Reporting clauses of a frame: read from dependency trees where a parse is at hand, else from word forms."""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.annotate.placed import Placed
from crossread.annotate.quotes_frames import Frame
from crossread.annotate.reporting_tree import tree_reporting
from crossread.annotate.reporting_tree_view import View
from crossread.annotate.source_phrases import whole_cue, whole_phrase
from crossread.records import Parse, Sentence, Word
from crossread.text.data import ENGLISH
from crossread.text.offsets import Offsets, overlap
from crossread.text.reporting import ReportingClause, reporting_clauses


class ClauseReader:
    """Reads the reporting clauses of one article's frames."""

    def __init__(self, sentences: tuple[Sentence, ...], parses: tuple[Parse, ...]) -> None:
        """``parses`` are those of the sentences, in their order; empty where there are none."""
        pairs = zip(sentences, parses, strict=True) if parses else ()
        self._parses = Placed((sentence.span, parse) for sentence, parse in pairs)

    def clauses(self, frame: Frame) -> tuple[ReportingClause, ...]:
        """The clauses in order of their cue, with offsets into the frame's text."""
        words = self._words(frame)
        if not words or frame.language != ENGLISH:  # the rules on trees know English cues alone
            found = reporting_clauses(frame.text, quoted=frame.outers, objects=True, language=frame.language)
            return tuple(found)
        view = View(frame.text, words, frame.outers)
        found = tree_reporting(view)
        if frame.outers:
            found = _by_word_order(frame, found)
        return tuple(_with_whole_phrases(view, c) for c in found if c.cue[0] < c.cue[1])

    def _words(self, frame: Frame) -> list[Word]:
        """The words of all sentences of a frame, their offsets and heads counted from its start."""
        words: list[Word] = []
        for parse in self._parses.inside(frame.start, frame.start + len(frame.text)):
            first = len(words)
            words.extend(
                word.placed(-frame.start, word.head + first if word.head >= 0 else -1) for word in parse.words
            )
        return words


def _with_whole_phrases(view: View, clause: ReportingClause) -> ReportingClause:
    """The clause with its cue's verb group and its source's apposition, its content without "that"."""
    cue = whole_cue(view, clause.cue)
    source = whole_phrase(view, clause.subject, clause.cue) if clause.subject else None
    return replace(clause, cue=cue, source=source, content=_without_that(view.sentence, clause.content))


def _without_that(text: str, content: Offsets | None) -> Offsets | None:
    if content is None or not re.match(r"that\s+\S", text[slice(*content)]):
        return content
    start = content[0] + len("that")
    return start + len(text[start : content[1]]) - len(text[start : content[1]].lstrip()), content[1]


def _by_word_order(frame: Frame, found: list[ReportingClause]) -> list[ReportingClause]:
    """Clauses beside quotations with their source by word order, which quoted words do not confuse.

    A quotation that stands in a sentence as its object or subject leads a parser astray more often than
    not; who stands beside the cue and the marks does not depend on what was said.
    """
    by_forms = reporting_clauses(frame.text, quoted=frame.outers, objects=True)
    quoting = [c for c in by_forms if c.content and c.subject and _touches(frame, c.content)]
    result = []
    for clause in found:
        same = next((c for c in quoting if overlap(c.cue, clause.cue)), None)
        if same is None:
            result.append(clause)
            continue
        quoting.remove(same)
        reached = clause.content is not None and _touches(frame, clause.content)
        agrees = clause.subject and same.subject and overlap(clause.subject, same.subject)
        agrees = agrees and not _touches(frame, clause.subject or (0, 0))
        result.append(
            replace(
                clause,
                subject=clause.subject if agrees else same.subject,
                content=clause.content if reached else same.content,
                position=clause.position if reached else same.position,
            )
        )
    told = [c.content for c in result if c.content]
    missed = [c for c in quoting if not any(overlap(c.content or (0, 0), content) for content in told)]
    return sorted([*result, *missed], key=lambda c: (c.cue, c.subject or (0, 0)))


def _touches(frame: Frame, content: Offsets) -> bool:
    return any(overlap(content, outer) for outer in frame.outers)
