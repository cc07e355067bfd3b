"""How certain a clause presents itself, and whether it affirms or negates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crossread.records import Article, Certainty, Hedge, Polarity
from crossread.text.data import load
from crossread.text.wordlists import find_phrases

_ORDER: tuple[Certainty, ...] = ("unknown", "possible", "probable", "certain")
_MODAL_DATE = re.compile(r"May\s+\d|\d\s+May|in\s+May|of\s+May|since\s+May|last\s+May", re.UNICODE)
_NEGATED_VERB = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)


@cache
def _levels() -> dict[Certainty, tuple[str, ...]]:
    table = load("en/certainty")["levels"]
    return {level: tuple(table[level]) for level in _ORDER}


def find_hedges(article: Article, start: int, end: int) -> tuple[Hedge, ...]:
    """Hedges and boosters in ``article.text[start:end]``, in order; the month of May is none."""
    return tuple(sorted(_hedges(article, start, end), key=lambda hedge: hedge.span))


def _hedges(article: Article, start: int, end: int) -> Iterator[Hedge]:
    text = article.text[start:end]
    taken: list[tuple[int, int]] = [m.span() for m in _MODAL_DATE.finditer(text)]
    for level, phrases in _levels().items():
        for a, b in find_phrases(text, phrases):
            if not any(a < y and x < b for x, y in taken):
                taken.append((a, b))
                yield Hedge(article.span(start + a, start + b), level, f"{level}_word")


def certainty_of(hedges: tuple[Hedge, ...]) -> Certainty:
    """The lowest level that any hedge sets; a bare clause is certain."""
    levels = {hedge.level for hedge in hedges}
    return next((level for level in _ORDER if level in levels), "certain")


def polarity_of(text: str) -> Polarity:
    """``negated`` where an odd number of negations stands in the clause: "did not", "no one".

    Phrases that only look negated ("is no longer standing") say that something was done, and do not count.
    """
    table = load("en/certainty")["negation"]
    affirming = [phrase for phrases in load("en/terms")["phrases"].values() for phrase in phrases]
    for start, end in find_phrases(text, affirming):
        text = text[:start] + " " * (end - start) + text[end:]
    count = sum(1 for _ in find_phrases(text, (*table["phrases"], *table["words"])))
    count += len(_NEGATED_VERB.findall(text))
    return "negated" if count % 2 else "affirmed"
