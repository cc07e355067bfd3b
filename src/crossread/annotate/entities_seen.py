"""Names told by rules, merged with those that an engine saw in the sentence.

Rules know titles, acronyms, outlets and places by heart; an engine knows how a name is used. So where
both saw the same words and no list holds them, the engine's kind counts; and names that only the
engine saw, in headlines above all, are added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread import records
from crossread.text.names import Name, is_known_name, listed


def with_seen(sentence: str, told: Sequence[Name], seen: Sequence[records.Name]) -> list[Name]:
    """The names told by rules, their kinds mended, and those that only the engine saw, in order.

    All offsets count from the sentence's start.
    """
    kinds = {(name.start, name.end): name.kind for name in seen}
    mended = [
        name if is_known_name(name.text) else replace(name, kind=kinds.get((name.start, name.end), name.kind))
        for name in told
    ]
    added = [
        Name(name.start, name.end, words, name.kind, certain=True)
        for name in seen
        if _is_name(words := sentence[name.start : name.end])
        and not any(name.start < other.end and other.start < name.end for other in told)
    ]
    return sorted([*mended, *added], key=lambda name: name.start)


def _is_name(words: str) -> bool:
    """Whether words look like a name: a capital first, and no nationality ("Dutch", "North Korean")."""
    low = words.lower()
    known = listed("nationalities") | listed("directions")
    return words[0].isupper() and low not in known and low.split()[-1] not in listed("nationalities")
