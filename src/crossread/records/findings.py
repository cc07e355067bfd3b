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


FacetKind = Literal["who", "where", "when", "how_many", "certainty", "polarity", "authority"]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One thing that claims of a fact say of a facet, and those claims (ids, in reading order).

    ``value`` is a normal form or label: an ISO 8601 time, a certainty, ``own voice``; for people, places,
    numbers and sources the words of the first claim. Claims that say nothing of the facet are in none.
    """

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """Something of which the claims of a fact say two or more things, be it that these clash or not."""

    kind: FacetKind
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims that say the same thing, and by how many independent origins they are stated.

    ``lead`` is the claim that stands for the fact on screens. ``joined`` are those of the claims that stand
    first of all in another fact and say this as well: one sentence often says several things. ``origins``
    are those that its claims rest on (see ``Basis``), not those of its articles. ``status``:
    ``corroborated`` by two or more origins, ``repeated`` by several articles of one origin, ``single`` (one
    article), or ``disputed`` (party to a contradiction). ``authority`` is set where all of several origins
    name one and the same source, and ``family`` where they all belong to one: neither changes the status,
    both lower what it is worth. ``facets`` keep its own claims apart by what they say, where they differ.
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
    facets: tuple[Facet, ...] = ()


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
