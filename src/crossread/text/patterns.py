"""Regular expressions made of word lists."""

from __future__ import annotations


def any_of(expressions: list[str]) -> str:
    """One regular expression for any of several, longest first, in which a space is any white space."""
    return "(?:" + "|".join(sorted(expressions, key=lambda e: (-len(e), e))).replace(" ", r"\s+") + ")"
