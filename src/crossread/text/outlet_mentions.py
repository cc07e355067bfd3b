"""Where a text names news outlets, known ones and names that look like an outlet's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossread.text.data import load
from crossread.text.fold import located_words
from crossread.text.outlet_look import OutletMention, called_outlets, needs_article, outlets_by_look
from crossread.text.outlet_table import OutletTable, outlet_key, outlet_table
from crossread.text.outlets import outlet_named
from crossread.text.patterns import any_of

_NAME_BEFORE = re.compile(r"\b(?!The )[A-Z]\w+ $")

__all__ = ["OutletMention", "outlet_mentions"]


def outlet_mentions(text: str) -> tuple[OutletMention, ...]:
    """Names of outlets in ``text``, in order and without overlaps; known names before likely ones."""
    found: list[OutletMention] = []
    taken = bytearray(len(text))
    for mention in (*_known(text), *called_outlets(text), *outlets_by_look(text)):
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


@cache
def _by_first_word(table: OutletTable) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Keys of all known names as words, by their first word, longest first."""
    names = {name for outlet in table.outlets for name in (outlet.name, *outlet.aliases)}
    keys = sorted({tuple(outlet_key(name).split()) for name in names}, key=lambda key: (-len(key), key))
    firsts: dict[str, tuple[tuple[str, ...], ...]] = {}
    for key in keys:
        firsts[key[0]] = (*firsts.get(key[0], ()), key)
    return firsts


def _known(text: str) -> Iterator[OutletMention]:
    """Names of the table, capitals and article as the table writes them."""
    words = list(located_words(text))
    at = 0
    while at < len(words):
        found = _known_at(text, words, at)
        if found:
            yield found[0]
        at += found[1] if found else 1


def _known_at(text: str, words: list[tuple[str, int, int]], at: int) -> tuple[OutletMention, int] | None:
    """The longest known name that starts at a word, and how many words it has."""
    firsts = _by_first_word(outlet_table())
    for key in firsts.get(words[at][0].removesuffix("'s"), ()) + firsts.get(words[at][0], ()):
        last = at + len(key) - 1
        if last >= len(words) or [word for word, _, _ in words[at:last]] != list(key[:-1]):
            continue
        cut = _possessive(words[last][0], key[-1])
        if cut is None:
            continue
        start, end = words[at][1], words[last][2] - cut
        first = words[at - 1][1] if at and words[at - 1][0] == "the" else start
        outlet = outlet_named(text[first:end])
        if outlet and _is_written_so(text[start:end]) and not _is_other_body(text, start, end):
            return OutletMention(start, end, outlet.name), len(key)
    return None


def _possessive(written: str, name: str) -> int | None:
    """How many letters a word has beyond a name's last word: 0, or 2 for "CNN's"; None for another word."""
    if written == name:
        return 0
    return 2 if written == f"{name}'s" else None


def _is_written_so(written: str) -> bool:
    """Whether a name is capitalised, as all are but addresses and a few, "dpa"; one letter names nothing."""
    return len(written) > 1 and (
        written[0].isupper() or "." in written or written in _in_lower_case(outlet_table())
    )


@cache
def _in_lower_case(table: OutletTable) -> frozenset[str]:
    """Names that the table writes without a capital at the start: "dpa"."""
    names = (name for outlet in table.outlets for name in (outlet.name, *outlet.aliases))
    return frozenset(name for name in names if name[0].islower())


def _is_other_body(text: str, start: int, end: int) -> bool:
    """Whether a name is part of another body's: "Reuters Institute", "the Dunmore Press Association"."""
    names = load("en/credits")["names"]
    if re.match(rf"\s{any_of(names['other_bodies'])}\b", text[end : end + 20]):
        return True
    goes_on = re.match(rf"\s(?!(?:{any_of(names['editions'])}|[A-Z]\w+day)\b)[A-Z]", text[end : end + 20])
    if re.match(rf"{any_of(names['begun_by_names'])}\b", text[start:end]) and _NAME_BEFORE.search(
        text[:start]
    ):
        return True
    return needs_article(text[start:end]) and goes_on is not None
