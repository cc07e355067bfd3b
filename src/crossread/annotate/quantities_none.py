"""None at all: "no casualties", "No one was hurt", "did not kill anyone" count zero people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.annotate.quantities_found import Found
from crossread.annotate.quantities_noun import Counted, is_plural, unit_of

_HARM = r"(?:kill|injur|hurt|harm|wound)\w*"
_NOBODY = re.compile(r"(?<!\w)(?:no[ -]one|nobody)(?!\w)", re.IGNORECASE)
_NO_HARM = re.compile(
    rf"(?<!\w)(?:(?:did|does|do|has|have|had|was|were|is)(?:\s+not|n[’']t)|without|never)\s+{_HARM}"
    r"\s+(?:any(?:one|body)|any\s+(?:\w+\s+)?people)(?!\w)",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"(?<!\w)(?:no|without(?:\s+any)?|zero|none\s+of\s+the(?:se)?|none\s+of\s+(?:those|them|its|their))"
    r"(?P<words>(?:\s+(?:or|[^\W\d_][\w-]*)){1,4})",
    re.IGNORECASE,
)
_CASUALTY = re.compile(
    r"(?:casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|victims?|survivors?)$", re.IGNORECASE
)


def find_none(text: str) -> Iterator[Found]:
    """The zeros of a sentence that are about people."""
    for rule, pattern in (("nobody", _NOBODY), ("harmed_nobody", _NO_HARM)):
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), 0.0, "exact", "person", None, rule)
    for match in _NO_NOUN.finditer(text):
        found = _people_in(match)
        if found:
            yield Found(match.start(), found.end, 0.0, "exact", "person", found, "no_people")


def _people_in(match: re.Match[str]) -> Counted | None:
    """The first noun for people or casualties after "no", with the words before it."""
    if re.match(r"\s+\w+ing\b", match["words"]) and match.group().lower().startswith("without"):
        return None  # "without mentioning voters"
    first = None
    for word in re.finditer(r"[^\W\d_][\w-]*", match["words"]):
        start = match.start("words") + word.start()
        first = start if first is None else first
        is_casualty = _CASUALTY.match(word.group()) is not None
        if is_casualty or (is_plural(word.group()) and unit_of(word.group()) == "person"):
            return Counted(first, match.start("words") + word.end(), "person")
    return None
