"""Marks that say whose copy a paragraph, or a whole article, is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossread.records import Article, Block, Credit, Derivation, Span

LEAST_LETTERS = 20
"""Characters that a paragraph must have beside its mark: "(AP)" alone marks no words as its own."""


_MARKING = ("dateline", "agency_line")
"""Rules of credits that can say whose a paragraph is."""


@dataclass(frozen=True, slots=True)
class WireMark:
    """The agency that a stretch of an article is the copy of, and the words that say so."""

    outlet: str
    start: int
    end: int
    spans: tuple[Span, ...]

    def holds(self, span: Span) -> bool:
        """Whether a span lies in the stretch."""
        return self.start <= span.start and span.end <= self.end


def wire_marks(articles: Iterable[Article], credits: Iterable[Credit]) -> dict[str, tuple[WireMark, ...]]:
    """The marks of each article's paragraphs, by article id, for those that have some.

    Paragraphs are marked as an agency's by a dateline amid the article, or by its name in closing brackets.

    "VELMOUTH (AP) - ..." at the start of the first paragraph, and "(AP)" at the end of the last, are said of
    the whole article, and so are no marks of a paragraph.
    """
    marking: dict[str, list[Credit]] = defaultdict(list)
    for credit in credits:
        if credit.rule in _MARKING and not credit.own:
            marking[credit.span.article].append(credit)
    return {a.id: marks for a in articles if (marks := tuple(_paragraphs(a, marking.get(a.id, ()))))}


def _paragraphs(article: Article, credits: Iterable[Credit]) -> Iterator[WireMark]:
    paragraphs = [block for block in article.blocks if block.kind == "paragraph"]
    for credit in credits:
        around = [b for b in paragraphs if b.start <= credit.span.start and credit.span.end <= b.end]
        if around and _marks(credit, around[0], paragraphs):
            yield WireMark(credit.outlet, around[0].start, around[0].end, (credit.span,))


def _marks(credit: Credit, block: Block, paragraphs: Sequence[Block]) -> bool:
    """Whether a credit says whose its paragraph is, and not whose the article is."""
    words = block.end - block.start - len(credit.span.text)
    whole = paragraphs[0] if credit.rule == "dateline" else paragraphs[-1]
    return block != whole and words >= LEAST_LETTERS


def wires_of(
    articles: Sequence[Article], derivations: Iterable[Derivation], credits: Iterable[Credit]
) -> dict[str, WireMark]:
    """The agency whose copy a whole article is, by article id: the first where several are named."""
    by_id = {article.id: article for article in articles}
    marks = wire_marks(articles, credits)
    found: dict[str, WireMark] = {}
    for derivation in derivations:
        article = by_id[derivation.target]
        source = by_id[derivation.source].outlet if derivation.source else None
        outlet = derivation.outlet or (source.value if source else None)
        if derivation.rule != "wire_copy" or outlet is None or article.id in found:
            continue
        partial = [span for mark in marks.get(article.id, ()) for span in mark.spans]
        telling = [e for e in derivation.evidence if not e.spans or any(s not in partial for s in e.spans)]
        if telling:
            spans = tuple(span for evidence in telling for span in evidence.spans)
            found[article.id] = WireMark(outlet, 0, len(article.text), spans)
    return found
