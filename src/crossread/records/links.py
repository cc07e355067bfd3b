"""What belongs together across articles: the records that the collate stage makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.span import Span

EvidenceKind = Literal[
    "credit", "byline", "tagline", "dateline", "url", "verbatim", "paraphrase", "order", "same_bytes", "user"
]

ChangeKind = Literal["replaced", "added", "left_out", "moved"]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event. A mixed folder holds several."""

    id: str
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """Where the two sides of a shared passage differ; all their other words are kept, in order.

    ``replaced`` and ``moved`` have words on both sides, ``left_out`` on the left alone, ``added`` on the
    right alone. Which side came first is not said: the left is only that of the article that comes first.
    """

    kind: ChangeKind
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage that two articles share, with its words on both sides and where these differ.

    Words of a ``verbatim`` passage are kept as they are; in a ``paraphrase`` inflected ones count as kept.
    """

    id: str
    kind: Literal["verbatim", "paraphrase"]
    left: Span
    right: Span
    rule: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to hold that an article comes from another: what kind, in words, and the passages."""

    kind: EvidenceKind
    note: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Derivation:
    """``target`` comes from ``source`` (an article at hand) or ``outlet`` (one that is not).

    Exactly one of ``source`` and ``outlet`` is set. ``directed`` is False where the evidence shows
    shared copy but not who had it first. ``merges`` tells whether it makes the two one origin.
    """

    id: str
    source: str | None
    outlet: str | None
    target: str
    directed: bool
    merges: bool
    evidence: tuple[Evidence, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that count as one source, with the reason for every merge."""

    id: str
    articles: tuple[str, ...]
    derivations: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Versions of the same quoted words in several places, fullest first (quote ids)."""

    id: str
    quotes: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Claims that say the same thing (claim ids in reading order), before they are judged."""

    id: str
    claims: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Identity:
    """A person or an organisation of one story: the entities that are it, in the articles' order.

    ``name`` is the fullest name that any of the articles has, verbatim. ``rule`` is the loosest rule by
    which an entity was joined to it.
    """

    id: str
    name: str
    kind: Literal["person", "organisation"]
    entities: tuple[str, ...]
    articles: tuple[str, ...]
    rule: str
