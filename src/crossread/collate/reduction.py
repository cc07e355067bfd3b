"""Fewer ties that say the same: of forty prints of one text, each hangs on its nearest alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from crossread.collate.evidence import Known, Tie
from crossread.collate.groups import Groups

_SHOWN_WHOLE = 4
"""Articles of one origin whose ties are all shown: four have six, which a reader can still take in."""


def reduced(ties: Sequence[Tie], known: Known, groups: Groups) -> Iterator[Tie]:
    """The ties worth telling, in the order given.

    In an origin of more than four articles a tie that merges is kept where it joins two parts that no
    stronger tie joins (a maximum spanning tree), or where one article names the other: credits it or links
    to it. Between two origins of which one is that large, the strongest of the ties that merge nothing is
    kept, and those that name.
    """
    sizes = Counter(groups.of(id) for id in _articles(ties))
    kept = {id(tie) for tie in _tree(ties)} | {id(tie) for tie in _strongest(ties, groups)}
    for tie in ties:
        pair = (groups.of(tie.left.id), groups.of(tie.right.id))
        if max(sizes[origin] for origin in pair) <= _SHOWN_WHOLE or id(tie) in kept or _names(tie, known):
            yield tie


def _articles(ties: Iterable[Tie]) -> set[str]:
    return {id for tie in ties for id in (tie.left.id, tie.right.id)}


def _by_strength(ties: Iterable[Tie]) -> list[Tie]:
    return sorted(ties, key=lambda tie: (-tie.strength, tie.left.id, tie.right.id))


def _tree(ties: Sequence[Tie]) -> Iterator[Tie]:
    """Ties that merge, strongest first, without those between articles that stronger ones have joined."""
    joined = Groups(_articles(ties))
    for tie in _by_strength(tie for tie in ties if tie.merges):
        if not joined.together(tie.left.id, tie.right.id):
            joined.join(tie.left.id, tie.right.id)
            yield tie


def _strongest(ties: Iterable[Tie], groups: Groups) -> Iterator[Tie]:
    """The strongest tie that merges nothing between each two origins."""
    seen: set[frozenset[str]] = set()
    for tie in _by_strength(tie for tie in ties if not tie.merges):
        origins = frozenset((groups.of(tie.left.id), groups.of(tie.right.id)))
        if origins not in seen:
            seen.add(origins)
            yield tie


def _names(tie: Tie, known: Known) -> bool:
    ids = (tie.left.id, tie.right.id)
    if ids in known.links or ids[::-1] in known.links:
        return True
    return bool(known.credits_to(tie.left.id, tie.right) or known.credits_to(tie.right.id, tie.left))
