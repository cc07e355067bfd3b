"""What is known of the articles of a story when one asks which comes from which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.collate.accounts import Account
from crossread.records import Article, Credit, Derivation, Evidence, Reuse, Span, content_id
from crossread.text.outlets import same_outlet

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Known:
    """Accounts by article id, credits by article id, and reuse by the ids of left and right article."""

    accounts: Mapping[str, Account]
    credits: Mapping[str, tuple[Credit, ...]]
    reuse: Mapping[tuple[str, str], tuple[Reuse, ...]]

    @classmethod
    def of(cls, accounts: Iterable[Account], credits: Iterable[Credit], reuse: Iterable[Reuse]) -> Known:
        """What is known, looked up by article."""
        by_article: dict[str, list[Credit]] = defaultdict(list)
        by_pair: dict[tuple[str, str], list[Reuse]] = defaultdict(list)
        for credit in credits:
            by_article[credit.span.article].append(credit)
        for shared in reuse:
            by_pair[shared.left.article, shared.right.article].append(shared)
        return cls(
            {account.article.id: account for account in accounts},
            {id: tuple(found) for id, found in by_article.items()},
            {pair: tuple(found) for pair, found in by_pair.items()},
        )

    def credits_to(self, article: str, outlet: Article) -> tuple[Credit, ...]:
        """Where one article credits the outlet that published another."""
        if outlet.outlet is None:
            return ()
        name = outlet.outlet.value
        return tuple(c for c in self.credits.get(article, ()) if not c.own and same_outlet(c.outlet, name))


def passages(reuse: Iterable[Reuse]) -> tuple[Span, ...]:
    """Both sides of the longest shared passages, in order of the left side."""
    longest = sorted(reuse, key=lambda r: (r.left.start - r.left.end, r.left.start))[:_SHOWN]
    return tuple(span for r in sorted(longest, key=lambda r: r.left.start) for span in (r.left, r.right))


def credit_evidence(credits: Sequence[Credit], label: str) -> Evidence:
    """Evidence that an article names an outlet as its source."""
    times = "once" if len(credits) == 1 else f"{len(credits)} times"
    return Evidence("credit", f"{label} credits {credits[0].outlet} {times}", tuple(c.span for c in credits))


def between_articles(
    source: Article,
    target: Article,
    evidence: tuple[Evidence, ...],
    *,
    directed: bool,
    merges: bool,
    rule: str,
) -> Derivation:
    """A derivation between two articles at hand."""
    return Derivation(
        id=content_id("d", rule, source.id, target.id),
        source=source.id,
        outlet=None,
        target=target.id,
        directed=directed,
        merges=merges,
        evidence=evidence,
        rule=rule,
    )


def from_outlet(outlet: str, target: Article, evidence: tuple[Evidence, ...], *, rule: str) -> Derivation:
    """A derivation from an outlet of which no article is at hand. It merges nothing by itself."""
    return Derivation(
        id=content_id("d", rule, outlet, target.id),
        source=None,
        outlet=outlet,
        target=target.id,
        directed=True,
        merges=False,
        evidence=evidence,
        rule=rule,
    )
