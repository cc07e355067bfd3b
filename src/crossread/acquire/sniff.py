"""Which format a text is in, told from its content first and its ending second."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from crossread.acquire.markdown import FRONT_MATTER

Format = Literal["front matter", "json", "jsonl", "html", "fragment", "markdown", "text"]

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FRAGMENT = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:p|div|section|article|figure|blockquote|h[1-6]|ul|ol|span|table|header|main)\b[^<]*>",
    re.I | re.S,
)
_MARKDOWN = re.compile(r"^#{1,6} \S|\]\((?:https?://|/)|^>\s|^\*\*[^*\n]+\*\*\s*$", re.M)
_BY_ENDING: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def sniff(text: str, source: str) -> Format:
    """The format of ``text``. ``source`` counts through its ending only, where content leaves it open."""
    ending = PurePath(source).suffix.lower()
    if FRONT_MATTER.match(text):
        return "front matter"
    if text.lstrip()[:1] in ("{", "[") or ending in (".json", ".jsonl", ".ndjson"):
        return _json_kind(text, ending)
    return body_format(text, ending)


def body_format(text: str, ending: str = "") -> Format:
    """The format of a body that holds no metadata of its own: a page, a fragment, Markdown or text."""
    if _PAGE.match(text):
        return "html"
    if _FRAGMENT.match(text) or ending in (".html", ".htm", ".xhtml"):
        return "fragment"
    if ending in _BY_ENDING or _MARKDOWN.search(text):
        return "markdown"
    return "text"


def _json_kind(text: str, ending: str) -> Format:
    """JSON, JSON lines, or text that merely starts with a bracket: "[Editor's note: ...]"."""
    if ending in (".jsonl", ".ndjson"):
        return "jsonl"
    if ending == ".json":
        return "json"
    start = text.lstrip()
    if re.match(r"\{\s*[\"}]|\[\s*[{\]]", start):
        first, _, rest = start.partition("\n")
        return "jsonl" if first.rstrip().endswith("}") and rest.lstrip().startswith("{") else "json"
    return body_format(text, ending)
