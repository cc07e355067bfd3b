"""Differences in what a dossier finds: facts, conflicts, drift, quotes and origins, each by one scheme.

Records correspond where they share passages. Those of which one dossier has none are new or gone, with
the account that is to blame; those that correspond are held against each other property by property.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crossread.records import Difference, DifferenceKind, Move, Span
from crossread.report.diff.causes import why_gone, why_new
from crossread.report.diff.matching import Correspondence, Groups

Properties = dict[str, str]


@dataclass(frozen=True, slots=True)
class Scheme:
    """How records of one kind are read: their passages, the words that stand for them, their properties.

    ``rule`` is the name of how they correspond, ``shared`` the noun of what they share.
    """

    passages: Callable[[Any], tuple[Span, ...]]
    about: Callable[[Any], Span | None]
    properties: Callable[[Any], Properties]
    rule: str
    reason: str


def differences(
    pairs: Correspondence, old: Sequence[Any], new: Sequence[Any], found: Groups, scheme: Scheme
) -> Iterator[Difference]:
    """What differs between corresponding groups of records, given by their numbers in ``old`` and ``new``."""
    for lost, gained in found:
        were, are = [old[i] for i in lost], [new[j] for j in gained]
        moves, kind = _moves(were, are, scheme), _kind(were, are)
        changes = pairs.changes(_passages(were, scheme), _passages(are, scheme))
        if kind == "changed" and not (moves or changes):
            continue
        rule, reason = scheme.rule, scheme.reason
        if kind == "new":
            rule, reason = why_new(pairs, _passages(are, scheme))
        elif kind == "gone":
            rule, reason = why_gone(pairs, _passages(were, scheme))
        ids = tuple(r.id for r in were), tuple(r.id for r in are)
        yield Difference(kind, *ids, scheme.about((are or were)[0]), moves, changes, rule, reason)


def _passages(records: Iterable[Any], scheme: Scheme) -> list[Span]:
    return list(dict.fromkeys(span for record in records for span in scheme.passages(record)))


def _kind(were: Sequence[Any], are: Sequence[Any]) -> DifferenceKind:
    if not (were and are):
        return "new" if are else "gone"
    if len(were) == len(are) == 1:
        return "changed"
    return "joined" if len(are) == 1 else "split" if len(were) == 1 else "regrouped"


def _moves(were: Sequence[Any], are: Sequence[Any], scheme: Scheme) -> tuple[Move, ...]:
    """Each property that is not as it was; those of several records side by side, parted by "+"."""
    before, after = _joined(were, scheme), _joined(are, scheme)
    names = dict.fromkeys([*before, *after])
    values = ((name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(Move(name, was, now) for name, was, now in values if was != now)


def _joined(records: Sequence[Any], scheme: Scheme) -> Properties:
    values: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for name, value in scheme.properties(record).items():
            values[name].append(value)
    return {name: " + ".join(filter(None, told)) for name, told in values.items()}
