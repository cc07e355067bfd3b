"""Paraphrase: sentences of two articles that tell the same in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crossread.collate.changes import reworded_changes
from crossread.collate.statements import Statement
from crossread.records import Article, Reuse, Span, content_id
from crossread.text.terms import terms
from crossread.text.vectors import cosine, similar_pairs, weigh

_NEAR = 0.3
_ALIKE = 0.6
_ALIKE_AND_WORDED_SO = 0.45
_WORDED_SO = 0.4
_LEAST_TERMS = 4
_LEAST_PLAIN = 3
_LEAST_OF_EACH = 3
_BETTER = 0.05
_ALREADY_COPIED = 0.6
_LEAST_BESIDES_COPY = 3

Match = tuple[float, Statement, Statement]
"""Cosine of two statements, and the two; the left one belongs to the account that comes first."""


def reworded_sentences(
    articles: Sequence[Article], accounts: Sequence[Sequence[Statement]], copied: Iterable[Reuse]
) -> Iterator[Reuse]:
    """Pairs of sentences of two accounts that tell largely the same; two sentences may stand for one.

    "The ferry's owner had deferred its service" is held against "the owner put off servicing the ferry" by
    the cosine of their own terms, rare ones weighing more. It must be 0.6; from 0.45 on it is enough if 40%
    of the steps from term to term of the shorter are the same, as names and figures of one event, which
    every account has, come in another order in each. Four terms must be shared and three of them be
    neither names nor roles. Each sentence has at most one partner in another article, the nearest. A pair
    that tells little beside word-for-word copy is left to the verbatim rule.
    """
    covered = _coverage(copied)
    taken: set[tuple[int, int, int]] = set()
    for _, left, right in sorted(_matches(articles, accounts), key=_nearest_first):
        used = {(left.account, place, right.account) for place in left.places}
        used |= {(right.account, place, left.account) for place in right.places}
        if taken.isdisjoint(used):
            taken |= used
            if not _is_told_by_copy(left, right, covered[left.span.article, right.span.article]):
                yield _reuse(left, right)


def _reuse(left: Statement, right: Statement) -> Reuse:
    one, other = left.span, right.span
    rule = "same_terms" if len(left.places) == len(right.places) else "sentence_split"
    return Reuse(
        content_id("r", "paraphrase", one, other),
        "paraphrase",
        one,
        other,
        rule,
        reworded_changes(one, other),
    )


def _nearest_first(match: Match) -> tuple[float, int, int, tuple[int, ...], tuple[int, ...]]:
    score, left, right = match
    return -score, left.account, right.account, left.places, right.places


def _matches(articles: Sequence[Article], accounts: Sequence[Sequence[Statement]]) -> Iterator[Match]:
    """Every pair of statements of two accounts that is near enough, those of two sentences included."""
    told = [statement for account in accounts for statement in account]
    vectors = weigh([statement.terms for statement in told])
    near = [
        (score, told[i], told[j])
        for i, j, score in similar_pairs(vectors, at_least=_NEAR)
        if told[i].account != told[j].account
    ]
    wide = _wider(near, articles, accounts)
    seen = weigh(
        [side.terms for _, left, right in wide for side in (left, right)], among=[s.terms for s in told]
    )
    for number, (single, left, right) in enumerate(wide):
        score = cosine(seen[2 * number], seen[2 * number + 1])
        if score >= single + _BETTER:
            near.append((score, left, right))
    return (match for match in near if _tells_the_same(*match))


def _wider(
    near: Iterable[Match], articles: Sequence[Article], accounts: Sequence[Sequence[Statement]]
) -> list[Match]:
    """Matches in which one side takes in the sentence beside it, if that tells more of the other side.

    The score is that of the match without it.
    """
    best: dict[tuple[int, int, tuple[int, ...], tuple[int, ...]], Match] = {}
    for score, left, right in near:
        for wide in _with_neighbours(left, right, articles, accounts):
            _keep(best, (score, wide, right))
        for wide in _with_neighbours(right, left, articles, accounts):
            _keep(best, (score, left, wide))
    return list(best.values())


def _keep(best: dict[tuple[int, int, tuple[int, ...], tuple[int, ...]], Match], match: Match) -> None:
    score, left, right = match
    key = (left.account, right.account, left.places, right.places)
    if key not in best or score > best[key][0]:
        best[key] = match


def _with_neighbours(
    statement: Statement,
    other: Statement,
    articles: Sequence[Article],
    accounts: Sequence[Sequence[Statement]],
) -> Iterator[Statement]:
    """The statement joined to the sentence before or behind it, where both tell some of the other."""
    account, place = accounts[statement.account], statement.places[0]
    text = articles[statement.account].text
    for first in (place - 1, place):
        if first < 0 or first + 1 >= len(account):
            continue
        one, two = account[first], account[first + 1]
        shared, shared_too = one.bag & other.bag, two.bag & other.bag
        apart = len(shared - shared_too), len(shared_too - shared)
        if min(apart) >= _LEAST_OF_EACH and not text[one.span.end : two.span.start].strip():
            yield one.joined(two, text)


def _tells_the_same(score: float, left: Statement, right: Statement) -> bool:
    if len(left.bag & right.bag) < _LEAST_TERMS or len(left.plain & right.plain) < _LEAST_PLAIN:
        return False
    if score >= _ALIKE:
        return True
    steps = min(len(left.steps), len(right.steps)) or 1
    return score >= _ALIKE_AND_WORDED_SO and len(left.steps & right.steps) >= _WORDED_SO * steps


def _coverage(copied: Iterable[Reuse]) -> dict[tuple[str, str], list[Reuse]]:
    """The verbatim passages by left and right article."""
    found: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
    for reuse in copied:
        found[reuse.left.article, reuse.right.article].append(reuse)
    return found


def _is_told_by_copy(left: Statement, right: Statement, passages: Iterable[Reuse]) -> bool:
    """Whether verbatim passages make up most of either side, or leave little else that both tell."""
    here = [p for p in passages if p.left.overlaps(left.span) and p.right.overlaps(right.span)]
    if _share(left.span, (p.left for p in here)) >= _ALREADY_COPIED:
        return True
    if _share(right.span, (p.right for p in here)) >= _ALREADY_COPIED:
        return True
    copied = {term for p in here for term in terms(p.left.text)}
    return len((left.bag & right.bag) - copied) < _LEAST_BESIDES_COPY


def _share(whole: Span, parts: Iterable[Span]) -> float:
    shared = sum(max(0, min(whole.end, part.end) - max(whole.start, part.start)) for part in parts)
    return shared / (whole.end - whole.start)
