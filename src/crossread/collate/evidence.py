"""What is known of the articles of a story when one asks which comes from which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.collate.accounts import Account
from crossread.collate.addresses import links_between
from crossread.collate.own_words import OwnSentence, own_words
from crossread.collate.quoted import quoted_runs
from crossread.collate.wire_marks import WireMark, wire_marks
from crossread.collate.wires import wire_evidence
from crossread.records import Article, Credit, Derivation, Evidence, Reuse, Span, content_id
from crossread.text.outlets import same_outlet

_SHOWN = 3

Pair = tuple[str, str]
"""The ids of two articles."""


@dataclass(frozen=True, slots=True)
class Known:
    """Accounts by article id, credits by article id, and reuse by the ids of left and right article.

    ``agencies`` holds, by article id, the agencies whose copy an article is marked as, with the marks;
    ``links`` the places at which the first article of a pair links to the second; ``own`` the sentences of
    each account without what anybody is quoted with.
    """

    accounts: Mapping[str, Account]
    credits: Mapping[str, tuple[Credit, ...]]
    reuse: Mapping[Pair, tuple[Reuse, ...]]
    agencies: Mapping[str, Mapping[str, tuple[Evidence, ...]]]
    links: Mapping[Pair, tuple[Span, ...]]
    own: Mapping[str, tuple[OwnSentence, ...]]

    @classmethod
    def of(cls, accounts: Sequence[Account], credits: Iterable[Credit], reuse: Iterable[Reuse]) -> Known:
        """What is known, looked up by article.

        A paragraph that an article itself gives to a wire is no part of its account: that the wire's other
        customers print it too ties nobody's own reporting to theirs.
        """
        marks = wire_marks([account.article for account in accounts], credits := tuple(credits))
        accounts = [_without(account, marks.get(account.article.id, ())) for account in accounts]
        by_article: dict[str, list[Credit]] = defaultdict(list)
        by_pair: dict[Pair, list[Reuse]] = defaultdict(list)
        for credit in credits:
            by_article[credit.span.article].append(credit)
        for shared in reuse:
            if not any(
                mark.holds(s) for s in (shared.left, shared.right) for mark in marks.get(s.article, ())
            ):
                by_pair[shared.left.article, shared.right.article].append(shared)
        articles = [account.article for account in accounts]
        return cls(
            {account.article.id: account for account in accounts},
            {id: tuple(found) for id, found in by_article.items()},
            {pair: tuple(found) for pair, found in by_pair.items()},
            {a.id: wire_evidence(a, by_article[a.id]) for a in articles},
            links_between(articles),
            own_words(accounts, quoted_runs(articles)),
        )

    def credits_to(self, article: str, outlet: Article) -> tuple[Credit, ...]:
        """Where one article credits the outlet that published another."""
        if outlet.outlet is None:
            return ()
        name = outlet.outlet.value
        return tuple(c for c in self.credits.get(article, ()) if not c.own and same_outlet(c.outlet, name))

    def shared(self, left: Article, right: Article) -> tuple[Reuse, ...]:
        """What two articles share, whichever of them is the left side of it."""
        return self.reuse.get((left.id, right.id)) or self.reuse.get((right.id, left.id), ())


@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles that belong together, with the rule and the evidence for it.

    ``strength`` is how many words or terms they share, by which ties of one rule are ordered; ``merges``
    tells whether they are one origin. Which of them comes from which is another question.
    """

    left: Article
    right: Article
    rule: str
    merges: bool
    evidence: tuple[Evidence, ...]
    strength: float = 0.0


def _without(account: Account, marks: Iterable[WireMark]) -> Account:
    """An account without the paragraphs that it gives to a wire."""
    kept = tuple(telling for telling in account.tellings if not any(m.holds(telling.span) for m in marks))
    return Account(account.article, kept)


def passages(reuse: Iterable[Reuse]) -> tuple[Span, ...]:
    """Both sides of the longest shared passages, in order of the left side."""
    longest = sorted(reuse, key=lambda r: (r.left.start - r.left.end, r.left.start))[:_SHOWN]
    return tuple(span for r in sorted(longest, key=lambda r: r.left.start) for span in (r.left, r.right))


def credit_evidence(credits: Sequence[Credit], label: str) -> Evidence:
    """Evidence that an article names an outlet as its source."""
    times = "once" if len(credits) == 1 else f"{len(credits)} times"
    return Evidence("credit", f"{label} credits {credits[0].outlet} {times}", tuple(c.span for c in credits))


def labels(left: Article, right: Article) -> Iterator[str]:
    """What two articles are called beside one another: by outlet and file where the outlet is one."""
    for article in (left, right):
        file = article.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        yield f"{article.label} ({file})" if left.label == right.label else article.label


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
