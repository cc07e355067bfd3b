"""Statements left out, moved, or put in from elsewhere."""

from __future__ import annotations

from dataclasses import replace

from altered.chance import chosen, draw
from altered.manuscript import Manuscript, Statement

_LEAST_KEPT = 2


def drop(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the statements are left out; two always stay."""
    statements = manuscript.statements
    gone = chosen(range(len(statements)), strength, seed, "drop")
    kept = sorted(range(len(statements)), key=lambda n: (n in gone, draw(seed, "drop", n)))[:_LEAST_KEPT]
    return manuscript.with_statements(
        [None if n in gone and n not in kept else s for n, s in enumerate(statements)]
    )


def truncate(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the statements is cut from the end, as papers cut to length; two always stay."""
    del seed
    statements = manuscript.statements
    kept = max(_LEAST_KEPT, len(statements) - round(strength * len(statements)))
    return manuscript.with_statements([s if n < kept else None for n, s in enumerate(statements)])


def move(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the statements change places with one another."""
    statements = list(manuscript.statements)
    movers = sorted(chosen(range(len(statements)), strength, seed, "move"))
    for here, there in zip(movers, _shuffled(movers, seed), strict=True):
        statements[here] = manuscript.statements[there]
    return manuscript.with_statements(statements)


def mix(manuscript: Manuscript, other: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the paragraphs are another original's, in their order, each in the place of one left out."""
    places = sorted(chosen(range(len(manuscript.body)), strength, seed, "mix"))
    body = list(manuscript.body)
    for place, paragraph in zip(places, other.body, strict=False):
        body[place] = paragraph
    return replace(manuscript, body=tuple(body))


def add(manuscript: Manuscript, other: Manuscript, strength: float, seed: str) -> Manuscript:
    """Paragraphs of the writer's own are put in until they are the given share of all words.

    They are taken from an article about something else; their roots are cut, as nobody at hand has them.
    """
    own = [tuple(_uprooted(s) for s in paragraph) for paragraph in other.body]
    wanted = strength / (1 - strength) * sum(len(s.words) for s in manuscript.statements)
    body = list(manuscript.body)
    taken = 0
    for n, paragraph in enumerate(own):
        if taken >= wanted:
            break
        body.insert(1 + int(draw(seed, "add", n) * len(body)), paragraph)
        taken += sum(len(s.words) for s in paragraph)
    return replace(manuscript, body=tuple(body))


def _uprooted(statement: Statement) -> Statement:
    return Statement(tuple(replace(word, root=None) for word in statement.words))


def _shuffled(places: list[int], seed: str) -> list[int]:
    """The places in another order; where the hash leaves them as they are, each takes the next one's."""
    order = sorted(places, key=lambda place: draw(seed, "to", place))
    return order if order != places else [*places[1:], *places[:1]]
