"""A whole HTML page into a draft: trafilatura finds the main text, our walker keeps its places."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from crossread.acquire.draft import Line, Meta
from crossread.acquire.html_blocks import element_lines
from crossread.acquire.html_metadata import page_meta

_LEAST_WORDS = 25  # a main text shorter than this is weighed against all the page shows


def read_page(text: str) -> tuple[tuple[Line, ...], Meta]:
    """The main text and the metadata of a page.

    Where the extractor finds next to nothing, all that the page shows is taken: a short notice is
    an article too.
    """
    text = _without_declaration(text)
    page = html.document_fromstring(text)
    meta = page_meta(page)
    base = meta.url.value if meta.url else ""
    lines = _main_text(text, base)
    if _words(lines) < _LEAST_WORDS:
        shown = element_lines(page, base)
        lines = shown if _words(shown) > _words(lines) else lines
    return lines, meta


def _main_text(text: str, base: str) -> tuple[Line, ...]:
    found = bare_extraction(
        text, fast=True, include_comments=False, include_links=True, include_formatting=True
    )
    body = getattr(found, "body", None)
    return () if body is None else element_lines(_as_html(body), base)


def _as_html(body: HtmlElement) -> HtmlElement:
    """trafilatura's own element names back into those of HTML."""
    for element in body.iter("ref"):
        element.tag = "a"
        if element.get("target"):
            element.set("href", element.get("target"))
    for element in body.iter("head"):
        element.tag = element.get("rend") or "h2"
    for element in body.iter("lb"):
        element.tag = "br"
    return body


def _words(lines: tuple[Line, ...]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _without_declaration(text: str) -> str:
    """Markup that lxml reads whole: no declared encoding, which decoding has settled, and no NUL."""
    start = text.lstrip().replace("\0", "\ufffd")
    return start[start.index("?>") + 2 :] if start.startswith("<?xml") and "?>" in start else start
