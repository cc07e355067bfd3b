"""Markdown into lines, and the YAML front matter that may stand above it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import yaml
from markdown_it import MarkdownIt

from crossread.acquire.draft import Line, Meta
from crossread.acquire.fields import meta_from
from crossread.acquire.html_blocks import fragment_lines
from crossread.acquire.plain import is_wrapped
from crossread.records import Problem

FRONT_MATTER = re.compile(r"\ufeff?\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.S)
"""A text that opens with YAML between two lines of three hyphens."""


def read_front_matter(text: str, source: str) -> tuple[Meta, str, Problem | None]:
    """Metadata and body of a text with front matter.

    Broken YAML gives no metadata and a Problem; the body is read all the same. What stands between
    the hyphens and is no list of fields belongs to the text.
    """
    found = FRONT_MATTER.match(text)
    if not found:
        return Meta(), text, None
    body = text[found.end() :]
    try:
        fields = yaml.safe_load(found.group(1))
        if isinstance(fields, Mapping):
            named = {str(key): value for key, value in fields.items()}
            return meta_from(named, "front matter"), body, None
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # aliases may hold themselves
        return Meta(), body, _broken(source, error)
    return Meta(), text if fields else body, None


def markdown_lines(text: str, base: str = "") -> tuple[Line, ...]:
    """The lines of a Markdown text, which may hold HTML.

    Line ends inside a paragraph count unless the text is wrapped at a width: many a clipping has a
    paragraph on each line and no blank ones between.
    """
    return fragment_lines(_parser(breaks=not is_wrapped(text)).render(text), base)


@cache
def _parser(*, breaks: bool) -> MarkdownIt:
    """A CommonMark parser. Indented text is no code here: clippings are often indented."""
    return MarkdownIt("commonmark", {"html": True, "breaks": breaks}).enable("table").disable("code")


def _broken(source: str, error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None)
    where = f" in line {mark.line + 2}" if mark else ""
    return Problem(
        source,
        f"broken front matter{where}: the text below was read, the metadata were not",
        "Mend the YAML between the '---' lines.",
        fatal=False,
    )
