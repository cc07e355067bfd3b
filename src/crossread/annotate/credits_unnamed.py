"""Credits to the press of a country or of the state, without an outlet's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from crossread.annotate.credits_found import FoundCredit, part_of
from crossread.records import Sentence
from crossread.text.data import load
from crossread.text.outlet_mentions import any_of


def unnamed_credits(sentences: Iterable[Sentence]) -> Iterator[FoundCredit]:
    """Rule ``unnamed``: "South Korean media reported", "according to state television".

    The outlet is given in the article's words, since nothing more is known of it.
    """
    for sentence in sentences:
        for pattern in _patterns():
            for found in pattern.finditer(sentence.span.text):
                span = part_of(sentence.span, *found.span())
                yield FoundCredit(span, found.group("outlet"), "unnamed")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = load("en/credits")
    nouns = any_of(table["unnamed"]["nouns"])
    nation = any_of(table["unnamed"]["nations"])
    outlet = rf"(?P<outlet>(?:{nation}|(?i:state(?:-run|-owned)?))\s+(?i:{nouns}))"
    verbs, adverbs = any_of(table["verbs"]["reported"] + table["verbs"]["stated"]), any_of(table["adverbs"])
    before = any_of(table["before"]["according_to"] + table["before"]["told"] + table["before"]["cited"])
    return (
        re.compile(rf"\b{outlet}(?i:(?:\s+{adverbs}){{0,3}}\s+{verbs})(?!\w)"),
        re.compile(rf"\b(?i:{before})\s+{outlet}(?!\w)"),
    )
