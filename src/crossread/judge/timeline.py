"""The timeline of an event: when each fact happened, by the times that its claims give.

Times of publication and of acts of reporting are left out: they tell of the accounts, not of the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from crossread.judge.lookup import is_statement
from crossread.judge.timed import Timed, timed
from crossread.records import Article, Claim, Fact, Moment, content_id
from crossread.text.intervals import Range, day_range, relation

_FIRST_MINUTE: Range = (0.0, 0.0)


def find_timeline(
    articles: tuple[Article, ...], claims: tuple[Claim, ...], facts: tuple[Fact, ...]
) -> tuple[Moment, ...]:
    """The dated facts, by when they begin.

    A claim counts where it gives one time that says when it holds ("on Friday", not "the first since 1959").
    Claims of one fact stand in one entry where their times can be one; its time is the most exact of them.
    Where they cannot, the fact has an entry for each. Rules: ``one_time``, ``same_time`` (several claims
    of one value) and ``more_exactly`` (one time lies within the others).

    An entry that begins earlier comes first, by the first minute that its time covers, as written: local
    time. Of entries that begin together the longer comes first, so that a month stands before its first
    day and a day before its midnight; then the one that most accounts have. "Tuesday evening" begins at
    17:00, and an hour or a minute where it says, however roughly it is meant.
    """
    by_id = {claim.id: claim for claim in claims}
    place = {claim.id: number for number, claim in enumerate(claims)}
    published = {article.id: article.published.value for article in articles if article.published}
    moments: dict[frozenset[str], tuple[tuple[object, ...], Moment]] = {}
    for fact in facts:
        dated = [found for id in fact.claims if (found := _dated(by_id[id]))]
        for items in _apart(dated):
            items.sort(key=lambda item: place[item.claim.id])
            rank = (*_begins(_finest(items)), -len(_accounts(items)), place[items[0].claim.id])
            moment = _moment(fact, items, len(dated), published)
            moments.setdefault(frozenset(moment.claims), (rank, moment))
    return tuple(moment for _, moment in sorted(moments.values(), key=lambda item: item[0]))


def _dated(claim: Claim) -> Timed | None:
    """A statement with the one of its times that says when it holds."""
    if not is_statement(claim):
        return None
    alone = (timed(replace(claim, times=(time,))) for time in claim.times)
    found = [item for item in alone if item]
    return replace(found[0], claim=claim) if len(found) == 1 else None


def _apart(items: Iterable[Timed]) -> list[list[Timed]]:
    """Claims of one fact by times that can be one: each joins the first that is more exact and meets it.

    Held against the most exact alone, so that "this week" never joins Monday to Friday.
    """
    groups: list[list[Timed]] = []
    for item in sorted(items, key=lambda item: (_length(item), item.claim.span)):
        fitting = (group for group in groups if item.meets(group[0]))
        group = next(fitting, None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    return groups


def _finest(items: Iterable[Timed]) -> Timed:
    return min(items, key=lambda item: (_length(item), item.claim.span))


def _covered(item: Timed) -> Range:
    """The minutes that a time covers: those of a part of the day as it is meant, all others as written."""
    told = item.meant if item.time.grain == "part_of_day" else item.value
    return day_range(told) or _FIRST_MINUTE


def _length(item: Timed) -> float:
    first, last = _covered(item)
    return last - first


def _begins(item: Timed) -> tuple[float, float]:
    first, last = _covered(item)
    return first, first - last


def _accounts(items: Iterable[Timed]) -> set[str]:
    return {item.claim.span.article for item in items}


def _moment(fact: Fact, items: list[Timed], dated: int, published: Mapping[str, str]) -> Moment:
    finest = _finest(items)
    ids = tuple(item.claim.id for item in items)
    return Moment(
        id=content_id("m", fact.id, finest.value, *ids),
        value=finest.value,
        grain=finest.time.grain,
        fact=fact.id,
        claims=ids,
        times=tuple(item.time.span for item in items),
        ahead=all(_is_ahead(item, published) for item in items),
        rule=_rule(items),
        reason=_reason(items, dated),
    )


def _is_ahead(item: Timed, published: Mapping[str, str]) -> bool:
    """Whether a claim tells of what was still to come; not where the time was over when it was published."""
    told = published.get(item.claim.span.article)
    return item.is_ahead and relation(item.value, told) != "before"


def _rule(items: list[Timed]) -> str:
    if len(items) == 1:
        return "one_time"
    return "same_time" if len({item.value for item in items}) == 1 else "more_exactly"


def _reason(items: list[Timed], dated: int) -> str:
    number = len(_accounts(items))
    told = f"dated by {number} account" + ("" if number == 1 else "s")
    rivals = dated - len(items)
    return told + (
        f"; {rivals} other claim{'' if rivals == 1 else 's'} of it cannot be of this time" if rivals else ""
    )
