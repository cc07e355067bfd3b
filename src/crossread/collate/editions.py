"""Later versions of one article: the outlet's own update or correction, rather than another's copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from crossread.collate.addresses import same_address
from crossread.collate.copied import NOTHING, Copied
from crossread.collate.evidence import Known, Pair, Tie, passages
from crossread.records import Article, Block, Evidence
from crossread.text.data import load
from crossread.text.fold import fold_words
from crossread.text.outlets import same_outlet
from crossread.text.patterns import any_of

_SAME_TEXT = 0.5
_SAME_TEXT_UNDER_ONE_HEADLINE = 0.12
_LEAST_HEADLINE = 4
"""Words of a headline below which two articles can bear it by chance: "Live updates"."""
_FIRST_OR_LAST = 3

Near = Mapping[Pair, Copied]
"""What each pair of articles that share a passage has in common, word for word."""


def find_editions(articles: Sequence[Article], known: Known, near: Near) -> Iterator[Tie]:
    """Rule ``later_version``: one outlet's versions of one article.

    They stand at one address; or one outlet published both, and half of the shorter one's own words stand
    in the other (12% where the headline is the same too). Files that are the same byte for byte are no
    versions but one file.
    """
    for at, left in enumerate(articles):
        for right in articles[at + 1 :]:
            if left.sha256 != right.sha256 and (
                reason := _one_article(left, right, near.get((left.id, right.id), NOTHING))
            ):
                shared = known.shared(left, right)
                evidence = [*reason, *_marks(left), *_marks(right)]
                if shared:
                    evidence.append(Evidence("verbatim", "they share these passages", passages(shared)))
                words = near.get((left.id, right.id), NOTHING).words
                yield Tie(left, right, "later_version", True, tuple(evidence), float(words))


def _one_article(left: Article, right: Article, near: Copied) -> list[Evidence]:
    """The reasons why two texts are versions of one article; none where they are not."""
    if left.url and same_address(left, right):
        return [Evidence("url", f"both stand at one address: {left.url.value}", ())]
    if near.share < _SAME_TEXT_UNDER_ONE_HEADLINE or not (left.outlet and right.outlet):
        return []
    if not same_outlet(left.outlet.value, right.outlet.value):
        return []
    if _same_headline(left, right):
        return [Evidence("title", f"{left.outlet.value} published both under one headline", ())]
    if near.share >= _SAME_TEXT:
        note = f"{left.outlet.value} published both, and {near.share:.0%} of the shorter stands in the other"
        return [Evidence("same_text", note, near.spans[:2])]
    return []


def _same_headline(left: Article, right: Article) -> bool:
    if not (left.title and right.title):
        return False
    first, second = fold_words(left.title.value), fold_words(right.title.value)
    return first == second and len(first) >= _LEAST_HEADLINE


def says_update(article: Article) -> bool:
    """Whether an article calls itself a later version."""
    return bool(_marks(article))


def _marks(article: Article) -> list[Evidence]:
    """Where an article says that it is a later version of itself."""
    lines = [block for block in article.blocks if block.kind != "title"]
    asked = [(block, "line") for block in (*lines[:_FIRST_OR_LAST], *lines[-_FIRST_OR_LAST:])]
    asked += [(block, "headline") for block in article.blocks if block.kind == "title"]
    found = sorted({place for block, where in asked if (place := _mark(article, block, where))})
    note = f"{article.label} says that it is a later version"
    return [Evidence("update", note, tuple(article.span(*place) for place in found))] if found else []


def _mark(article: Article, block: Block, where: str) -> tuple[int, int] | None:
    found = _patterns()[where].match(article.text, block.start, block.end)
    return found.span() if found else None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = load("en/editions")
    return {where: re.compile(any_of(table[where]), re.IGNORECASE) for where in ("headline", "line")}
