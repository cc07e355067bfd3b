"""Articles that count as one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from crossread.collate.groups import Groups
from crossread.records import Article, Derivation, Origin, content_id

_RULES = {
    "later_version": "are versions of one article",
    "one_copy": "share copy",
    "close_rewrite": "tell each other's account over",
    "credited_rewrite": "tell one account, credited to the other's outlet",
    "unsourced_rewrite": "tell one account, and one of them names no source of its own",
}


def find_origins(articles: tuple[Article, ...], derivations: tuple[Derivation, ...]) -> tuple[Origin, ...]:
    """The partition of all articles into origins, joined by every derivation that merges.

    Origins come in the order of their first article. The reason names each merge, and outlets that
    are credited but not at hand.
    """
    groups = Groups(article.id for article in articles)
    for derivation in derivations:
        if derivation.merges and derivation.source:
            groups.join(derivation.source, derivation.target)
    members: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        members[groups.of(article.id)].append(article)
    return tuple(_origin(group, derivations) for group in members.values())


def _origin(articles: Sequence[Article], derivations: Iterable[Derivation]) -> Origin:
    ids = {article.id for article in articles}
    merges = [d for d in derivations if d.merges and d.target in ids]
    absent = {d.outlet: None for d in derivations if d.outlet and d.target in ids}
    return Origin(
        id=content_id("o", *sorted(ids)),
        articles=tuple(article.id for article in articles),
        derivations=tuple(d.id for d in merges),
        reason="; ".join(filter(None, (_merged(articles, merges), _credited(list(absent))))),
    )


def _merged(articles: Sequence[Article], merges: Sequence[Derivation]) -> str:
    if len(articles) == 1:
        return "an account of its own: no other article at hand shares its copy or tells it over"
    labels = {article.id: article.label for article in articles}
    return "; ".join(
        f"{labels[d.source]} and {labels[d.target]} {_RULES[d.rule]} ({d.evidence[0].note})"
        for d in merges
        if d.source
    )


def _credited(outlets: Sequence[str]) -> str:
    return f"credits {', '.join(sorted(outlets))}, not at hand" if outlets else ""
