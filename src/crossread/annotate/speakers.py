"""Who said a quote: rules tried in order, each a function with an example.

The article is read from its start. A ``Discourse`` remembers who was last said to speak, so that
"she said", "A spokesman added" and a bare paragraph in quotation marks find their speaker. A speaker
that no rule finds stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from crossread.annotate.discourse import Discourse
from crossread.annotate.quotes_frames import Frame, Paragraph
from crossread.records import Span, Speaker
from crossread.text.cues import cue_words, lemmas, takes
from crossread.text.offsets import Offsets, within
from crossread.text.predicates import has_predicate
from crossread.text.quotation import Quotation
from crossread.text.reporting import ReportingClause

_LABEL = re.compile(r"(?:From|By|Per|As per)?\s*([^.:;!?]{2,60}):$")
_SIGNATURE = re.compile(r"\s*(?:[—–―]|--)\s*([A-Z][^\n,;:()]{2,60}?)\s*(?:[.,(@].*)?$")
_TURN = re.compile(r"([A-Z][A-Z.'’\- ]{1,40}[A-Z]):\s")

NEAR = 200
"""How many characters beside a quotation are searched for what introduces or signs it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quote's speaker, where known, with the cue and the rule that found it.

    ``relayed_from`` is whose words the speaker passes on, where the article tells.
    """

    speaker: Speaker | None
    cue: Span | None
    rule: str
    relayed_from: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One quotation in its frame, with the reporting clauses around it."""

    frame: Frame
    quotation: Quotation
    clauses: tuple[ReportingClause, ...]
    discourse: Discourse
    speakers: dict[Offsets, Speaker | None] = field(default_factory=dict)

    def span(self, offsets: Offsets) -> Span:
        """The article's span of frame offsets."""
        start = self.frame.start
        return self.discourse.article.span(start + offsets[0], start + offsets[1])

    def speaker(self, clause: ReportingClause) -> Speaker | None:
        """The speaker that the subject of a clause names, or that it may leave out."""
        return speaker_of(clause, self.speakers, self.discourse)

    @property
    def before(self) -> str:
        """The frame's text before the quotation's opening mark, no more than ``NEAR`` characters of it."""
        return self.frame.text[self._near : self.quotation.outer[0]]

    @property
    def _near(self) -> int:
        return max(0, self.quotation.outer[0] - NEAR)

    def span_before(self, offsets: Offsets) -> Span:
        """The article's span of offsets into ``before``."""
        return self.span((self._near + offsets[0], self._near + offsets[1]))

    @property
    def after(self) -> str:
        """The frame's text after the quotation's closing mark, no more than ``NEAR`` characters of it."""
        return self.frame.text[self.quotation.outer[1] : self.quotation.outer[1] + NEAR]


def speaker_of(
    clause: ReportingClause, speakers: Mapping[Offsets, Speaker | None], discourse: Discourse
) -> Speaker | None:
    """Whom a clause's subject names; whoever spoke last where a language may leave it out: "Añadió que"."""
    if clause.subject:
        return speakers.get(clause.subject)
    silent = clause.position != "passive"
    return discourse.last if silent and takes("free_subject", discourse.names.language) else None


def in_content_of_clause(scene: Scene) -> Found | None:
    """The source of the outermost clause whose content holds the quote; an outlet yields to its source.

    'Mara Ellison said the pier was "a wreck"', '"It was a wreck," said Ellison'; in 'The Courier
    reports that Ellison said it was "a wreck"' it is Ellison.
    """
    outer = scene.quotation.outer
    holding = [c for c in scene.clauses if _holds(c, outer)]
    spoken = sorted((c for c in holding if scene.speaker(c)), key=_widest_content_first)
    if not spoken:
        return _adds_to_last(scene, holding)
    firm = [c for c in spoken if c.frame != "thought"] or spoken
    inner = [c for c in firm if (s := scene.speaker(c)) and s.kind not in ("outlet",)]
    clause, *deeper = inner or firm
    first = next((s for c in reversed(deeper) if (s := scene.speaker(c))), None)
    speaker = scene.speaker(clause)
    relayed = first if first and speaker and first.name != speaker.name else None
    return Found(speaker, scene.span(clause.cue), f"{clause.position}_cue", relayed)


