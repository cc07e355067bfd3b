"""Who says what: attributions, quotes with their speakers, and words in quotation marks that are none.

An article is read once, from its start. Marks are paired by paragraph (``crossread.text.quotation``),
reporting clauses are read by ``crossread.annotate.reporting``, whom they name by
``crossread.annotate.discourse``; who speaks a quote is found by the rules of
``crossread.annotate.speakers``, what is no quote by those of ``crossread.annotate.quotes_marked``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from crossread.annotate.attributions import Attributions
from crossread.annotate.discourse import Discourse
from crossread.annotate.quotes_frames import Frame, Paragraph, paragraphs
from crossread.annotate.quotes_marked import is_quote_by_itself, is_sentence, kind_of_marked, set_apart
from crossread.annotate.quotes_repeats import join_repeats
from crossread.annotate.reporting import ClauseReader
from crossread.annotate.sources import SourceNames
from crossread.annotate.speakers import Found, Scene, end_paragraph, find_speaker, hear_clauses, speaker_of
from crossread.records import (
    Article,
    Attribution,
    Entity,
    Marked,
    MarkedKind,
    Parse,
    Quote,
    Sentence,
    content_id,
)


def find_speech(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    parses: tuple[Parse, ...] = (),
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...], tuple[Marked, ...]]:
    """Attributions, quotes, and marked words that are no quotes, each in order of offset.

    ``parses`` are those of the sentences, in their order; without one, clauses are told from word
    forms. A quote's span leaves the quotation marks out and keeps the punctuation inside. Each
    paragraph of a longer quote is a quote of its own; a quote broken by its reporting clause is two.
    """
    names = SourceNames(article, entities)
    reader = ClauseReader(sentences, parses)
    discourse = Discourse(article, names)
    speech = _Speech(Attributions(article, names))
    lines = paragraphs(article, sentences)
    for n, paragraph in enumerate(lines):
        # what a caption or headline tells hands no speaker on to the paragraphs around it
        known = discourse if paragraph.block == "paragraph" else replace(discourse)
        known.same_paragraph = False
        speech.next_opens = n + 1 < len(lines) and _opens_with_quote(lines[n + 1])
        for frame in paragraph.frames:
            _read_frame(frame, reader, known, speech)
        end_paragraph(paragraph, known)
    speech.settle(None)
    quotes, marked = join_repeats(speech.quotes, speech.marked, lines)
    return speech.attributions.in_order(), tuple(quotes), tuple(marked)


@dataclass(slots=True)
class _Speech:
    """What was read so far."""

    attributions: Attributions
    quotes: list[Quote] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)
    waiting: list[Quote] = field(default_factory=list)  # left open: their speaker may be told only later
    next_opens: bool = False  # the next paragraph starts with a quotation

    def settle(self, quote: Quote | None) -> None:
        """Add a quote, and before it those that wait: they are of its speaker where its own clause tells one.

        '"It was dark. [paragraph] "And cold," said Mara Ellison.'
        """
        told = quote if quote and quote.cue and quote.speaker else None
        waiting, self.waiting = self.waiting, []
        if told:
            self.attributions.add_quote(told)
            waiting = [replace(q, speaker=told.speaker, rule="goes_on_into") for q in waiting]
        for one in waiting:
            self.attributions.add_quote(one)
        self.quotes.extend(waiting)
        if quote:
            self.quotes.append(quote)
            if not told:
                self.attributions.add_quote(quote)


def _opens_with_quote(paragraph: Paragraph) -> bool:
    quotations = paragraph.frames[0].quotations
    return bool(quotations) and quotations[0].outer[0] == 0


def _read_frame(frame: Frame, reader: ClauseReader, discourse: Discourse, speech: _Speech) -> None:
    """Take note of who speaks in a frame and sort its quotations."""
    clauses = reader.clauses(frame)
    speakers = hear_clauses(frame, clauses, discourse)
    for clause in clauses:
        speech.attributions.add_clause(frame, clause, speaker_of(clause, speakers, discourse))
    quoted = False
    for quotation in frame.quotations:
        scene = Scene(frame, quotation, clauses, discourse, speakers)
        span = scene.span((quotation.start, quotation.end))
        if quotation.depth:
            speech.marked.append(Marked(span, "nested", "inside_quote"))
            continue
        kind, rule, found = _sort(scene)
        if kind:
            speech.marked.append(Marked(span, kind, rule))
            continue
        quote = _to_quote(scene, found)
        if frame.bare and not quotation.closed and not found.cue and speech.next_opens:
            speech.waiting.append(quote)
        else:
            speech.settle(quote)
        discourse.quoted = found.speaker
        discourse.same_paragraph = quoted = True
    if not quoted:
        discourse.same_paragraph = False
        discourse.quoted = None


def _sort(scene: Scene) -> tuple[MarkedKind | None, str, Found]:
    """The kind of marked words, or None with the speaker found, for a quote."""
    if apart := set_apart(scene):
        return *apart, Found(None, None, "")
    if found := find_speaker(scene):
        return None, "", found
    if rule := is_quote_by_itself(scene):
        return None, "", Found(None, None, rule)
    return *kind_of_marked(scene), Found(None, None, "")


def _to_quote(scene: Scene, found: Found) -> Quote:
    span = scene.span((scene.quotation.start, scene.quotation.end))
    return Quote(
        id=content_id("q", span.article, span.start, span.text),
        span=span,
        kind="direct" if is_sentence(scene) else "mixed",
        speaker=found.speaker,
        cue=found.cue,
        rule=found.rule,
        relayed_from=found.relayed_from,
    )
