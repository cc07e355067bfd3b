"""Credits to press that is not named: of a country, of the state, of a region."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from crossread.annotate.credits_found import FoundCredit, part_of
from crossread.records import Sentence
from crossread.text.countries import countries
from crossread.text.data import load
from crossread.text.patterns import any_of

_BEFORE = ("according_to", "told", "cited", "unnamed")


def unnamed_credits(sentences: Iterable[Sentence]) -> Iterator[FoundCredit]:
    """Rule ``unnamed``: "South Korean media reported", "told a local newspaper", "outlets in Merrow said".

    The outlet is given in the article's words, since nothing more is known of it; that of a country by
    the country's adjective, so that "outlets in South Korea" are "South Korean outlets".
    """
    for sentence in sentences:
        for pattern in _patterns():
            for found in pattern.finditer(sentence.span.text):
                span = part_of(sentence.span, *found.span())
                yield FoundCredit(span, _of_country(found["outlet"]), "unnamed")


def _of_country(outlet: str) -> str:
    """An outlet that is told by its country, told by the adjective: "media in Norway", "Norwegian media"."""
    noun, _, place = outlet.partition(" in ")
    return f"{adjective} {noun.lower()}" if (adjective := _adjectives().get(place)) else outlet


@cache
def _adjectives() -> dict[str, str]:
    """The adjective of each country that has one, a regular one where the table gives none."""
    return {
        name: area.people[0].capitalize() if area.people else f"{name}n"
        for area in countries()
        for name in area.names
        if area.people or name.endswith("a")
    }


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = load("en/credits")
    nouns = any_of(table["unnamed"]["nouns"])
    whose = rf"(?:{any_of(table['unnamed']['nations'])}|{any_of(table['unnamed']['whose'])})"
    of_a_town = rf"(?<=\b[Aa] )[A-Z]\w+\s(?:[A-Z]\w+\s)?(?:{nouns}|daily|weekly)"
    outlet = rf"(?P<outlet>(?:{whose}\s+){{1,2}}{nouns}|{of_a_town})(?!\s+[A-Z])"
    many = r"(?:[Mm]edia|[Nn]ewspapers|[Oo]utlets|[Bb]roadcasters)"
    there = rf"(?P<outlet>{many}\s+in\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)"
    verbs, adverbs = any_of(table["verbs"]["reported"] + table["verbs"]["stated"]), any_of(table["adverbs"])
    says = rf"(?i:(?:\s+{adverbs}){{0,3}}\s+{verbs})(?!\w)"
    before = any_of([cue for rule in _BEFORE for cue in table["before"][rule]])
    before = rf"\b(?i:{before})\s+(?:(?:an?|the|one|two|several|some)\s+)?"
    return (
        re.compile(rf"\b{outlet}{says}"),
        re.compile(rf"\b{there}{says}"),
        re.compile(rf"{before}{outlet}(?!\w|\s+to\s)"),
        re.compile(rf"{before}{there}(?!\w|\s+to\s)"),
    )
