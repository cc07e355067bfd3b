"""Credits: where an article names another outlet or agency as the source of what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from crossread.annotate.credits_found import FoundCredit
from crossread.annotate.credits_links import linked_credits
from crossread.annotate.credits_marks import marked_credits
from crossread.annotate.credits_phrases import phrase_credits
from crossread.annotate.credits_references import reference_credits
from crossread.annotate.credits_unnamed import unnamed_credits
from crossread.annotate.placed import Placed
from crossread.records import Article, Credit, Sentence, content_id
from crossread.text.addresses import host_of
from crossread.text.data import load
from crossread.text.outlets import canonical_outlet, initials, outlet_key, same_outlet
from crossread.text.patterns import any_of

_OWN_RULE = "reported"
_LEAST_LETTERS = 5
_SEARCHED = frozenset({"title", "summary", "heading", "paragraph", "byline", "tagline"})
"""Kinds of block in which every rule looks; a caption credits only by what it says."""


def find_credits(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Credit, ...]:
    """Credits of an article, in order of their offsets.

    An outlet counts where a cue stands beside its name: a verb ("the Courier reported"), a preposition
    ("according to the Courier", "told the Courier"), its report ("the Courier's report"), or a place that
    speaks for itself: dateline, byline, agency line, a link. An outlet that is only mentioned is no credit,
    nor is whose picture it is. The article's own outlet is kept, as ``own``, only where it cites earlier
    reporting of its own ("The Courier reported last year").
    """
    searched = [sentence for sentence in sentences if sentence.block in _SEARCHED]
    told = [sentence for sentence in sentences if sentence.block in _SEARCHED or sentence.block == "caption"]
    found = [*marked_credits(searched), *phrase_credits(told), *linked_credits(article, searched)]
    credited = [*found, *_besides(found, unnamed_credits(searched))]
    named = _apart(_spelt_out(credited, _signing_agencies(article, searched)))
    everything = _apart([*named, *reference_credits(searched, named)])
    return tuple(_kept(article, everything))


def _besides(found: Sequence[FoundCredit], others: Iterable[FoundCredit]) -> list[FoundCredit]:
    """Those of ``others`` that overlap none found: "National Public Radio" is no radio without a name."""
    placed = Placed((credit.span, credit) for credit in found)
    return [other for other in others if not placed.reaching(other.span.start, other.span.end)]


def _apart(found: Iterable[FoundCredit]) -> list[FoundCredit]:
    """Credits in order, one for each outlet in one place: of two that overlap, the one that starts first."""
    kept: list[FoundCredit] = []
    reached: dict[str, int] = {}
    for credit in sorted(found, key=lambda credit: (credit.span, credit.outlet)):
        if credit.span.start >= reached.get(credit.outlet, 0):
            kept.append(credit)
            reached[credit.outlet] = credit.span.end
    return kept


def _spelt_out(found: Sequence[FoundCredit], signing: Sequence[str]) -> list[FoundCredit]:
    """The same credits, initials replaced by the name that has them: "(NNA)" by "Northgate News Agency".

    The name is one that the article credits, or else that of an agency ``signing`` it.
    """
    full = [credit.outlet for credit in found if not _written_initials(credit.span.text)]
    names = {initials(outlet): outlet for outlet in reversed([*full, *signing]) if len(initials(outlet)) > 1}
    return [replace(c, outlet=names.get(_written_initials(c.span.text), c.outlet)) for c in found]


def _signing_agencies(article: Article, sentences: Iterable[Sentence]) -> list[str]:
    """Agencies, known or not, that are given as the article's outlet or author, or named in its byline."""
    sources = [source.value for source in (article.outlet, *article.authors) if source]
    bylines = [sentence.span.text for sentence in sentences if sentence.block in ("byline", "tagline")]
    return [canonical_outlet(name) for text in (*sources, *bylines) for name in _agency_name().findall(text)]


@cache
def _agency_name() -> re.Pattern[str]:
    """A name that only an agency has, by how it ends."""
    endings = any_of(load("en/credits")["names"]["agency_endings"])
    return re.compile(rf"\b(?!(?:The|By|From|With|And)\b)[A-Z][\w’'-]* (?:[A-Z][\w’'-]* ){{0,3}}?{endings}\b")


def _written_initials(phrase: str) -> str:
    """The initials that a phrase names an outlet by, the last word in capitals; empty where there is none."""
    capitals = [word for word in re.findall(r"[A-Z]\w*", phrase) if word.isupper() and len(word) > 1]
    return capitals[-1] if capitals else ""


def _kept(article: Article, found: Sequence[FoundCredit]) -> Iterator[Credit]:
    for credit in found:
        own = _is_own(article, credit.outlet)
        if own and credit.rule != _OWN_RULE:
            continue
        id = content_id("k", credit.span, credit.outlet)
        yield Credit(id=id, span=credit.span, outlet=credit.outlet, own=own, rule=credit.rule)


def _is_own(article: Article, outlet: str) -> bool:
    """Whether an outlet is the article's own, by name, by address, or by its name's last word."""
    known = [source.value for source in (article.outlet, article.url) if source]
    return any(_is_same(outlet, name) for name in known)


def _is_same(outlet: str, own: str) -> bool:
    key = outlet_key(outlet).split()
    name = canonical_outlet(own)
    if same_outlet(outlet, own) or key == outlet_key(name).split()[-1:]:
        return True
    return "." in own and _is_at("".join(key).replace("'", ""), own)


def _is_at(joined: str, address: str) -> bool:
    """Whether an unknown outlet lives at an address: "Hill Valley News" at hillvalley.org."""
    label = max(host_of(address).split("."), key=len).replace("-", "")
    return min(len(label), len(joined)) >= _LEAST_LETTERS and (joined in label or joined.startswith(label))
