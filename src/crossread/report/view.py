"""What a screen shows, before any format: sections of items, each with its passages.

Every format is written from these records, so that none can show a finding that another lacks.
Words of an article stand in ``Passage.span``; all other text is a label of ours.
"""

from __future__ import annotations

from dataclasses import dataclass

from crossread.records import Article, Problem, Span


@dataclass(frozen=True, slots=True)
class Account:
    """An article as screens name it: its letter, and the number of its origin from 1 (0 for none).

    ``state`` is what became of it since an older dossier: new, edited, gone; empty outside a diff.
    """

    key: str
    article: Article
    origin: int
    state: str = ""

    @property
    def label(self) -> str:
        """The outlet where known, else the file's name."""
        return self.article.label


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an account, with what stands around them.

    ``before`` and ``after`` are the rest of the paragraph, cut at a word and marked with an ellipsis
    where it is long. ``changed`` are stretches inside ``span.text`` that the passage beside it lacks.
    ``note`` is a label, such as on whose authority the words stand.
    """

    account: Account
    span: Span
    before: str
    after: str
    note: str = ""
    changed: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that stand together under one label: a side of a conflict, an origin, a version."""

    label: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One finding or listing. ``heading`` is verbatim where ``lead`` is set, which then holds it."""

    id: str
    heading: str
    tags: tuple[str, ...]
    groups: tuple[Group, ...]
    reason: str = ""
    rule: str = ""
    lead: Passage | None = None

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of all groups, in order."""
        return tuple(passage for group in self.groups for passage in group.passages)

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts of the passages, each once, by letter: ``A Northgate Wire``."""
        found = {(len(p.account.key), p.account.key): p.account for p in self.passages}
        return tuple(f"{found[place].key} {found[place].label}" for place in sorted(found))


@dataclass(frozen=True, slots=True)
class Section:
    """Items of one kind. ``folded`` matter less and come last; ``none`` is said where there are none."""

    id: str
    title: str
    lead: str
    items: tuple[Item, ...]
    none: str
    folded_title: str = ""
    folded: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the summary with its unit, and the section that holds what it counts."""

    number: int
    label: str
    section: str


@dataclass(frozen=True, slots=True)
class Digest:
    """One of the three lists an editor reads first: the weightiest items, and how many more there are."""

    title: str
    section: str
    items: tuple[Item, ...]
    more: int
    none: str


@dataclass(frozen=True, slots=True)
class View:
    """A whole dossier as screens show it."""

    headline: str
    notes: tuple[str, ...]
    figures: tuple[Figure, ...]
    digests: tuple[Digest, ...]
    accounts: tuple[Account, ...]
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
