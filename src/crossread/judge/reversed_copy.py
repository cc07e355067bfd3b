"""Conflicts inside copied words: a "not" put in or out, a name copied with another letter.

Where a passage stands in two accounts nearly word for word, a single "not" or letter is all that keeps
them apart, and no likeness of claims is needed to see that they are of one matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from crossread.judge.copies import Copy, Part, Places, copies
from crossread.judge.lookup import Lookup
from crossread.records import Claim, Conflict, Reuse, Span, content_id
from crossread.text.data import load
from crossread.text.fold import fold, fold_words
from crossread.text.terms import stem, stopwords

LEAST_LETTERS = 5
"""Copied names are compared from so many letters on: the words around them already are the same."""

MOST_WORDS = 4
"""A change of more words than these is a new statement, in which a "not" need not deny the old one."""


class Stated(NamedTuple):
    """Words that assert or deny something, and the claim they are; none where no claim was read there."""

    span: Span
    claim: str = ""


_Matter = list[tuple[Stated, Stated]]
"""What one matter is asserted and denied with, pair by pair."""


def copied_conflicts(lookup: Lookup, reuse: Iterable[Reuse], known: Iterable[Conflict]) -> Iterator[Conflict]:
    """Rules ``copied_reversed`` and ``copied_misspelled``, of what no ``known`` conflict tells already."""
    claims = Places(lookup.claims.values())
    told = {kind: _told(known, kind) for kind in ("denial", "name")}
    matters: dict[str, _Matter] = {}
    names: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for copy in copies(lookup, reuse):
        for asserted, denied in _reversed(copy, claims):
            if not _holds(told["denial"], asserted.span, denied.span):
                matters.setdefault(" ".join(fold_words(asserted.span.text)), []).append((asserted, denied))
        for one, other in _misspelled(copy):
            if not _holds(told["name"], one, other):
                spellings = sorted((one, other), key=lambda span: span.text)
                names[spellings[0].text, spellings[1].text].extend(spellings)
    yield from (_denial(lookup, matter) for matter in matters.values())
    yield from (_name(lookup, spans) for spans in names.values())


def _told(known: Iterable[Conflict], kind: str) -> list[list[Span]]:
    return [[span for side in c.sides for span in side.spans] for c in known if c.type == kind]


def _holds(told: list[list[Span]], one: Span, other: Span) -> bool:
    """Whether a conflict has words of both passages."""
    return any(
        any(s.overlaps(one) for s in spans) and any(s.overlaps(other) for s in spans) for spans in told
    )


def _reversed(copy: Copy, claims: Places[Claim]) -> Iterator[tuple[Stated, Stated]]:
    """What a passage asserts and what it denies, where a "not" is all that came in or went out."""
    for before, now in copy.changes:
        if _negated(before) == _negated(now) or not _same_but_for_not(before, now):
            continue
        if found := _around(copy, (before, now), claims):
            source, told = found
            yield (told, source) if _negated(before) else (source, told)


def _around(copy: Copy, part: Part, claims: Places[Claim]) -> tuple[Stated, Stated] | None:
    """The smallest claims that say a change on both sides, or the copied words around it."""
    before, now = part
    held = min(claims.touching(now or before or copy.told), key=_size, default=None)
    if held:
        view = copy.turned if now else copy
        if same := view.becomes(held, claims):
            both = Stated(same.span, same.id), Stated(held.span, held.id)
            return both if now else both[::-1]
    words = copy.beside(part)
    return (Stated(words[0]), Stated(words[1])) if words else None


def _size(claim: Claim) -> tuple[int, str]:
    return len(claim.span.text), claim.id


@cache
def _negators() -> frozenset[str]:
    return frozenset(load("en/certainty")["negation"]["words"])


def _is_negator(word: str) -> bool:
    return word in _negators() or word.endswith("n't")


def _negated(words: Span | None) -> bool:
    """Whether words hold an odd number of negators."""
    return sum(map(_is_negator, fold_words(words.text))) % 2 == 1 if words else False


def _same_but_for_not(before: Span | None, now: Span | None) -> bool:
    """Whether two short stretches have the same content words: "did not open" and "opened"."""
    sides = [fold_words(side.text) if side else [] for side in (before, now)]
    if max(map(len, sides)) > MOST_WORDS or any(side[-1:] and side[-1] in _additive() for side in sides):
        return False
    one, other = (
        {stem(word) for word in side if not _is_negator(word) and word not in stopwords()} for side in sides
    )
    return one == other


@cache
def _additive() -> frozenset[str]:
    """What makes a "not" add something rather than deny: "not only"."""
    return frozenset(load("en/certainty")["negation"]["additive"].split())


def _misspelled(copy: Copy) -> Iterator[tuple[Span, Span]]:
    """Rule ``copied_misspelled``: one capitalised word copied with one letter changed, lost or put in."""
    for before, now in copy.changes:
        if before and now and _is_name(before.text) and _is_name(now.text):
            one, other = fold(before.text), fold(now.text)
            if OSA.distance(one, other) == 1 and stem(one) != stem(other):
                yield before, now


def _is_name(word: str) -> bool:
    return len(word) >= LEAST_LETTERS and word.isalpha() and word[0].isupper() and not word.isupper()


def _denial(lookup: Lookup, matter: _Matter) -> Conflict:
    asserted, denied = ({pair[side] for pair in matter} for side in (0, 1))
    first = min(asserted)
    held = [("asserted", stated.span) for stated in sorted(asserted)]
    return Conflict(
        id=content_id("x", "copied_reversed", *sorted(stated.span for stated in asserted | denied)),
        type="denial",
        status="contradiction",
        about=first.span,
        sides=lookup.sides([*held, *(("denied", stated.span) for stated in sorted(denied))]),
        fact=lookup.group_of.get(first.claim),
        rule="copied_reversed",
        reason="the same words stand in both accounts but for a negation",
    )


def _name(lookup: Lookup, spans: list[Span]) -> Conflict:
    return Conflict(
        id=content_id("x", "copied_misspelled", spans[0].text, spans[1].text),
        type="name",
        status="precision",
        about=spans[0],
        sides=lookup.sides((span.text, span) for span in spans),
        fact=None,
        rule="copied_misspelled",
        reason="one name is written in two ways",
    )
