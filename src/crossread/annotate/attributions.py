"""Attributions of an article, from its reporting clauses and from quotes that no such clause governs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crossread.annotate.quotes_frames import Frame
from crossread.annotate.sources import SourceNames
from crossread.records import (
    Article,
    Attribution,
    Authority,
    Manner,
    Position,
    Quote,
    Span,
    Speaker,
    content_id,
)
from crossread.text.cues import Frame as CueFrame
from crossread.text.offsets import Offsets
from crossread.text.reporting import ReportingClause

CONTINUES = frozenset(
    {"broken_quote", "continued_quote", "follows_reporting_clause", "adds_to_last", "goes_on_into"}
)
"""Rules by which a quote goes on with what its speaker was last said to say."""

REACH = 24
"""How many attributions back one is looked for that a quote belongs to."""

_MANNERS: dict[CueFrame, Manner] = {"clause": "says", "object": "describes", "thought": "thinks"}
_FRAMES: dict[Manner, CueFrame] = {manner: frame for frame, manner in _MANNERS.items()}
_EDGE = " \t\n\xa0,;:—–-"


@dataclass(slots=True)
class Attributions:
    """Collects the attributions of one article in the order in which they are read."""

    article: Article
    names: SourceNames
    found: list[Attribution] = field(default_factory=list)
    _quoting: int | None = None  # the number of the attribution that the last quote belongs to

    def add_clause(self, frame: Frame, clause: ReportingClause, speaker: Speaker | None) -> None:
        """Take note of a reporting clause and of whom its subject names; nobody where it has none."""
        subject = self._span(frame, clause.subject) if clause.subject else None
        if subject and not speaker:
            speaker = self.names.anything(subject)
        source = Authority(
            source=speaker.name if speaker else "",
            kind=speaker.kind if speaker else "unnamed",
            span=self._span(frame, clause.source) if clause.source else subject,
            cue=self._span(frame, clause.cue),
            stance=clause.stance,
        )
        content = tuple(self._span(frame, part) for part in _parts(frame, clause))
        rule = clause.rule or f"{clause.position}_cue"
        self._add(source, content, clause.lemma, clause.position, _MANNERS[clause.frame], rule)

    def add_quote(self, quote: Quote) -> None:
        """Take note of a quote that no clause's content holds: it goes on, or stands by itself."""
        recent = range(len(self.found) - 1, max(-1, len(self.found) - 1 - REACH), -1)
        holding = next((k for k in recent if _holds(self.found[k], quote.span)), None)
        if quote.speaker is None or holding is not None:
            self._quoting = holding
            return
        if quote.rule in CONTINUES:
            known = self._gone_on_with(quote, recent)
            if known is not None:
                content = tuple(sorted((*self.found[known].content, quote.span)))
                self.found[known] = replace(self.found[known], content=content)
                self._quoting = known
                return
        self._quoting = len(self.found)
        speaker = quote.speaker
        source = Authority(speaker.name, speaker.kind, speaker.span, quote.cue, "asserts")
        self._add(source, (quote.span,), "", "before", "says", quote.rule)

    def _gone_on_with(self, quote: Quote, recent: Iterable[int]) -> int | None:
        """The attribution that a quote goes on with: of the quote before it, or what was said last."""
        ours = [k for k in recent if quote.speaker and self.found[k].source.source == quote.speaker.name]
        if quote.rule != "follows_reporting_clause" and self._quoting in ours:
            return self._quoting
        return next((k for k in ours if self.found[k].manner == "says"), None)

    def in_order(self) -> tuple[Attribution, ...]:
        """What was found, by where the cue or the source stands."""
        return tuple(sorted(self.found, key=lambda a: (_place(a.source, a.content), a.id)))

    def _add(
        self,
        source: Authority,
        content: tuple[Span, ...],
        lemma: str,
        position: Position,
        manner: Manner,
        rule: str,
    ) -> None:
        id = content_id("b", self.article.id, _place(source, content), *(span.start for span in content))
        self.found.append(Attribution(id, source, content, lemma, position, manner, rule))

    def _span(self, frame: Frame, offsets: Offsets) -> Span:
        return self.article.span(frame.start + offsets[0], frame.start + offsets[1])


def _place(source: Authority, content: tuple[Span, ...]) -> int:
    return (source.cue or source.span or content[0]).start


def _holds(attribution: Attribution, span: Span) -> bool:
    return any(part.start <= span.start and span.end <= part.end + 1 for part in attribution.content)


def _parts(frame: Frame, clause: ReportingClause) -> Iterator[Offsets]:
    """What a clause's source is said to say, without the source and its cue where they stand inside."""
    if clause.content is None:
        return
    start, end = clause.content
    hole = _hole(frame.text, clause)
    parts = [(start, hole[0]), (hole[1], end)] if hole else [(start, end)]
    for part in parts:
        if trimmed := _trimmed(frame, *part):
            yield trimmed


def _hole(text: str, clause: ReportingClause) -> Offsets | None:
    """The stretch of source and cue inside a content, up to the comma that ends it where one does."""
    start, end = clause.content or (0, 0)
    told = [place for place in (clause.subject, clause.cue) if place and start <= place[0] < end]
    if not told:
        return None
    first, last = min(a for a, _ in told), max(b for _, b in told)
    comma = text.find(",", last, end) if clause.position == "inside" else -1
    return first, comma if comma >= 0 else last


def _trimmed(frame: Frame, start: int, end: int) -> Offsets | None:
    """Without punctuation at its ends, and without the marks of a quotation that is all of it."""
    while start < end and frame.text[start] in _EDGE:
        start += 1
    while end > start and frame.text[end - 1] in _EDGE:
        end -= 1
    whole = next((q for q in frame.quotations if not q.depth and q.outer == (start, end)), None)
    if whole:
        return whole.start, whole.end
    return (start, end) if start < end else None


def clauses_between(attributions: Sequence[Attribution], start: int, end: int) -> list[ReportingClause]:
    """Attributions as reporting clauses of the text between two offsets, which then count from ``start``."""
    return [
        clause
        for attribution in attributions
        if attribution.source.cue and start <= attribution.source.cue.start < end
        for clause in [_clause(attribution, attribution.source.cue, start, end)]
    ]


def _clause(attribution: Attribution, cue: Span, start: int, end: int) -> ReportingClause:
    parts = [part for part in _governed(attribution) if part.start < end and start < part.end]
    subject = attribution.source.span
    within = subject and start <= subject.start and subject.end <= end
    return ReportingClause(
        subject=(subject.start - start, subject.end - start) if subject and within else None,
        cue=(cue.start - start, cue.end - start),
        lemma=attribution.lemma,
        stance=attribution.source.stance,
        position=attribution.position,
        content=(max(parts[0].start, start) - start, min(parts[-1].end, end) - start) if parts else None,
        frame=_FRAMES[attribution.manner],
        rule=attribution.rule,
    )


def _governed(attribution: Attribution) -> tuple[Span, ...]:
    """The parts of a content that the clause itself governs: not the quotes that go on with it later."""
    return attribution.content[: 2 if attribution.position in ("inside", "passive") else 1]