def _holds(clause: ReportingClause, marked: Offsets) -> bool:
    """Whether a quotation stands in what a clause reports, but for its closing mark."""
    return clause.content is not None and within(marked, (clause.content[0], clause.content[1] + 1))


def _widest_content_first(clause: ReportingClause) -> tuple[int, Offsets]:
    start, end = clause.content or (0, 0)
    return start - end, clause.cue


def _adds_to_last(scene: Scene, holding: list[ReportingClause]) -> Found | None:
    """Whoever adds or continues has spoken before, even where the words that name them are spoilt."""
    last, names = scene.discourse.last, scene.discourse.names
    adding = next((c for c in holding if c.lemma in lemmas("continues", names.language)), None)
    return Found(last, scene.span(adding.cue), "adds_to_last") if last and adding else None


def turn_label(scene: Scene) -> Found | None:
    """In a transcript a name in capitals opens the turn: '"ELLISON: We saw it coming.'"""
    quotation = scene.quotation
    label = _TURN.match(scene.frame.text, quotation.start, quotation.end)
    speaker = scene.discourse.resolve(scene.span(label.span(1))) if label else None
    return Found(speaker, None, "turn_label") if speaker else None


def after_colon(scene: Scene) -> Found | None:
    """Words that a colon joins to the quote: 'The notice: "Keep out"', 'in Ellison\'s words: "..."'."""
    label = re.search(r"(?<![^\s“\"'‘(])([A-Za-z@][^.:;!?“”\"]{0,79}\w\)?):\s*$", scene.before)
    if not label:
        return None
    start, end = label.span(1)
    words = re.search(r"\b[Ii]n ([^,]{2,50}?)['’]s? words$", label.group(1))
    if words:
        start, end = start + words.start(1), start + words.end(1)
    elif len(label.group(1).split()) > 8 or "," in label.group(1) or _states(scene.discourse, label.group(1)):
        return None
    speaker = scene.discourse.resolve(scene.span_before((start, end)))
    return Found(speaker, None, "after_colon") if speaker else None


def _states(discourse: Discourse, words: str) -> bool:
    """Whether words before a colon are a clause and no label."""
    return has_predicate(words, language=discourse.names.language)


def signed_after_dash(scene: Scene) -> Found | None:
    """A signature: '"It was a wreck." — Mara Ellison'."""
    signature = _SIGNATURE.match(scene.after)
    if not signature:
        return None
    start = scene.quotation.outer[1]
    span = scene.span((start + signature.start(1), start + signature.end(1)))
    speaker = scene.discourse.resolve(span)
    return Found(speaker, None, "signed_after_dash") if speaker else None


def beside_clause(scene: Scene) -> Found | None:
    """The other part of a broken quote: '"It was dark," said Ellison, "and cold."'"""
    for clause in scene.clauses:
        speaker = scene.speaker(clause)
        quotes_another = any(_holds(clause, outer) for outer in scene.frame.outers)
        if speaker and clause.frame != "thought" and quotes_another:
            return Found(speaker, scene.span(clause.cue), "broken_quote")
    return None


def beside_headline_clause(scene: Scene) -> Found | None:
    """In a headline the clause beside a quote tells its speaker: '"A wreck!" Ellison says of pier'."""
    if scene.frame.block != "title":
        return None
    for clause in scene.clauses:
        speaker = scene.speaker(clause)
        near = clause.subject and 0 <= clause.subject[0] - scene.quotation.outer[1] <= 2
        if speaker and near:
            return Found(speaker, scene.span(clause.cue), "headline_clause")
    return None


def headline_label(scene: Scene) -> Found | None:
    """In a headline a name and a colon: "Ellison: Pier was 'a wreck'"."""
    label = re.match(r"([^:“”\"‘']{2,40}):\s", scene.before)
    if scene.frame.block != "title" or not label:
        return None
    speaker = scene.discourse.resolve(scene.span_before(label.span(1)))
    named = speaker is not None and speaker.kind in ("named_person", "named_organisation", "outlet")
    return Found(speaker, None, "headline_label") if named else None


