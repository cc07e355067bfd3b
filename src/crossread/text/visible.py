"""Hostile characters made harmless on screens: control codes and marks that reverse the reading order."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control codes but tab and line feed: escape sequences start here
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of the bidirectional algorithm
    "\ud800-\udfff"  # lone surrogates, which no encoding can write
    "\ufffe\uffff"  # noncharacters, which HTML and XML forbid
    "]"
)


def visible(text: str) -> str:
    """The text with each hidden character shown by its number, as in ``‹U+202E›``.

    A terminal would obey an escape code, and a reversing mark would show words in an order that
    the article does not have; letters of right-to-left scripts need neither and stay as they are.
    """
    return _HIDDEN.sub(lambda found: f"‹U+{ord(found.group()):04X}›", text)
