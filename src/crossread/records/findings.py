"""What crossread asserts about the accounts: findings, each with its rule, reason and passages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.annotations import Grain
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

    ``lead`` is the claim that stands for the fact on screens. ``origins`` are those that its claims rest
    on (see ``Basis``), not those of its articles. ``status``: ``corroborated`` by two or more origins,
    ``repeated`` by several articles of one origin, ``single`` (one article), or ``disputed`` (party to a
    contradiction). ``authority`` is set where all of several origins name one and the same source, and
    ``family`` where they all belong to one: neither changes the status, both lower what it is worth.
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


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason to call a claim notable: the rule that says so, and the words that show it."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class OnlyOne:
    """A notable fact that one origin alone states, of a story that has several.

    ``claim`` is the claim that stands for it, ``origin`` what that claim rests on. ``rule`` is
    ``one_article``, or ``one_origin`` where several articles of one origin state it.
    """

    id: str
    fact: str
    claim: str
    origin: str
    grounds: tuple[Ground, ...]
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A fact that most other independent origins of the story state, and an article does not.

    ``origins`` are those that state it, of the ``of`` origins at hand other than the article's own.
    """

    id: str
    article: str
    fact: str
    origins: tuple[str, ...]
    of: int
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Moment:
    """When a fact happened, by all claims of it whose times can be one; an entry of the timeline.

    ``value`` and ``grain`` are those of the most exact of their times. ``times`` are the words that give
    the time, one span for each of ``claims``. ``ahead`` marks what was still to come when it was told.
    """

    id: str
    value: str
    grain: Grain | None
    fact: str
    claims: tuple[str, ...]
    times: tuple[Span, ...]
    ahead: bool
    rule: str
    reason: str
