"""The records of a made story: its articles, and who came from whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from altered.manuscript import Manuscript

Evidence = Literal[
    "firm",  # a reader can see who had it first: a credit, an agency's mark, an ellipsis, a later day
    "weak",  # one way is likelier: a rounded number, a quote cut, a name misspelt
    "none",  # nothing at hand tells which was first, or neither was
    "contrary",  # the days of publication say the opposite of what happened
]
"""Whether what is at hand shows the direction in which the copy went."""


@dataclass(frozen=True, slots=True)
class Link:
    """``target`` was written from ``source``: the key of a manuscript, or the name of an absent outlet."""

    source: str
    target: str
    evidence: Evidence = "none"
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Independent accounts of one event, the one that is copied first, and one of something else."""

    name: str
    accounts: tuple[Manuscript, ...]
    elsewhere: Manuscript

    def copied_from(self, number: int) -> Event:
        """The event with another of its accounts first."""
        turned = (*self.accounts[number:], *self.accounts[:number])
        return replace(self, name=f"{self.name}:{number}", accounts=turned)


@dataclass(frozen=True, slots=True)
class AlteredStory:
    """The articles of one story, those at hand only, and the links that made them.

    ``strength`` is the share (0 to 1) of what could be changed that was. ``kin`` are pairs of keys that
    have an ancestor in common, whether or not one came from the other.
    """

    kind: str
    strength: float
    event: str
    manuscripts: tuple[Manuscript, ...]
    links: tuple[Link, ...]

    @property
    def name(self) -> str:
        """What the story was made by, and from which all its choices follow."""
        return f"{self.event}/{self.kind}/{self.strength}"

    @property
    def kin(self) -> frozenset[frozenset[str]]:
        """Pairs of keys at hand with an ancestor (or oneself) in common."""
        above = {m.key: self._ancestors(m.key) for m in self.manuscripts}
        return frozenset(frozenset((a, b)) for a in above for b in above if a != b and above[a] & above[b])

    def _ancestors(self, key: str) -> frozenset[str]:
        found = {key}
        while more := {link.source for link in self.links if link.target in found} - found:
            found |= more
        return frozenset(found)

    def descends(self, key: str, *, source: str) -> bool:
        """Whether an article came from another, directly or through others."""
        return key != source and source in self._ancestors(key)
