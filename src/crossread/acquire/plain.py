"""Plain text into lines: mail and wire text that was wrapped at a width is unwrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from crossread.acquire.draft import Line, lines_of

_MAX_WIDTH = 100  # columns: beyond this a long line is a paragraph, not a wrapped one
_LEAST_BREAKS = 4  # fewer broken lines prove no habit
_HABIT = 0.8  # share of breaks that wrapping explains
_MAX_ENDED = 0.5  # share of lines that may end a sentence: where most do, they are paragraphs
_ENDS = (".", "!", "?", ".”", "!”", "?”", '."', '!"', '?"')


def plain_lines(text: str) -> tuple[Line, ...]:
    """The lines of a plain text, one per paragraph where the text was wrapped at a fixed width.

    Unwrapping turns a line end into a space, and changes nothing else.
    """
    if not is_wrapped(text):
        return lines_of(text)
    paragraphs = re.split(r"(\n[ \t]*\n\s*)", text.strip())
    return lines_of("".join(part if part.isspace() else _unwrap(part) for part in paragraphs))


def _unwrap(paragraph: str) -> str:
    return " ".join(line.strip() for line in paragraph.split("\n"))


def is_wrapped(text: str) -> bool:
    """Whether line ends inside paragraphs stand where the next word did not fit the width.

    A width is the longest line; where paragraphs are lines, the longest is long, or there is no
    line end inside a paragraph.
    """
    width = max(map(len, text.split("\n")))
    breaks = list(_breaks(text))
    if width > _MAX_WIDTH or len(breaks) < _LEAST_BREAKS:
        return False
    forced = sum(len(line) + 1 + len(word) > width for line, word in breaks)
    ended = sum(line.endswith(_ENDS) for line, _ in breaks)
    return forced >= _HABIT * len(breaks) and ended < _MAX_ENDED * len(breaks)


def _breaks(text: str) -> Iterator[tuple[str, str]]:
    """Each line that another follows without a blank between, and the first word of that other."""
    lines = [line.strip() for line in text.split("\n")]
    for line, following in pairwise(lines):
        if line and following:
            yield line, following.split()[0]
