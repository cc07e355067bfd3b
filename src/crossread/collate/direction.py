"""Which of two articles comes from the other, by a table of what speaks for it and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from crossread.collate.editions import says_update
from crossread.collate.evidence import Known, Tie, credit_evidence, labels
from crossread.collate.quoted import quotations, runs
from crossread.records import Article, Credit, Derivation, Evidence, EvidenceKind, Span, content_id
from crossread.text.outlets import outlet_named, same_outlet

POINTS: dict[EvidenceKind, int] = {
    "credit": 3,
    "link": 3,
    "update": 3,
    "byline": 3,
    "dateline": 3,
    "tagline": 3,
    "url": 3,
    "agency": 1,
    "quoted": 1,
    "published": 1,
}
"""How much each kind of evidence says that one article comes from another.

What an article says of itself (whom it credits, links to, is copy of, that it is an update) outweighs what
only fits: a quotation of words that the other has, copy that an agency has too, and the stamps of
publication, which outlets renew.
"""
_CLEARLY_APART = timedelta(days=1)
"""Papers print one agency's copy hours apart, so a lesser distance does not show who had it first."""
_LEAST_QUOTED = 8


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence, what it would say of the direction, and how much it counts.

    ``way`` is 1 where it fits that the right article of a tie comes from the left, -1 for the reverse.
    """

    evidence: Evidence
    way: int
    points: int


def direct(tie: Tie, known: Known) -> Derivation:
    """The derivation that a tie is, with all that is known of the pair as evidence.

    The points of all signs are summed; the sum's sign is the direction, and a sum of 0 leaves it unsaid.
    """
    signs = [*_said(tie, known), *_stamps(tie, known)]
    total = sum(sign.way * sign.points for sign in signs)
    source, target = (tie.right, tie.left) if total < 0 else (tie.left, tie.right)
    found = [sign.evidence for sign in signs if sign.evidence not in tie.evidence]
    if total and (doubt := _contradiction(signs, total)):
        found.append(doubt)
    return Derivation(
        id=content_id("d", tie.rule, source.id, target.id),
        source=source.id,
        outlet=None,
        target=target.id,
        directed=total != 0,
        merges=tie.merges,
        evidence=(*tie.evidence, *found),
        rule=tie.rule,
    )


def _said(tie: Tie, known: Known) -> Iterator[Sign]:
    """What the articles say of themselves and of one another."""
    for source, target, way in ((tie.left, tie.right, 1), (tie.right, tie.left, -1)):
        for evidence in _from(source, target, known):
            yield Sign(evidence, way, POINTS[evidence.kind])
        if tie.rule == "one_copy" and _is_agencys(source) and not _is_agencys(target):
            note = f"{source.label} is an agency, which sells its copy to be printed"
            yield Sign(Evidence("agency", note, ()), way, POINTS["agency"])
        if tie.rule == "later_version" and says_update(target):
            yield from (Sign(e, way, POINTS["update"]) for e in tie.evidence if _is_of(e, target))


def _is_agencys(article: Article) -> bool:
    outlet = outlet_named(article.outlet.value) if article.outlet else None
    return outlet is not None and outlet.kind == "agency"


def _is_of(evidence: Evidence, article: Article) -> bool:
    return evidence.kind == "update" and any(span.article == article.id for span in evidence.spans)


def _from(source: Article, target: Article, known: Known) -> Iterator[Evidence]:
    """Evidence in one article that it comes from another."""
    if credits := known.credits_to(target.id, source):
        yield credit_evidence(credits, target.label)
        if quoted := _quoted(source, target, credits, known):
            yield Evidence(
                "quoted", f"{target.label} puts words of {source.label} in quotation marks", quoted
            )
    if links := known.links.get((target.id, source.id)):
        yield Evidence("link", f"{target.label} links to the page of {source.label}", links)
    for agency, marks in known.agencies[target.id].items():
        if source.outlet and same_outlet(agency, source.outlet.value):
            yield from marks


def _quoted(source: Article, target: Article, credits: Iterable[Credit], known: Known) -> tuple[Span, ...]:
    """Sentences of the source's own of which the target quotes eight words in a paragraph that credits it."""
    said = {
        run
        for block, words in quotations(target)
        if any(block.start <= credit.span.start < block.end for credit in credits)
        for run in runs(words, _LEAST_QUOTED)
    }
    own = known.own[source.id]
    return tuple(s.span for s in own if not said.isdisjoint(runs(s.forms, _LEAST_QUOTED)))


def _stamps(tie: Tie, known: Known) -> Iterator[Sign]:
    """When each was published, where both stamps are documented and differ.

    They speak for a direction between copies that lie a day or more apart and are no agency's, and between
    versions of one article; elsewhere they are only told.
    """
    left, right = _published(tie.left), _published(tie.right)
    apart = _apart(left, right)
    if not apart:
        return
    names = dict(zip((tie.left.id, tie.right.id), labels(tie.left, tie.right), strict=True))
    first, then = (tie.left, tie.right) if apart > timedelta(0) else (tie.right, tie.left)
    note = f"{names[first.id]} was published {_published(first)}, {names[then.id]} {_published(then)}"
    agencies = known.agencies[tie.left.id] or known.agencies[tie.right.id]
    speaks = tie.rule == "later_version" or (
        tie.rule == "one_copy" and not agencies and abs(apart) >= _CLEARLY_APART
    )
    way = 1 if first is tie.left else -1
    yield Sign(Evidence("published", note, ()), way, POINTS["published"] if speaks else 0)


def is_later(article: Article, other: Article) -> bool:
    """Whether an article was published clearly after another, as both stamps say."""
    apart = _apart(_published(other), _published(article))
    return apart is not None and apart >= _CLEARLY_APART


def _published(article: Article) -> str:
    """The stamp of publication; empty where it is missing or only inferred from other accounts."""
    known = (
        article.published is not None
        and article.published.how != "inferred"
        and "/" not in article.published.value
    )
    return article.published.value if article.published and known else ""


def _apart(left: str, right: str) -> timedelta | None:
    """How long after the left stamp the right one is, by days where one is but a day; None if unknown."""
    if not (left and right):
        return None
    if min(len(left), len(right)) <= len("2031-03-12"):
        left, right = left[:10], right[:10]
    first, second = (datetime.fromisoformat(stamp) for stamp in (left, right))
    if (first.tzinfo is None) != (second.tzinfo is None):
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return second - first


def _contradiction(signs: Iterable[Sign], total: int) -> Evidence | None:
    """A note where some of the evidence speaks against the direction that the rest of it shows."""
    against = [sign.evidence for sign in signs if sign.way * total < 0]
    if not against:
        return None
    return Evidence("contradiction", f"against this direction: {'; '.join(e.note for e in against)}", ())
