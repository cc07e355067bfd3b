"""Which accounts are independent, which come from another, and by what evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.records import Derivation, Family, Merge, Origin, Span, UserWord
from crossread.report.differences import Stretches, changed_in_reuse
from crossread.report.index import Index
from crossread.report.labels import BASIS, count
from crossread.report.view import Group, Item, Passage, Section

FAMILY = {"one_owner": "outlets of one owner or one feed", "one_outlet": "accounts of one outlet"}


def origins_section(index: Index) -> Section:
    """The origins in the dossier's order, families, the user's words, then derivations that merge."""
    dossier = index.dossier
    merging = {name for origin in dossier.origins for name in origin.derivations}
    items = [_origin(index, origin) for origin in dossier.origins]
    items += [_family(index, family) for family in dossier.families]
    items += [_user_word(word) for word in dossier.user_words]
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


def _origin(index: Index, origin: Origin) -> Item:
    merges = tuple(_merge(merge) for merge in (*origin.merges, *origin.overruled))
    return Item(
        id=origin.id,
        heading=index.origin_name(origin),
        tags=(count(len(origin.articles), "article") if origin.articles else "not at hand",),
        groups=(*merges, *_resting(index, origin)),
        reason="" if merges else origin.reason,
    )


def _merge(merge: Merge) -> Group:
    """The reason of a merge, made or overruled, with its rule and the ids of its evidence."""
    return Group(f"{merge.reason} [{merge.rule}: {', '.join(merge.evidence)}]", ())


def _resting(index: Index, origin: Origin) -> Iterator[Group]:
    """Where claims of other articles rest on an origin: by rule, the words that say so."""
    by_rule: dict[str, dict[Span, None]] = {}
    for basis in index.dossier.bases:
        article = index.claims[basis.claim].span.article
        if basis.origin == origin.id and article not in origin.articles:
            spans = (span for span in basis.spans if span.article == article)
            by_rule.setdefault(basis.rule, {}).update(dict.fromkeys(spans))
    for rule, spans_ in sorted(by_rule.items()):
        passages = tuple(index.passage(span) for span in sorted(spans_))
        yield Group(f"elsewhere, {BASIS[rule]}", passages)


def _family(index: Index, family: Family) -> Item:
    numbers = ", ".join(str(index.origins[origin]) for origin in family.origins)
    return Item(
        id=family.id,
        heading=f"Family {family.name}: {', '.join(family.outlets)}",
        tags=("stays independent",),
        groups=(),
        reason=f"{FAMILY[family.rule]} stand behind origins {numbers}: they have texts of their own",
        rule=family.rule,
    )


def _user_word(word: UserWord) -> Item:
    return Item(id=word.id, heading=word.evidence.note, tags=("the user's word",), groups=())


def _derivation(index: Index, found: Derivation) -> Item:
    return Item(
        id=found.id,
        heading=_relation(index, found),
        tags=(_outcome(index, found),),
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


def _outcome(index: Index, found: Derivation) -> str:
    """What a derivation came to, by the origins: the user may have set one aside that merges."""
    overruled = {id for o in index.dossier.origins for merge in o.overruled for id in merge.evidence}
    if found.id in overruled:
        return "overruled by the user's word"
    return "counts as one origin" if found.merges else "stays independent"


def _relation(index: Index, found: Derivation) -> str:
    target = index.names([found.target])
    if found.source is None:
        return f"{target} draws on {found.outlet}, which is not among the articles"
    source = index.names([found.source])
    if not found.directed:
        return f"{target} and {source} share copy; which had it first is not known"
    return f"{target} comes from {source}"
