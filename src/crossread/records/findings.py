"""What crossread asserts about the accounts: findings, each with its rule, reason and passages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.links import SharedAuthority
from crossread.records.span import Span

FactStatus = Literal["corroborated", "repeated", "single", "disputed"]
ConflictType = Literal["number", "date", "place", "name", "denial", "cause", "certainty", "other"]
ConflictStatus = Literal["contradiction", "update", "scope", "estimate_spread", "precision"]
DriftKind = Literal[
    "quote_altered",
    "quote_elided",
    "quote_merged",
    "speaker_changed",
    "hedge_dropped",
    "attribution_dropped",
    "certainty_raised",
    "number_changed",
    "unsupported_addition",
]


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims that say the same thing, and by how many independent origins they are stated.

    ``lead`` is the claim that stands for the fact on screens. ``joined`` are those of the claims that stand
    first of all in another fact and say this as well: one sentence often says several things. ``origins``
    are those that its claims rest on (see ``Basis``), not those of its articles. ``status``:
    ``corroborated`` by two or more origins, ``repeated`` by several articles of one origin, ``single`` (one
    article), or ``disputed`` (party to a contradiction). ``authority`` is set where all of several origins
    name one and the same source, and ``family`` where they all belong to one: neither changes the status,
    both lower what it is worth.
    """

    id: str
    lead: str
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    status: FactStatus
    rule: str
    reason: str
    authority: SharedAuthority | None = None
    family: str | None = None
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One position in a conflict: its value in the words or normal form of a span, and who holds it."""

    value: str
    spans: tuple[Span, ...]
    articles: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements that cannot both hold, or only seem not to (see ``status``)."""

    id: str
    type: ConflictType
    status: ConflictStatus
    about: Span
    sides: tuple[Side, ...]
    fact: str | None
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Drift:
    """Something that changed in the retelling: the retold words, and what they are held against."""

    id: str
    kind: DriftKind
    span: Span
    against: Span | None
    rule: str
    reason: str
