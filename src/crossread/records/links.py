"""What belongs together across articles: the records that the collate stage makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.span import Span

EvidenceKind = Literal[
    "credit",  # one names the other's outlet as its source
    "link",  # one links to the other's page
    "quoted",  # one puts the other's words in quotation marks
    "byline",  # an agency as author
    "dateline",  # an agency in the dateline
    "tagline",  # an agency in the last line, its copyright or its way of signing off
    "agency",  # one of the two is an agency's own article
    "url",  # an address where an agency's copy is kept, or one address of two versions
    "title",  # one headline of two versions
    "update",  # an article says that it is a later version
    "same_bytes",  # the same file
    "same_text",  # most of the words of two versions
    "verbatim",  # passages word for word, or lightly edited
    "paraphrase",  # passages in other words
    "order",  # the same order of facts
    "misspelling",  # a spelling that no rival has
    "figure",  # an odd figure that no rival has
    "phrase",  # a phrase that no rival has
    "published",  # when each was published
    "contradiction",  # what speaks against the direction that the rest shows
    "user",  # the user's word
]
"""Kinds of evidence for a derivation."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event. A mixed folder holds several."""

    id: str
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage that two articles share, with its words on both sides."""

    id: str
    kind: Literal["verbatim", "paraphrase"]
    left: Span
    right: Span
    rule: str


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
