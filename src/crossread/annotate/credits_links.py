"""Credits by a link: words that report, with another outlet's page behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from crossread.annotate.credits_found import FoundCredit
from crossread.annotate.placed import Placed
from crossread.records import Article, Sentence
from crossread.text.data import load
from crossread.text.outlets import outlet_at
from crossread.text.patterns import any_of


def linked_credits(article: Article, sentences: Iterable[Sentence]) -> Iterator[FoundCredit]:
    """Rule ``link``: "The crane had [been reported](https://apnews.com/...) unsafe".

    The link lies in a sentence of the account, its anchor holds a word of reporting, and the page is a
    known outlet's. A link behind other words is no credit: it may lead to anything.
    """
    within = Placed((sentence.span, sentence) for sentence in sentences)
    for link in article.links:
        outlet = outlet_at(link.url)
        reports = _reports().search(article.text[link.start : link.end])
        if outlet and reports and within.around(link.start, link.end):
            yield FoundCredit(article.span(link.start, link.end), outlet.name, "link")


@cache
def _reports() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(load('en/credits')['anchors'])}(?![\w-])", re.IGNORECASE)
