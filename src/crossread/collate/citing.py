"""Which outlets a claim is credited to: "CNN reported that ...", "he told the Gazette", "citing Yonhap"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.records import Article, Attribution, Authority, Claim, Credit, Span
from crossread.text.outlets import canonical_outlet, same_outlet

DEEPER = ("cited", "interview", "told")
"""Rules of credits that tell where the one who is quoted got it: "the Post reported, citing the Gazette"."""

COVERED = 0.8
"""Share of a claim's characters that must lie in what is attributed: its cue and commas may stick out."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An outlet that a claim rests on, the words that say so, and by which rule."""

    outlet: str
    span: Span
    rule: str


class Citing:
    """The credits and attributions of each article, looked up by claim."""

    def __init__(
        self,
        articles: Iterable[Article],
        credits: Iterable[Credit],
        attributions: Iterable[Attribution],
        claims: Iterable[Claim],
    ) -> None:
        self._outlets = {a.id: a.outlet.value if a.outlet else None for a in articles}
        self._credits: dict[str, list[Credit]] = defaultdict(list)
        self._attributions: dict[str, list[Attribution]] = defaultdict(list)
        self._acts: dict[str, list[Span]] = defaultdict(list)
        for claim in claims:
            if claim.rule == "act_of_reporting":
                self._acts[claim.span.article].append(claim.span)
        for credit in credits:
            if not credit.own:
                self._credits[credit.span.article].append(credit)
        for attribution in attributions:
            if attribution.content:
                self._attributions[attribution.content[0].article].append(attribution)

    def outlets(self, claim: Claim, article: Article) -> list[Cited]:
        """The outlets that a claim is credited or attributed to; empty where it is not.

        Of a chain ("Yonhap, citing the Chosun Ilbo, said") the link nearest to what is known counts.
        Several are found where they are named together: "the AP and Reuters reported".
        """
        credits = self._credits[article.id]
        links = list(self._links(claim))
        cited: list[Cited] = []
        for link in links:
            cited = self._by_link(link, credits, article.id) or cited
        if links and not _is_deep(cited, credits):
            cited = _beside(claim, links, credits) or cited
        acts = [act for act in self._acts[article.id] if act.contains(claim.span)]
        return cited or list(_reported(claim, acts, credits))

    def _links(self, claim: Claim) -> Iterator[Authority]:
        """What the claim is attributed to, outermost first: attributions around it, then its own chain."""
        seen = {link.span for link in claim.attribution}
        for attribution in self._attributions[claim.span.article]:
            source = attribution.source
            if source.span not in seen and source.stance != "declines" and _covers(attribution, claim.span):
                yield source
        yield from (link for link in claim.attribution if link.stance != "declines")

    def _by_link(self, link: Authority, credits: Iterable[Credit], article: str) -> list[Cited]:
        """The outlets that a link names: as its credits do, or else as the attribution does."""
        touching = [credit for credit in credits if _touches(credit, link)]
        if touching:
            return [Cited(credit.outlet, credit.span, "credited_outlet") for credit in touching]
        own = self._outlets[article]
        if link.kind != "outlet" or link.span is None or (own and same_outlet(own, link.source)):
            return []
        return [Cited(canonical_outlet(link.source), link.span, "attributed_outlet")]


def _beside(claim: Claim, links: Iterable[Authority], credits: Iterable[Credit]) -> list[Cited]:
    """Outlets that the sentence names as where a claim's source spoke: "citing men who told the Post"."""
    sentence = claim.context
    return [
        Cited(credit.outlet, credit.span, "credited_outlet")
        for credit in credits
        if credit.rule in DEEPER
        and sentence.start <= credit.span.start
        and credit.span.end <= sentence.end
        and not any(_touches(credit, link) for link in links)
    ]


def _reported(claim: Claim, acts: Iterable[Span], credits: Iterable[Credit]) -> Iterator[Cited]:
    """Outlets whose report holds a claim, which is it or links to it: "the Gazette reports that he said ..."

    ``acts`` are the claims that tell of reporting and that the claim is, or lies in.
    """
    for credit in credits:
        linked = credit.rule == "link" and claim.span.contains(credit.span)
        before = credit.span.start < claim.span.start or claim.span.contains(credit.span)
        if linked or (before and any(act.contains(credit.span) for act in acts)):
            yield Cited(credit.outlet, credit.span, "credited_outlet")


def _is_deep(cited: Iterable[Cited], credits: Iterable[Credit]) -> bool:
    deep = {credit.span for credit in credits if credit.rule in DEEPER}
    return any(one.span in deep for one in cited)


def _touches(credit: Credit, link: Authority) -> bool:
    return any(span and span.overlaps(credit.span) for span in (link.span, link.cue))


def _covers(attribution: Attribution, span: Span) -> bool:
    shared = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in attribution.content)
    return shared >= COVERED * (span.end - span.start)
