"""Quotes and their speakers, and the words in quotation marks that are none.

Marks are paired by paragraph (``crossread.text.quotation``); who speaks is found by the rules of
``crossread.annotate.speakers``; what is no quote by those of ``crossread.annotate.quotes_marked``.
"""

from __future__ import annotations

from dataclasses import replace

from crossread.annotate.quotes_frames import Frame, paragraphs
from crossread.annotate.quotes_marked import is_sentence, is_term, kind_of_marked, names_thing
from crossread.annotate.quotes_repeats import join_repeats
from crossread.annotate.speakers import Discourse, Found, Scene, end_paragraph, find_speaker, read_clauses
from crossread.annotate.speakers_names import SpeakerNames
from crossread.records import Article, Entity, Marked, MarkedKind, Quote, Sentence, content_id


def find_quotes(
    article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]
) -> tuple[tuple[Quote, ...], tuple[Marked, ...]]:
    """Quotes with speakers, and marked words that are no quotes, each in order of offset.

    A span leaves the quotation marks out and keeps the punctuation inside. Each paragraph of a
    longer quote is a quote of its own; a quote broken by its reporting clause is two.
    """
    discourse = Discourse(article, SpeakerNames(article, entities))
    quotes: list[Quote] = []
    marked: list[Marked] = []
    lines = paragraphs(article, sentences)
    for paragraph in lines:
        # what a caption or headline tells hands no speaker on to the paragraphs around it
        known = discourse if paragraph.block == "paragraph" else replace(discourse)
        known.same_paragraph = False
        for frame in paragraph.frames:
            _read_frame(frame, known, quotes, marked)
        end_paragraph(paragraph, known)
    quotes, marked = join_repeats(quotes, marked, lines)
    return tuple(quotes), tuple(marked)


def _read_frame(frame: Frame, discourse: Discourse, quotes: list[Quote], marked: list[Marked]) -> None:
    """Sort the quotations of a frame and take note of who speaks in it."""
    clauses, speakers = read_clauses(frame, discourse)
    for quotation in frame.quotations:
        scene = Scene(frame, quotation, clauses, discourse, speakers)
        span = scene.span((quotation.start, quotation.end))
        if quotation.depth:
            marked.append(Marked(span, "nested", "inside_quote"))
            continue
        kind, rule, found = _sort(scene)
        if kind:
            marked.append(Marked(span, kind, rule))
            continue
        quotes.append(_to_quote(scene, found))
        discourse.quoted = found.speaker
        discourse.same_paragraph = True
    if not frame.quotations:
        discourse.same_paragraph = False
        discourse.quoted = None


def _sort(scene: Scene) -> tuple[MarkedKind | None, str, Found]:
    """The kind of marked words, or None with the speaker found, for a quote."""
    if names_thing(scene):
        return "title", "names_a_thing", Found(None, None, "")
    if is_term(scene):
        return "word", "named_as_word", Found(None, None, "")
    found = find_speaker(scene)
    if found:
        return None, "", found
    if is_sentence(scene):
        return None, "", Found(None, None, "whole_sentence")
    kind, rule = kind_of_marked(scene)
    return kind, rule, Found(None, None, "")


def _to_quote(scene: Scene, found: Found) -> Quote:
    span = scene.span((scene.quotation.start, scene.quotation.end))
    return Quote(
        id=content_id("q", span.article, span.start, span.text),
        span=span,
        kind="direct" if is_sentence(scene) else "mixed",
        speaker=found.speaker,
        cue=found.cue,
        rule=found.rule,
    )
