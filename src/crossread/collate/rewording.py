"""Paraphrase: sentences of two articles that tell the same in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from crossread.collate.changes import reworded_changes
from crossread.collate.rewording_beside import reworded_beside
from crossread.collate.rewording_wide import LEAST_OF_EACH, wider_matches
from crossread.collate.statements import Match, Statement
from crossread.records import Article, Reuse, Span, content_id
from crossread.text.fold import fold_words
from crossread.text.terms import terms
from crossread.text.vectors import Vector, similar_pairs, weigh

NEAR = 0.3
"""Cosine from which two sentences are looked at."""

ALIKE = 0.6
"""Cosine from which they are one told over. Independent accounts of one event have few such pairs."""

ALIKE_IN_ORDER = 0.45
"""Cosine that is enough where the terms follow one another alike."""

IN_ORDER = 0.4
"""Share of the steps from term to term that must then be the same."""

LEAST_TERMS = 4
"""Terms that must be shared: three are met by chance."""

LEAST_PLAIN = 3
"""How many of them must be neither names nor roles, which every account of an event has."""

MANY_TERMS = 8
"""From so many shared terms on, one of them fewer need be plain."""

COPIED = 0.6
"""Share of a sentence in verbatim passages that leaves nothing to tell about it."""

LEAST_BESIDES_COPY = 3
"""Shared terms that must stand outside verbatim passages."""


def reworded_sentences(
    articles: Sequence[Article], accounts: Sequence[Sequence[Statement]], copied: Iterable[Reuse]
) -> tuple[Reuse, ...]:
    """Pairs of sentences of two accounts that tell largely the same; two sentences may stand for one.

    "The ferry's owner had deferred its service" is held against "the owner put off servicing the ferry" by
    the cosine of their own terms, rare ones weighing more. It must be 0.6; from 0.45 on it is enough if 40%
    of the steps from term to term of the shorter are the same, as names and figures of one event, which
    every account has, come in another order in each. Four terms must be shared and three of them be
    neither names nor roles (two of eight). Each sentence has at most one partner in another article, the
    nearest. A pair that tells little beside word-for-word copy is left to the verbatim rule. Sentences
    beside a passage that is found already need less: see ``reworded_beside``.
    """
    passages = tuple(copied)
    told = [statement for account in accounts for statement in account]
    weighed = iter(weigh([statement.terms for statement in told]))
    vectors = [list(islice(weighed, len(account))) for account in accounts]
    near = _near(told, [vector for some in vectors for vector in some])
    near += list(wider_matches(near, articles, accounts))
    found = tuple(_reuses(_nearest(near, passages), "same_terms"))
    beside = reworded_beside(accounts, vectors, (*passages, *found))
    return (*found, *_reuses(beside, "same_terms_beside"))


def _near(told: Sequence[Statement], vectors: Sequence[Vector]) -> list[Match]:
    """The pairs looked at; those with fewer terms in common than half a joined sentence needs never count."""
    return [
        (score, told[i], told[j])
        for i, j, score in similar_pairs(vectors, at_least=NEAR, least_shared=LEAST_OF_EACH)
        if told[i].account != told[j].account
    ]


def _nearest(near: Iterable[Match], copied: Iterable[Reuse]) -> Iterator[tuple[Statement, Statement]]:
    """The matches that tell the same, nearest first, each sentence once for another article."""
    covered = _coverage(copied)
    taken: set[tuple[int, int, int]] = set()
    for _, left, right in sorted((m for m in near if _tells_the_same(*m)), key=_nearest_first):
        used = {(left.account, place, right.account) for place in left.places}
        used |= {(right.account, place, left.account) for place in right.places}
        if taken.isdisjoint(used):
            taken |= used
            if not _is_told_by_copy(left, right, covered[left.span.article, right.span.article]):
                yield left, right


def _reuses(pairs: Iterable[tuple[Statement, Statement]], rule: str) -> Iterator[Reuse]:
    """The pairs as reuse, but for those whose words are the same: too few to be a passage."""
    for left, right in pairs:
        one, other = left.span, right.span
        if fold_words(one.text) != fold_words(other.text):
            name = rule if len(left.places) == len(right.places) else "sentence_split"
            id = content_id("r", "paraphrase", one, other)
            yield Reuse(id, "paraphrase", one, other, name, reworded_changes(one, other))


def _nearest_first(match: Match) -> tuple[float, int, int, tuple[int, ...], tuple[int, ...]]:
    score, left, right = match
    return -score, left.account, right.account, left.places, right.places


def _tells_the_same(score: float, left: Statement, right: Statement) -> bool:
    shared, plain = len(left.bag & right.bag), len(left.plain & right.plain)
    if shared < LEAST_TERMS or plain < LEAST_PLAIN - (shared >= MANY_TERMS):
        return False
    if score >= ALIKE:
        return True
    steps = min(len(left.steps), len(right.steps)) or 1
    return score >= ALIKE_IN_ORDER and len(left.steps & right.steps) >= IN_ORDER * steps


def _coverage(copied: Iterable[Reuse]) -> dict[tuple[str, str], list[Reuse]]:
    """The verbatim passages by left and right article."""
    found: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for reuse in copied:
        found[reuse.left.article, reuse.right.article].append(reuse)
    return found


def _is_told_by_copy(left: Statement, right: Statement, passages: Iterable[Reuse]) -> bool:
    """Whether verbatim passages make up most of either side, or leave little else that both tell."""
    here = [p for p in passages if p.left.overlaps(left.span) and p.right.overlaps(right.span)]
    if _share(left.span, (p.left for p in here)) >= COPIED:
        return True
    if _share(right.span, (p.right for p in here)) >= COPIED:
        return True
    copied = {term for p in here for term in terms(p.left.text)}
    return len((left.bag & right.bag) - copied) < LEAST_BESIDES_COPY


def _share(whole: Span, parts: Iterable[Span]) -> float:
    shared = sum(max(0, min(whole.end, part.end) - max(whole.start, part.start)) for part in parts)
    return shared / (whole.end - whole.start)
