"""Conflicts inside copied words: a "not" put in or out, a name copied with another letter.

Where a passage stands in two accounts nearly word for word, a single "not" or letter is all that keeps
them apart, and no likeness of claims is needed to see that they are of one matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from rapidfuzz.distance import OSA

from crossread.judge.copies import Copy, Places, copies
from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict, Reuse, Span, content_id
from crossread.text.data import load
from crossread.text.fold import fold, fold_words
from crossread.text.terms import stem, stopwords

LEAST_LETTERS = 5
"""Copied names are compared from so many letters on: the words around them already are the same."""

MOST_WORDS = 4
"""A change of more words than these is a new statement, in which a "not" need not deny the old one."""


def copied_conflicts(lookup: Lookup, reuse: Iterable[Reuse], known: Iterable[Conflict]) -> Iterator[Conflict]:
    """Rules ``copied_reversed`` and ``copied_misspelled``, of what no ``known`` conflict tells already."""
    claims = Places(lookup.claims.values())
    told = {kind: _told(known, kind) for kind in ("denial", "name")}
    pairs: list[tuple[Claim, Claim]] = []
    names: dict[tuple[str, str], list[Span]] = {}
    for copy in copies(lookup, reuse):
        for asserted, denying in _reversed(copy, claims):
            if not _holds(told["denial"], asserted.span, denying.span):
                pairs.append((asserted, denying))
        for one, other in _misspelled(copy):
            if not _holds(told["name"], one, other):
                spellings = sorted((one, other), key=lambda span: span.text)
                names.setdefault((spellings[0].text, spellings[1].text), []).extend(spellings)
    yield from (_denial(lookup, members, {claim.id for _, claim in pairs}) for members in components(pairs))
    yield from (_name(lookup, spans) for spans in names.values())


def _told(known: Iterable[Conflict], kind: str) -> list[list[Span]]:
    return [[span for side in c.sides for span in side.spans] for c in known if c.type == kind]


def _holds(told: list[list[Span]], one: Span, other: Span) -> bool:
    """Whether a conflict has words of both passages."""
    return any(
        any(s.overlaps(one) for s in spans) and any(s.overlaps(other) for s in spans) for spans in told
    )


def _reversed(copy: Copy, claims: Places[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims of a passage, asserted and denied, where a "not" is all that came in or went out."""
    for before, now in copy.changes:
        if _negated(before) == _negated(now) or not _same_but_for_not(before, now):
            continue
        source, told = _around(copy, before, now, claims)
        if source and told:
            yield (told, source) if _negated(before) else (source, told)


def _around(
    copy: Copy, before: Span | None, now: Span | None, claims: Places[Claim]
) -> tuple[Claim | None, Claim | None]:
    """The smallest claim that holds a change where it has words, and what it is in the other account."""
    if now:
        told = min(claims.touching(now), key=_size, default=None)
        return (copy.turned.becomes(told, claims.touching(copy.source)) if told else None), told
    source = min(claims.touching(before), key=_size, default=None) if before else None
    return source, (copy.becomes(source, claims.touching(copy.told)) if source else None)


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


def _denial(lookup: Lookup, members: list[Claim], denying: set[str]) -> Conflict:
    held = [("denied" if claim.id in denying else "asserted", claim.span) for claim in members]
    return Conflict(
        id=content_id("x", "copied_reversed", *(claim.id for claim in members)),
        type="denial",
        status="contradiction",
        about=members[0].span,
        sides=lookup.sides(sorted(held)),
        fact=lookup.group_of.get(members[0].id),
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
