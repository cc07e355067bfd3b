"""Text that every format can carry: the few characters that none may hold are replaced."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 forbids or discourages: control codes but tab and line ends, surrogates, noncharacters."""

_NO_NAME = re.compile("[^A-Za-z0-9_.-]")

REPLACEMENT = "\ufffd"
"""Unicode's own sign for a character that could not be kept."""


def plain(text: str) -> str:
    """The text with each character that XML forbids replaced by U+FFFD; its length stays as it is."""
    return _FORBIDDEN.sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """The text on one line, every run of white space one space, for formats whose lines mean something."""
    return plain(" ".join(text.split()))


def name(id: str) -> str:
    """An id as a name that every format allows; ids that crossread makes stay as they are.

    A dossier may come from elsewhere, and its ids are then as little to be trusted as its text.
    """
    return _NO_NAME.sub("-", id)
