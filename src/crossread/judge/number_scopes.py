"""One number of people that some accounts give of a whole, and others of a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crossread.judge.counted import Counted, counted, far_apart
from crossread.judge.lookup import Lookup
from crossread.judge.numbers import LEAST_FIGURE, NEARLY
from crossread.records import Conflict, content_id
from crossread.text.data import load
from crossread.text.terms import terms

Pair = tuple[Counted, Counted]


def scope_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``number_of_whole_and_part``: one number of those hurt here, of those in hospital there.

    Which state is part of which stands in ``en/states.toml``. Small numbers are passed over, for they
    are often equal by chance. That nobody was killed is less than that nobody was hurt.
    """
    for members in _stated(lookup):
        for part, whole in _nested("part_of"):
            if pairs := [pair for pair in _pairs(members, part, whole) if _is_one_number(*pair)]:
                yield _conflict(lookup, pairs)
        for part, whole in _nested("less_than"):
            if pairs := [pair for pair in _pairs(members, part, whole) if _is_nobody(*pair)]:
                yield _conflict(lookup, pairs)


def _stated(lookup: Lookup) -> Iterator[list[Counted]]:
    """Counts of people of each story."""
    for articles in lookup.by_story():
        claims = [claim for article in articles for claim in lookup.claims_of(article.id)]
        yield [counted(c, q) for c in claims for q in c.quantities if q.unit == "person"]


def _pairs(members: list[Counted], part: str, whole: str) -> Iterator[Pair]:
    """Counts of the part with those of the whole that another article gives."""
    for a in (item for item in members if item.state == part):
        for b in (item for item in members if item.state == whole):
            if a.claim.span.article != b.claim.span.article:
                yield a, b


def _is_one_number(a: Counted, b: Counted) -> bool:
    """Whether both give nearly the same number, and not by chance."""
    if a.part or b.part or a.kind != b.kind or min(*a.ends, *b.ends) < LEAST_FIGURE:
        return False
    return a.meets(b) and not far_apart(a, b, factor=NEARLY)


def _is_nobody(a: Counted, b: Counted) -> bool:
    return a.ends == b.ends == (0, 0)


@cache
def _nested(table: str) -> list[tuple[str, str]]:
    return [(part, whole) for part, wholes in load("en/states")[table].items() for whole in wholes]


def _conflict(lookup: Lookup, pairs: list[Pair]) -> Conflict:
    items = sorted({id(item): item for pair in pairs for item in pair}.values(), key=_position)
    labels: dict[str | None, str] = {}
    for item in items:
        labels.setdefault(item.state, _label(item))
    first = items[0]
    return Conflict(
        id=content_id("x", "number", "scope", *sorted(item.claim.id for item in items)),
        type="number",
        status="scope",
        about=first.quantity.counted or first.quantity.span,
        sides=lookup.sides((labels[item.state], item.claim.span) for item in items),
        fact=lookup.group_of.get(first.claim.id),
        rule="number_of_whole_and_part",
        reason="the number is the same, but some give it of a part of the others",
    )


def _label(item: Counted) -> str:
    """The number with the word for the state, as the claim has it: "50 people, hospital"."""
    words = item.claim.span.text.split()
    word = next((word.strip(",.;:").lower() for word in words if item.state in terms(word)), "")
    return item.label if not word or word in item.label else f"{item.label}, {word}"


def _position(item: Counted) -> tuple[str, int]:
    return item.quantity.span.article, item.quantity.span.start
