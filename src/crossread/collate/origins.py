"""Articles that count as one source, by the evidence and by the user's word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crossread.collate.groups import Groups
from crossread.records import Article, Derivation, Merge, Origin, Reuse, UserWord, content_id

USERS_WORD = "users_word"
"""The rule of a merge that only the user asks for."""

_PHRASES = {
    "later_version": "are versions of one article",
    "one_copy": "share copy",
    "close_rewrite": "tell each other's account over",
    "credited_rewrite": "tell one account, credited to the other's outlet",
    "unsourced_rewrite": "tell one account, and one of them names no source of its own",
}


def find_origins(
    articles: tuple[Article, ...],
    derivations: tuple[Derivation, ...],
    reuse: tuple[Reuse, ...] = (),
    user_words: tuple[UserWord, ...] = (),
) -> tuple[Origin, ...]:
    """The partition of all articles into origins, joined by every derivation that merges.

    The user's word comes first. Articles said to be independent never end in one origin, not even
    through a third: merges are made strongest first (the same file, then by how much text is shared), and
    one that would join what is said to be independent is not made, but kept as ``overruled``. The third
    article so stays with the one that it shares more with (clustering with pairs that must and must not be
    linked, after Wagstaff et al. 2001). Origins come in the order of their first article.
    """
    merging = [d for d in derivations if d.merges and d.source]
    groups = _joined(articles, _strongest_first(merging, reuse), user_words)
    members: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        members[groups.of(article.id)].append(article)
    labels = {article.id: article.label for article in articles}
    merges = [
        *(_by_derivation(d, labels) for d in merging),
        *(_by_word(word) for word in user_words if word.says == "same_origin"),
    ]
    held, forbidden, absent = _by_group(groups, merges, derivations, user_words)
    return tuple(
        _origin(group, held[key], forbidden[key], sorted(absent[key])) for key, group in members.items()
    )


def _by_group(
    groups: Groups,
    merges: Iterable[Merge],
    derivations: Iterable[Derivation],
    words: Sequence[UserWord],
) -> tuple[dict[str, list[Merge]], dict[str, list[Merge]], dict[str, set[str]]]:
    """By group: the merges made in it, those forbidden between it and another, and outlets not at hand."""
    held: dict[str, list[Merge]] = defaultdict(list)
    forbidden: dict[str, list[Merge]] = defaultdict(list)
    absent: dict[str, set[str]] = defaultdict(set)
    for merge in merges:
        left, right = (groups.of(id) for id in merge.articles)
        if left == right:
            held[left].append(merge)
        else:
            overruled = _overruled(merge, groups, words)
            forbidden[left].append(overruled)
            forbidden[right].append(overruled)
    for derivation in derivations:
        if derivation.outlet:
            absent[groups.of(derivation.target)].add(derivation.outlet)
    return held, forbidden, absent


def _strongest_first(merging: Iterable[Derivation], reuse: Iterable[Reuse]) -> list[Derivation]:
    """Derivations by how much text the two articles share, the same file before all."""
    shared: dict[frozenset[str], int] = defaultdict(int)
    for one in reuse:
        lengths = (span.end - span.start for span in (one.left, one.right))
        shared[frozenset((one.left.article, one.right.article))] += sum(lengths)

    def weakness(found: Derivation) -> tuple[bool, int, list[str]]:
        same = any(evidence.kind == "same_bytes" for evidence in found.evidence)
        pair = (found.source or "", found.target)
        return not same, -shared[frozenset(pair)], sorted(pair)

    return sorted(merging, key=weakness)


def _joined(articles: Iterable[Article], merging: Iterable[Derivation], words: Iterable[UserWord]) -> Groups:
    """The groups of articles, none of which holds two that the user says are independent."""
    groups = Groups(article.id for article in articles)
    apart = [word.articles for word in words if word.says == "independent"]
    for word in words:
        if word.says == "same_origin":
            groups.join(*word.articles)
    for found in merging:
        pair = {groups.of(found.source or ""), groups.of(found.target)}
        if not any({groups.of(left), groups.of(right)} == pair for left, right in apart):
            groups.join(found.source or "", found.target)
    return groups


def _by_derivation(found: Derivation, labels: dict[str, str]) -> Merge:
    source = found.source or ""
    phrase = _PHRASES.get(found.rule, "are one account")
    reason = f"{labels[source]} and {labels[found.target]} {phrase} ({found.evidence[0].note})"
    return Merge((source, found.target), found.rule, (found.id,), reason)


def _by_word(word: UserWord) -> Merge:
    return Merge(word.articles, USERS_WORD, (word.id,), word.evidence.note)


def _overruled(merge: Merge, groups: Groups, words: Iterable[UserWord]) -> Merge:
    """A merge that was not made, with the words of the user that forbid it."""
    pair = {groups.of(id) for id in merge.articles}
    against = [w for w in words if w.says == "independent" and {groups.of(id) for id in w.articles} == pair]
    reason = f"{merge.reason}, but {'; '.join(word.evidence.note for word in against)}"
    return Merge(merge.articles, merge.rule, (*merge.evidence, *(word.id for word in against)), reason)


def _origin(
    articles: Sequence[Article], held: Sequence[Merge], overruled: Sequence[Merge], absent: Sequence[str]
) -> Origin:
    return Origin(
        id=content_id("o", *sorted(article.id for article in articles)),
        articles=tuple(article.id for article in articles),
        derivations=tuple(m.evidence[0] for m in held if m.rule != USERS_WORD),
        reason="; ".join(_reasons(held, overruled, absent)),
        merges=tuple(held),
        overruled=tuple(overruled),
    )


def _reasons(held: Sequence[Merge], overruled: Sequence[Merge], absent: Sequence[str]) -> Iterator[str]:
    yield from (merge.reason for merge in held)
    if not held and not overruled:
        yield "an account of its own: no other article at hand shares its copy or tells it over"
    yield from (f"kept apart: {merge.reason}" for merge in overruled)
    if absent:
        yield f"credits {', '.join(absent)}, not at hand"
