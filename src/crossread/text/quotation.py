"""Quotation marks of a paragraph, paired by spacing rather than by counting.

News text loses marks, mixes styles, turns them round and opens every paragraph of a long quote anew.
What a mark does shows in its surroundings: an opening mark has a space, bracket or dash before it and
a word after it, a closing mark a word or punctuation before it. Only where both or neither hold do
the mark's own shape and what is open decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["double", "single"]
Role = Literal["open", "close", "none"]

_MARK = re.compile("''|[\"“”„‟«»'‘’‚]")
_SINGLE = "'‘’‚"
_BORN_OPEN = "“„‟«‘‚"
_BORN_CLOSED = "”»’"
_BEFORE_OPENING = " \t\n\u00a0\u202f([{—–-―/…:"
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n|bout)\b", re.IGNORECASE)
_CONTINUES_SINGLE = re.compile(r"[:,]\s*$|[\"“«]$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks.

    ``start:end`` are the words without the marks and without white space at their ends; ``outer``
    includes the marks. ``depth`` is 0, or more inside another. ``closed`` is False where no closing
    mark was found; the stretch then ends with its paragraph or before the next opening mark.
    """

    start: int
    end: int
    outer: tuple[int, int]
    depth: int
    style: Style
    closed: bool


@dataclass(slots=True)
class _Open:
    mark: re.Match[str]
    style: Style


def pair_marks(text: str) -> list[Quotation]:
    """The quotations of one paragraph in order of their start.

    Never raises, and nothing it returns leaves the paragraph. A closing mark with nothing open is
    ignored; a single mark that nothing closes counts only after a colon, a comma or a line's start.
    """
    found: list[Quotation] = []
    stack: list[_Open] = []
    for mark in _MARK.finditer(text):
        style: Style = "single" if mark.group() in _SINGLE else "double"
        held = [i for i, level in enumerate(stack) if level.style == style]
        role = _role(text, mark, style, bool(held))
        if role == "open":
            if held:  # an opening mark while one is open: the earlier one was never closed
                _unwind(text, stack, held[-1], mark.start(), None, found)
            stack.append(_Open(mark, style))
        elif role == "close" and held:
            _unwind(text, stack, held[-1], mark.start(), mark.end(), found)
    _unwind(text, stack, 0, len(text), None, found)
    return sorted(found, key=lambda q: (q.start, -q.end))


def _unwind(
    text: str, stack: list[_Open], level: int, end: int, after: int | None, found: list[Quotation]
) -> None:
    """Close ``stack[level]`` at ``end`` (``after`` its closing mark); what was open inside it is unclosed."""
    while len(stack) > level:
        opened = stack.pop()
        closing = after if len(stack) == level else None
        if closing is None and opened.style == "single" and not _stands_alone(text, opened):
            continue
        inner = text[opened.mark.end() : end]
        if not inner.strip():
            continue
        start = opened.mark.end() + len(inner) - len(inner.lstrip())
        stop = opened.mark.end() + len(inner.rstrip())
        outer = (opened.mark.start(), stop if closing is None else closing)
        found.append(Quotation(start, stop, outer, len(stack), opened.style, closing is not None))


def _stands_alone(text: str, opened: _Open) -> bool:
    """Whether an unclosed single mark is a quote whose end was lost: "he said: 'It was dark." """
    before = text[max(0, opened.mark.start() - 4) : opened.mark.start()]
    return (opened.mark.start() < 4 and not before.strip()) or bool(_CONTINUES_SINGLE.search(before))


def _role(text: str, mark: re.Match[str], style: Style, held: bool) -> Role:
    """Whether a mark opens, closes or is no quotation mark (an apostrophe, inches)."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if style == "single":
        return _role_of_single(text, mark, before, after, held)
    if before.isdigit() and mark.group() == '"' and not held:
        return "none"  # inches
    opens, closes = before in _BEFORE_OPENING + "'‘“\"", after in " \t\n\u00a0\u202f.,;:!?)]}—–-…’'\""
    if opens != closes:
        return "open" if opens else "close"
    if mark.group() in _BORN_OPEN:
        return "open"
    if mark.group() in _BORN_CLOSED:
        return "close"
    return "close" if held else "open"


def _role_of_single(text: str, mark: re.Match[str], before: str, after: str, held: bool) -> Role:
    """A single mark between letters, before an elision or after a plural is an apostrophe."""
    if before.isalnum() and after.isalnum():
        return "none"
    if before in _BEFORE_OPENING + '“"«' and not after.isspace() and mark.group() != "’":
        return "none" if _ELISION.match(text, mark.end()) else "open"
    if not held or after.isalnum() or before.isspace():
        return "none"
    return "none" if _is_plural_possessive(text, mark, before) else "close"


def _is_plural_possessive(text: str, mark: re.Match[str], before: str) -> bool:
    """``ships' crews``: after an s, before a small letter, with another closing mark still to come."""
    following = text[mark.end() : mark.end() + 400]
    return (
        before == "s"
        and bool(re.match(r"\s+[a-z]", following))
        and bool(re.match(r"[^'‘]*?[\w.,!?]['’](?!\w)", following))
    )
