"""The bytes of one file into drafts, whatever its format."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePath

from lxml.etree import ParserError

from crossread.acquire.article_json import read_json, read_json_lines
from crossread.acquire.decoding import decode
from crossread.acquire.draft import Draft, Found, Line, Meta
from crossread.acquire.html_blocks import fragment_lines
from crossread.acquire.html_page import read_page
from crossread.acquire.inputs import Input
from crossread.acquire.markdown import markdown_lines, read_front_matter
from crossread.acquire.plain import plain_lines
from crossread.acquire.sniff import Format, body_format, sniff
from crossread.records import Problem

MAX_CHARACTERS = 1_000_000
"""A text that is longer is no article: the longest magazine pieces have a tenth of that, and what
comes after reading grows with length. Files of many articles may be larger; each article counts."""


def parse(given: Input) -> Iterator[Found]:
    """The drafts in one input, and what is wrong with it."""
    try:
        decoded = decode(given.data)
    except ValueError as error:
        yield Problem(given.source, f"is {error}, not text", "Export its text, HTML or JSON and give that.")
        return
    if not decoded.text.strip():
        yield Problem(given.source, "empty file", "Give a file with an article in it.")
        return
    if decoded.guess:
        yield Problem(
            given.source,
            f"not UTF-8; read as {decoded.guess}",
            "Save it as UTF-8 if letters look wrong.",
            fatal=False,
        )
    try:
        for found in _read(decoded.text, given):
            yield _checked(found)
    except (ParserError, RecursionError):  # lxml's word for a document without an element; nesting
        yield Problem(given.source, "no text found", "Check that the file holds the article.")


def _read(text: str, given: Input) -> Iterator[Found]:
    """Drafts by the format of the text."""
    kind = sniff(text, given.source)
    sha256 = hashlib.sha256(given.data).hexdigest()
    if kind == "json":
        yield from read_json(text, given.source, sha256)
    elif kind == "jsonl":
        yield from read_json_lines(text, given.source, sha256)
    elif kind == "front matter":
        yield from _with_front_matter(text, given.source, sha256)
    else:
        lines, meta = _document(text, kind, "")
        yield Draft(given.source, sha256, lines, meta)


def _with_front_matter(text: str, source: str, sha256: str) -> Iterator[Found]:
    meta, body, problem = read_front_matter(text, source)
    if problem:
        yield problem
    kind = body_format(body, PurePath(source).suffix.lower())
    base = meta.url.value if meta.url else ""
    lines, _ = _document(body, "fragment" if kind == "html" else kind, base)
    yield Draft(source, sha256, lines, meta)


def _document(text: str, kind: Format, base: str) -> tuple[tuple[Line, ...], Meta]:
    """Lines of a text that holds one article, and the metadata in its markup."""
    if kind == "html":
        return read_page(text)
    if len(text) > MAX_CHARACTERS:
        return (Line(text),), Meta()  # _checked refuses it; no reader needs to work on it
    if kind == "fragment":
        return fragment_lines(text, base), Meta()
    return (markdown_lines(text, base) if kind == "markdown" else plain_lines(text)), Meta()


def _checked(found: Found) -> Found:
    """The draft, or a Problem where it holds no words or more than an article has."""
    if isinstance(found, Problem):
        return found
    size = sum(len(line.text) + 1 for line in found.lines)
    if size > MAX_CHARACTERS:
        return Problem(
            found.source,
            f"too long for one article: {size:,} characters, at most {MAX_CHARACTERS:,}",
            "Split it into one file per article.",
        )
    if not any(line.text for line in found.lines):
        return Problem(found.source, "no text found", "Check that the file holds the article.")
    return found
