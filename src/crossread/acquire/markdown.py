"""Markdown, with or without YAML front matter, into a draft."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import frontmatter
import yaml
from markdown_it import MarkdownIt

from crossread.acquire.draft import Line, Meta
from crossread.acquire.fields import meta_from
from crossread.acquire.html_blocks import fragment_lines
from crossread.acquire.sniff import body_format
from crossread.records import Problem

_FENCED = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.S)


def read_front_matter(text: str, source: str) -> tuple[Meta, str, Problem | None]:
    """Metadata and body of a text with front matter; broken front matter gives none, and a Problem.

    The body is still read then.
    """
    try:
        fields, body = frontmatter.parse(text.lstrip())
        return meta_from(fields, "front matter"), body, None
    except (yaml.YAMLError, ValueError, TypeError, AttributeError) as error:
        body = _FENCED.sub("", text, count=1)
        return Meta(), body, _broken(source, error)


def body_lines(body: str, base: str = "") -> tuple[Line, ...]:
    """The lines of a body below front matter: HTML as it is, anything else as Markdown."""
    if body_format(body) in ("fragment", "html"):
        return fragment_lines(body, base)
    return markdown_lines(body, base)


def markdown_lines(text: str, base: str = "") -> tuple[Line, ...]:
    """The lines of a Markdown text, which may hold HTML."""
    return fragment_lines(_parser().render(text), base)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table").disable("code")


def _broken(source: str, error: Any) -> Problem:
    mark = getattr(error, "problem_mark", None)
    where = f" (line {mark.line + 2})" if mark else ""
    return Problem(
        source,
        f"broken front matter{where}; the text below it was read, its metadata was not",
        "Mend the YAML between the '---' lines.",
        fatal=False,
    )
