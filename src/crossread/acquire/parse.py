"""The bytes of one file into drafts, whatever its format."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePath

from crossread.acquire.article_json import read_json, read_json_lines
from crossread.acquire.decoding import decode
from crossread.acquire.draft import Draft, Found, Line, Meta
from crossread.acquire.html_blocks import fragment_lines
from crossread.acquire.html_page import read_page
from crossread.acquire.inputs import Input
from crossread.acquire.markdown import body_lines, markdown_lines, read_front_matter
from crossread.acquire.plain import plain_lines
from crossread.acquire.sniff import Format, sniff
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
    for found in _read(decoded.text, given):
        yield _checked(found)


def _read(text: str, given: Input) -> Iterator[Found]:
    kind = sniff(text, given.source)
    sha256 = hashlib.sha256(given.data).hexdigest()
    if kind == "json":
        yield from read_json(text, given.source, sha256)
    elif kind == "jsonl":
        yield from read_json_lines(text, given.source, sha256)
    elif kind == "front matter":
        meta, body, problem = read_front_matter(text, given.source)
        if problem:
            yield problem
        lines = body_lines(body, meta.url.value if meta.url else "")
        yield Draft(given.source, sha256, lines, meta)
    else:
        lines, meta = _document(text, kind)
        yield Draft(given.source, sha256, lines, meta)


def _document(text: str, kind: Format) -> tuple[tuple[Line, ...], Meta]:
    if len(text) > MAX_CHARACTERS and kind != "html":
        return (Line(text),), Meta()  # refused by length below; no reader needs to see it
    if kind == "html":
        return read_page(text)
    if kind == "fragment":
        return fragment_lines(text), Meta()
    return (markdown_lines(text) if kind == "markdown" else plain_lines(text)), Meta()


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
        name = PurePath(found.source).name
        return Problem(found.source, f"no text found in {name}", "Check that the file holds the article.")
    return found
