"""Which articles of two dossiers are the same account, and how these were edited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from rapidfuzz.distance import LCSseq

from crossread.records import Article, ArticlePair, Difference, Move, Sourced
from crossread.report.diff.matching import Correspondence
from crossread.text.addresses import address_key
from crossread.text.fold import fold_words

KEPT = 0.5
"""Share of the shorter text's words that must stand in the other, in order, where all that two articles
have in common is the name of their file: a file of a feed is often overwritten by another article."""

NO_COUNTERPART = (
    "no account of the {} dossier has its bytes, its address, its outlet and headline, or its file"
)

KNOWN_BY = {
    "same_bytes": "bytes",
    "same_address": "address",
    "same_headline": "outlet and headline",
    "same_source": "file, and half of its words",
}
"""What the two versions of an account have in common, by the rule that paired them."""

_STDIN = "-"


def pair_articles(old: Sequence[Article], new: Sequence[Article]) -> tuple[ArticlePair, ...]:
    """The articles that are the same account in both, by the first rule that says so; in the old order.

    Where a rule knows several on both sides (an address with two versions), they pair up in order.
    """
    found: dict[str, ArticlePair] = {}
    taken: set[str] = set()
    for rule, key in _KEYS.items():
        waiting: dict[str, list[Article]] = defaultdict(list)
        for article in new:
            if article.id not in taken and (its := key(article)):
                waiting[its].append(article)
        for article in old:
            there = waiting.get(key(article) or "", ()) if article.id not in found else ()
            match = next((other for other in there if _may_pair(rule, article, other)), None)
            if match:
                waiting[key(article) or ""].remove(match)
                taken.add(match.id)
                found[article.id] = ArticlePair(article.id, match.id, rule)
    return tuple(found[article.id] for article in old if article.id in found)


def _address(article: Article) -> str | None:
    return address_key(article.url.value) if article.url else None


def _headline(article: Article) -> str | None:
    if not (article.outlet and article.title):
        return None
    return " ".join([*fold_words(article.outlet.value), "|", *fold_words(article.title.value)])


def _source(article: Article) -> str | None:
    return article.source if article.source.partition("#")[0] != _STDIN else None


_KEYS: dict[str, Callable[[Article], str | None]] = {
    "same_bytes": lambda article: article.sha256,
    "same_address": _address,
    "same_headline": _headline,
    "same_source": _source,
}
"""What two articles must have in common to be one account, the surest first."""


def _may_pair(rule: str, left: Article, right: Article) -> bool:
    if rule != "same_source":
        return True
    one, other = fold_words(left.text), fold_words(right.text)
    return LCSseq.similarity(one, other) >= KEPT * min(len(one), len(other))


def differing_articles(pairs: Correspondence) -> Iterator[Difference]:
    """Accounts that are new, those with other words or other particulars, then those that are gone."""
    for article in pairs.new.articles:
        match = pairs.pair_of_new.get(article.id)
        if match is None:
            reason = NO_COUNTERPART.format("old")
            yield Difference("new", (), (article.id,), None, (), (), "no_counterpart", reason)
        elif different := _edited(pairs, match):
            yield different
    for article in pairs.old.articles:
        if article.id not in pairs.pair_of_old:
            reason = NO_COUNTERPART.format("new")
            yield Difference("gone", (article.id,), (), None, (), (), "no_counterpart", reason)


def _edited(pairs: Correspondence, match: ArticlePair) -> Difference | None:
    old, new = pairs.old.article(match.old), pairs.new.article(match.new)
    changes = pairs.alignments[match.old].changes
    moves = tuple(_moves(old, new))
    if not (changes or moves):
        return None
    reason = f"known again by its {KNOWN_BY[match.rule]}"
    return Difference("changed", (old.id,), (new.id,), None, moves, changes, "same_account", reason)


def _moves(old: Article, new: Article) -> Iterator[Move]:
    """What is known of an account and was not, or is known otherwise."""
    for what in ("title", "outlet", "published", "url", "language"):
        was, now = _value(getattr(old, what)), _value(getattr(new, what))
        if was != now:
            yield Move(what, was, now)
    was, now = (", ".join(author.value for author in article.authors) for article in (old, new))
    if was != now:
        yield Move("authors", was, now)


def _value(known: Sourced | None) -> str:
    return known.value if known else ""
