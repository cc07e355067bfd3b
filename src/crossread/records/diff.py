"""What changed between two dossiers of one story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.links import Change
from crossread.records.span import Span

DIFF_SCHEMA_VERSION = 1

DifferenceKind = Literal[
    "new",  # the old dossier has nothing that corresponds to it
    "gone",  # the new dossier has nothing that corresponds to it
    "changed",  # one record of each dossier, which are not alike in every respect
    "joined",  # several of the old dossier are one in the new
    "split",  # one of the old dossier is several in the new
    "regrouped",  # several of the old dossier are several others in the new
]


@dataclass(frozen=True, slots=True)
class ArticlePair:
    """An article of the old dossier and the article of the new one that is the same account.

    ``rule`` says how it was known again: ``same_bytes``, ``same_address``, ``same_headline`` or
    ``same_source``.
    """

    old: str
    new: str
    rule: str


@dataclass(frozen=True, slots=True)
class Move:
    """A property that has another value than before, in the words of the dossiers: what, was, now."""

    what: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was.

    ``old`` and ``new`` are ids of records in the two dossiers. ``about`` are the words that stand for it, of
    the new dossier wherever it has them; None where nothing but an article stands for it. ``changes`` are
    passages that came (on the right alone), went (on the left alone) or have other words; their left sides
    are spans of the old dossier, their right sides of the new. ``rule`` says how the records were known to
    be the same or, where one side is empty, why it is.
    """

    kind: DifferenceKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    about: Span | None
    moves: tuple[Move, ...]
    changes: tuple[Change, ...]
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class DossierDiff:
    """All that changed from an old dossier to a new one.

    ``pairs`` are the articles of both, ``counts`` the figures of the summary that moved. The other lists
    hold what is different and nothing else, in the order of the new dossier, what is gone last. They are
    empty but for the articles where the two dossiers share none.
    """

    schema: int
    pairs: tuple[ArticlePair, ...]
    counts: tuple[Move, ...]
    articles: tuple[Difference, ...]
    origins: tuple[Difference, ...]
    facts: tuple[Difference, ...]
    conflicts: tuple[Difference, ...]
    drift: tuple[Difference, ...]
    quotes: tuple[Difference, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two dossiers say the same in all that is compared."""
        return not any(getattr(self, name) for name in self.__slots__ if name not in ("schema", "pairs"))
