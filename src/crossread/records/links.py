"""What belongs together across articles: the records that the collate stage makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.annotations import SourceKind
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
class UserWord:
    """What the user says of two articles, against or beyond what their texts show.

    ``independent``: they are never of one origin. ``same_origin``: they are.
    """

    id: str
    says: Literal["independent", "same_origin"]
    articles: tuple[str, str]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two articles count as one source, or would if the user did not say otherwise.

    ``rule`` is that of the derivation, or ``users_word``. ``evidence`` are the ids of the derivations and
    of the user's words that it rests on.
    """

    articles: tuple[str, str]
    rule: str
    evidence: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What counts as one source: articles at hand, with the reason for every merge, or an outlet that is not.

    ``outlet`` names one that is not at hand, but on which claims rest; it has no ``articles``.
    ``overruled`` are merges that the evidence speaks for and the user's word forbids.
    """

    id: str
    articles: tuple[str, ...]
    derivations: tuple[str, ...]
    reason: str
    outlet: str | None = None
    merges: tuple[Merge, ...] = ()
    overruled: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """The origin that a claim rests on, where it is not, or not only, that of its article.

    ``spans`` show why: the crediting words, the wire's mark, or the passage and where else it stands. A claim
    without a basis rests on the origin of its article; one may have several ("the AP and Reuters said").
    """

    id: str
    claim: str
    origin: str
    rule: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Outlets of one owner or one wire's feed that stand behind two or more origins.

    Its origins stay apart, since each has a text of its own; but their agreement is worth less. ``rule``
    is ``one_owner``, or ``one_outlet`` for several accounts of the same outlet.
    """

    id: str
    name: str
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class SharedAuthority:
    """One source that claims of several articles are all attributed to, and where they name it.

    ``rule`` tells how it was known again: ``same_identity``, ``same_role`` or ``same_document``.
    """

    name: str
    kind: SourceKind
    claims: tuple[str, ...]
    spans: tuple[Span, ...]
    rule: str


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


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that somebody is said to have said: all versions of it, wherever they stand.

    ``quotes`` are the versions in quotation marks, fullest first; ``claims`` those told without. ``rule``
    is ``utterance`` (several quotes), ``quoted_once``, ``told_alike`` (claims of one fact) or ``told_once``.
    """

    quotes: tuple[str, ...]
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Voice:
    """What the accounts say that a person or an organisation said, those first that most accounts have."""

    id: str
    identity: str
    sayings: tuple[Saying, ...]
    articles: tuple[str, ...]
