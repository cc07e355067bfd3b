"""Disjoint sets of items that are joined one pair at a time."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """A partition of items (union-find); at first each item is alone."""

    def __init__(self, items: Iterable[str]) -> None:
        self._parent = {item: item for item in items}

    def of(self, item: str) -> str:
        """The item that stands for the group of ``item``: the smallest of its members."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: str, right: str) -> None:
        """Make the groups of two items one."""
        first, second = sorted((self.of(left), self.of(right)))
        self._parent[second] = first

    def together(self, left: str, right: str) -> bool:
        """Whether two items are in one group."""
        return self.of(left) == self.of(right)
