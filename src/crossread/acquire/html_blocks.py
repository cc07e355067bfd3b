"""An HTML fragment into lines: every block a line, all its words kept, links with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from crossread.acquire.draft import Anchor, Line
from crossread.records import BlockKind

_DROPPED = frozenset(
    """script style template noscript audio video source svg canvas iframe object button select
    option input textarea form head nav""".split()  # noqa: SIM905 - sixty lines otherwise
)
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font hi i img ins kbd label mark q ref
    ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr""".split()  # noqa: SIM905
)
_KINDS: dict[str, BlockKind] = {
    "figcaption": "caption",
    "caption": "caption",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\n"  # inside a run of text, stands for <br>; white space of the source never does


def fragment_lines(text: str, base: str = "") -> tuple[Line, ...]:
    """The lines of an HTML fragment, a blank line between blocks. ``base`` makes links absolute."""
    if not text.strip():
        return ()
    root = html.fragment_fromstring(_without_declaration(text), create_parent="div")
    return element_lines(root, base)


def element_lines(root: HtmlElement, base: str = "") -> tuple[Line, ...]:
    """The lines of an element and everything in it."""
    walker = _Walker(base)
    walker.walk(root, None)
    walker.flush(None)
    return tuple(spaced(walker.lines))


def spaced(lines: list[Line]) -> Iterator[Line]:
    """The lines with a blank one between each two."""
    for number, line in enumerate(lines):
        if number:
            yield Line("")
        yield line


def _without_declaration(text: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text)


class _Walker:
    """Gathers inline text until a block begins or ends, then makes a line of it."""

    def __init__(self, base: str) -> None:
        self.lines: list[Line] = []
        self._base = base
        self._text = ""
        self._anchors: list[Anchor] = []

    def walk(self, element: HtmlElement, kind: BlockKind | None) -> None:
        """Add the text of ``element``, and what follows its children, in document order."""
        kind = _KINDS.get(element.tag, kind)
        self._add(element.text)
        for child in element:
            self._visit(child, kind)
            self._add(child.tail)

    def _visit(self, child: HtmlElement, kind: BlockKind | None) -> None:
        if not isinstance(child.tag, str) or child.tag in _DROPPED:  # comments have no tag name
            return
        if child.tag == "br":
            self._text = self._text.rstrip(" ") + _BREAK
        elif child.tag in _INLINE:
            start = len(self._text)
            self.walk(child, kind)
            self._link(child, start)
        else:
            self.flush(kind)
            self.walk(child, kind)
            self.flush(_KINDS.get(child.tag, kind))

    def _link(self, element: HtmlElement, start: int) -> None:
        href = (element.get("href") or "").strip() if element.tag == "a" else ""
        words = self._text[start:]
        if href and words.strip() and not href.startswith(("#", "javascript:", "mailto:")):
            lead = len(words) - len(words.lstrip())
            self._anchors.append(Anchor(self._absolute(href), start + lead, start + len(words.rstrip())))

    def _absolute(self, href: str) -> str:
        try:
            return urljoin(self._base, href)
        except ValueError:
            return href

    def _add(self, text: str | None) -> None:
        """Append text as a browser shows it: runs of white space are one space, none at a start."""
        shown = _SPACE.sub(" ", text or "")
        if not self._text or self._text[-1] in " \n":
            shown = shown.lstrip(" ")
        self._text += shown

    def flush(self, kind: BlockKind | None) -> None:
        """End the current line or lines, of the kind given."""
        start = 0
        for part in self._text.split(_BREAK):
            lead = start + len(part) - len(part.lstrip())
            end = start + len(part.rstrip())
            if part.strip():
                inside = (a for a in self._anchors if lead <= a.start and a.end <= end)
                anchors = tuple(Anchor(a.url, a.start - lead, a.end - lead) for a in inside)
                self.lines.append(Line(self._text[lead:end], kind, anchors))
            start += len(part) + 1
        self._text, self._anchors = "", []
