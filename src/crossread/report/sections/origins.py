"""Which accounts are independent, which come from another, and by what evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.records import Derivation, Origin, Span
from crossread.report.differences import Stretches, changed_in_reuse
from crossread.report.index import Index
from crossread.report.labels import count
from crossread.report.view import Group, Item, Passage, Section


def origins_section(index: Index) -> Section:
    """The origins in the dossier's order, each followed by the derivations that made it one."""
    dossier = index.dossier
    merging = {name for origin in dossier.origins for name in origin.derivations}
    items = [_origin(index, number, origin) for number, origin in enumerate(dossier.origins, 1)]
    items += [_derivation(index, found) for found in dossier.derivations if found.id in merging]
    return Section(
        id="origins",
        title="Origins",
        lead="Accounts that share copy count as one source; each merge names its evidence. "
        "Words that differ are underlined.",
        items=tuple(items),
        none="No account was read.",
        folded_title="Credits and shared passages that do not make two accounts one origin",
        folded=tuple(_derivation(index, found) for found in dossier.derivations if found.id not in merging),
    )


def _origin(index: Index, number: int, origin: Origin) -> Item:
    return Item(
        id=origin.id,
        heading=f"Origin {number}: {index.names(origin.articles)}",
        tags=(count(len(origin.articles), "article"),),
        groups=(),
        reason=origin.reason,
    )


def _derivation(index: Index, found: Derivation) -> Item:
    return Item(
        id=found.id,
        heading=_relation(index, found),
        tags=("counts as one origin" if found.merges else "stays independent",),
        groups=tuple(
            Group(
                f"{evidence.kind.replace('_', ' ')}: {evidence.note}",
                tuple(_passages(index, evidence.spans)),
            )
            for evidence in found.evidence
        ),
        rule=found.rule,
    )


def _passages(index: Index, spans: Sequence[Span]) -> Iterator[Passage]:
    """The passages, with the words underlined in which the two sides of shared copy differ."""
    marks: dict[int, Stretches] = {}
    for place, pair in enumerate(pairwise(spans)):
        if reuse := index.reuse.get(pair):
            marks[place], marks[place + 1] = changed_in_reuse(reuse)
    for place, span in enumerate(spans):
        yield index.passage(span, changed=marks.get(place, ()))


def _relation(index: Index, found: Derivation) -> str:
    target = index.names([found.target])
    if found.source is None:
        return f"{target} draws on {found.outlet}, which is not among the articles"
    source = index.names([found.source])
    if not found.directed:
        return f"{target} and {source} share copy; which had it first is not known"
    return f"{target} comes from {source}"
