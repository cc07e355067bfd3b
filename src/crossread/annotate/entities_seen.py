"""Names told by rules, merged with those that an engine saw in the sentence.

Rules know titles, acronyms, outlets and places by heart; an engine knows how a name is used. So where
both saw the same words and no list holds them, the engine's kind counts; a name of unknown kind is cut
to the people that the engine saw in it; and names that only the engine saw, in headlines above all,
are added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread import records
from crossread.text.grammar import is_time
from crossread.text.names import Name, is_group, is_known_name, listed
from crossread.text.tokens import tokenize


def with_seen(sentence: str, told: Sequence[Name], seen: Sequence[records.Name]) -> list[Name]:
    """The names told by rules, their kinds mended, and those that only the engine saw, in order.

    All offsets count from the sentence's start.
    """
    names = [name for one in seen if (name := _name(sentence, one))]
    kinds = {(name.start, name.end): name.kind for name in names}
    mended: list[Name] = []
    for name in told:
        inside = list(_people_in(name, names))
        known = is_known_name(name.text) or is_group(name.text)
        kind = name.kind if known else kinds.get((name.start, name.end), name.kind)
        mended += inside if name.kind == "other" and inside else [replace(name, kind=kind)]
    added = [
        name for name in names if not any(name.start < other.end and other.start < name.end for other in told)
    ]
    return sorted([*mended, *added], key=lambda name: name.start)


def _people_in(told: Name, seen: Sequence[Name]) -> Iterator[Name]:
    """People that the engine saw within a longer name: "Rival [Mara Ellison]", "[Mara Ellison] Speaks"."""
    for name in seen:
        within = told.start <= name.start and name.end <= told.end
        if within and name.kind == "person" and " " in name.text and len(name.text) < len(told.text):
            yield name


def _name(sentence: str, seen: records.Name) -> Name | None:
    """What an engine saw, without an article before it; None where it looks like no name."""
    words = sentence[seen.start : seen.end]
    start = seen.start + (4 if words.startswith("The ") and len(words) > 4 else 0)
    words = sentence[start : seen.end]
    return Name(start, seen.end, words, seen.kind, certain=True) if _is_name(words) else None


def _is_name(words: str) -> bool:
    """Whether words look like a name: a capital first, no nationality ("North Korean"), no day or month."""
    low = words.lower()
    known = listed("nationalities") | listed("directions")
    if not words[:1].isupper() or low in known or low.split()[-1] in listed("nationalities"):
        return False
    return not is_group(words) and not all(is_time(token) for token in tokenize(words))
