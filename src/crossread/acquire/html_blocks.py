"""An HTML fragment into lines: every block a line, all its words kept, links with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree, html
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
    clean = _without_declaration(text).replace("\0", "\ufffd")  # as browsers do; libxml2 would stop there
    return element_lines(html.document_fromstring(f"<html><body>{clean}</body></html>"), base)


def element_lines(root: HtmlElement, base: str = "") -> tuple[Line, ...]:
    """The lines of an element and everything in it."""
    walker = _Walker(base)
    walker.walk(root)
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
        self._kinds: list[BlockKind | None] = [None]  # of the elements that are open
        self._starts: list[int] = []  # where the inline elements that are open begin in _text

    def walk(self, root: HtmlElement) -> None:
        """Add the text of ``root`` in document order. Without recursion: pages nest deeply."""
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                if element.tag in _DROPPED:
                    events.skip_subtree()
                else:
                    self._open(element)
            else:
                if event == "end" and element.tag not in _DROPPED:
                    self._close(element)
                if element is not root:
                    self._add(element.tail)
        self._flush(None)

    def _open(self, element: HtmlElement) -> None:
        self._kinds.append(_KINDS.get(element.tag, self._kinds[-1]))
        if element.tag in _INLINE:
            self._starts.append(len(self._text))
        elif element.tag == "br":
            self._text = self._text.rstrip(" ") + _BREAK
        else:
            self._flush(self._kinds[-2])
        self._add(element.text)

    def _close(self, element: HtmlElement) -> None:
        kind = self._kinds.pop()
        if element.tag in _INLINE:
            self._link(element, self._starts.pop())
        elif element.tag != "br":
            self._flush(kind)

    def _link(self, element: HtmlElement, start: int) -> None:
        href = (element.get("href") or "").strip() if element.tag == "a" else ""
        start = min(start, len(self._text))  # a block inside a link has ended the line it began on
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

    def _flush(self, kind: BlockKind | None) -> None:
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
