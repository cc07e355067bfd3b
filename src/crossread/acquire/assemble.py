"""A draft into an Article: one text, blocks that say what is what, offsets for every link."""

from __future__ import annotations

from itertools import accumulate

from crossread.acquire.draft import Draft, Line
from crossread.acquire.headline import with_headline
from crossread.acquire.layout import label_lines
from crossread.acquire.provenance import settle
from crossread.acquire.repeats import mark_repeats
from crossread.records import Article, Block, Link


def assemble(draft: Draft, id: str) -> Article:
    """The article of a draft. Blocks cover all of the text but white space, in order."""
    lines, title = with_headline(draft)
    text = "\n".join(line.text for line in lines)
    starts = tuple(accumulate((len(line.text) + 1 for line in lines), initial=0))
    labelled = label_lines(lines, titled=title is not None, description=draft.meta.description)
    blocks = tuple(
        Block(part.kind, starts[part.line] + part.start, starts[part.line] + part.end) for part in labelled
    )
    blocks = mark_repeats(text, blocks)
    bylines = tuple(text[block.start : block.end] for block in blocks if block.kind == "byline")
    meta = settle(draft.meta, bylines, text)
    return Article(
        id=id,
        source=draft.source,
        text=text,
        blocks=blocks,
        sha256=draft.sha256,
        title=title,
        outlet=meta.outlet,
        authors=meta.authors,
        published=meta.published,
        saved=meta.saved,
        language=meta.language,
        url=meta.url,
        links=_links(lines, starts),
    )


def _links(lines: tuple[Line, ...], starts: tuple[int, ...]) -> tuple[Link, ...]:
    return tuple(
        Link(anchor.url, start + anchor.start, start + anchor.end)
        for line, start in zip(lines, starts, strict=False)
        for anchor in line.anchors
    )
