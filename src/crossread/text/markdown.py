"""Words of others inside Markdown: shown as they stand, never read as markup."""

from __future__ import annotations

import re

from crossread.text.visible import visible

_SPECIAL = re.compile(r"[\\`*{}\[\]#|~$!]|(?<![^\W_])_|_(?![^\W_])|:(?=\w+:)")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape(text: str) -> str:
    """The text on one line, with everything escaped that CommonMark, GitHub or HTML would act on."""
    plain = " ".join(visible(text).split())
    return _SPECIAL.sub(r"\\\g<0>", "".join(_ENTITIES.get(char, char) for char in plain))


def strong(text: str, *, before: str = "", after: str = "") -> str:
    """The words in bold, given what stands next to them.

    Asterisks do not open or close between a letter and a punctuation mark (CommonMark, section 6.2),
    so there the HTML element is used.
    """
    tight = (_is_mark(text[:1]) and before[-1:].isalnum()) or (_is_mark(text[-1:]) and after[:1].isalnum())
    return f"<b>{escape(text)}</b>" if tight else f"**{escape(text)}**"


def _is_mark(char: str) -> bool:
    return bool(char) and not char.isalnum() and not char.isspace()