def bare_quote(scene: Scene) -> Found | None:
    """Nothing but quotation marks: it goes on with the quote before it, or follows who just spoke.

    'Ellison said: "It was dark.' and, in the next paragraph, '"It was cold."'
    """
    discourse = scene.discourse
    if not scene.frame.bare or scene.frame.block != "paragraph":
        return None
    if discourse.quoted and (discourse.same_paragraph or discourse.quote_is_open):
        return Found(discourse.quoted, None, "continued_quote")
    if discourse.last and discourse.quote_is_open:
        return Found(discourse.last, None, "follows_reporting_clause")
    return None


def unnamed_speaker(scene: Scene) -> Found | None:
    """Somebody is said to speak but not named: 'the scene was described as "a wreck"'."""
    outer = scene.quotation.outer
    for clause in scene.clauses:
        after = clause.cue[1] <= outer[0]
        if _holds(clause, outer) and after and clause.frame != "thought" and not clause.subject:
            return Found(None, scene.span(clause.cue), "passive_cue")
    return None


RULES: tuple[Callable[[Scene], Found | None], ...] = (
    turn_label,
    in_content_of_clause,
    beside_clause,
    after_colon,
    beside_headline_clause,
    headline_label,
    signed_after_dash,
    bare_quote,
    unnamed_speaker,
)


def find_speaker(scene: Scene) -> Found | None:
    """What the first rule that fits says of a quotation; None where none does."""
    return next((found for rule in RULES if (found := rule(scene))), None)


def hear_clauses(
    frame: Frame, clauses: tuple[ReportingClause, ...], discourse: Discourse
) -> dict[Offsets, Speaker | None]:
    """Whom the subjects of a frame's reporting clauses name, taken note of in reading order."""
    things = cue_words("impersonal", discourse.names.language)
    speakers: dict[Offsets, Speaker | None] = {}
    for clause in _by_subject(clauses):
        if clause.subject and clause.subject not in speakers:
            start, end = clause.subject
            span = discourse.article.span(frame.start + start, frame.start + end)
            speaker = discourse.resolve(span, utters=clause.lemma not in things)
            speakers[clause.subject] = speaker
            if speaker and clause.frame != "thought":
                discourse.hear(speaker)
    spoken = [s for c in clauses if c.subject and c.frame != "thought" and (s := speakers[c.subject])]
    if spoken:
        discourse.hear(next((s for s in spoken if s.kind != "outlet"), spoken[0]))
    else:
        _note_person(frame, discourse)
    return speakers


def _by_subject(clauses: tuple[ReportingClause, ...]) -> list[ReportingClause]:
    """Clauses as a reader meets their subjects, so that "Ellison said he ..." makes "he" Ellison."""
    return sorted(clauses, key=lambda c: (c.subject or c.cue, c.cue))


def _note_person(frame: Frame, discourse: Discourse) -> None:
    """Where nobody speaks, the first person named is whom "he" or "she" will mean."""
    for mention, entity in discourse.names.people_in(frame.start, frame.start + len(frame.text)):
        if not any(a <= mention.start - frame.start < b for a, b in frame.outers):
            discourse.tell_of(Speaker(entity.name, "named_person", mention))
            return


def end_paragraph(paragraph: Paragraph, discourse: Discourse) -> None:
    """Whether a bare quote in the next paragraph would go on with what stands here.

    It does after a quote, a colon ("From the Courier:") and a reporting clause.
    """
    last = paragraph.frames[-1]
    text = last.text.rstrip()
    ends_in_quote = bool(last.outers) and last.outers[-1][1] >= len(text) - 1
    label = _LABEL.match(text)
    if label and not _states(discourse, label.group(1)):
        span = discourse.article.span(last.start + label.start(1), last.start + label.end(1))
        if speaker := discourse.resolve(span):
            discourse.hear(speaker)
    if not last.quotations:
        discourse.quoted = None
    discourse.quote_is_open = ends_in_quote or text.endswith(":") or discourse.last is not None
