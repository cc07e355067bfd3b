"""Hedges and negations by word lists alone, for sentences that no engine read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from crossread.annotate.certainty_rules import RULES
from crossread.annotate.language import reading_language
from crossread.records import Article, Certainty, Hedge, Polarity
from crossread.text.data import ENGLISH, load, load_for
from crossread.text.offsets import overlap
from crossread.text.wordlists import find_phrases

_MONTH = re.compile(r"(?:in|of|since|last|next|this|early|late|mid|\d)[\s-]+May\b|\bMay,?\s+\d")
_NEGATED_VERB = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)
_NEGATED_BEFORE = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bcannot|\bnor)\s+(?:\w+ly\s+|yet\s+|be\s+|been\s+)*$", re.I
)
_LONGEST = 60
"""How far back a negation is looked for, in characters."""


def word_hedges(article: Article, start: int, end: int) -> Iterator[Hedge]:
    """Hedges and boosters between two offsets; the month of May is none, nor is a negated booster."""
    text = article.text[start:end]
    taken = [match.span() for match in _MONTH.finditer(text)]
    phrases = _phrases(reading_language(article))
    for a, b in find_phrases(text, phrases):
        if any(overlap((a, b), month) for month in taken):
            continue
        rule, level = phrases[" ".join(text[a:b].lower().replace("’", "'").split())]
        if rule == "booster" and _NEGATED_BEFORE.search(text[max(0, a - _LONGEST) : a]):
            rule, level = "unsettled", "unknown"
        if rule == "modal_verb" and text[a:b] == "could" and re.match(r"\s+not\b|n['’]t", text[b:]):
            continue
        yield Hedge(article.span(start + a, start + b), level, rule)


@cache
def _phrases(language: str) -> dict[str, tuple[str, Certainty]]:
    """Each phrase with its rule and level; a rule's list ``without_parse`` stands in for its own."""
    tables = load_for(language, "certainty")
    alone = tables.get("without_parse", {})
    lists = {rule: alone.get(rule, tables.get(rule, {})) for rule in RULES}
    found: dict[str, tuple[str, Certainty]] = {}
    for rule, levels in lists.items():
        for level in get_args(Certainty):
            for phrase in levels.get(level, ()):
                found.setdefault(phrase, (rule, level))
    return found


def word_polarity(text: str, language: str = ENGLISH) -> Polarity:
    """``negated`` where an odd number of negations stands in the clause: "did not", "no one"."""
    table = load_for(language, "certainty").get("negation", {"words": [], "phrases": []})
    for start, end in affirming(text):
        text = text[:start] + " " * (end - start) + text[end:]
    count = sum(1 for _ in find_phrases(text, (*table["phrases"], *table["words"])))
    count += len(_NEGATED_VERB.findall(text))
    if table.get("concord"):  # Spanish "no hubo ningún herido" negates once
        return "negated" if count else "affirmed"
    return "negated" if count % 2 else "affirmed"


def affirming(text: str) -> list[tuple[int, int]]:
    """Where phrases stand that only look negated: "is no longer standing" says that something was done."""
    phrases = [phrase for phrases in load("en/terms")["phrases"].values() for phrase in phrases]
    return list(find_phrases(text, phrases))
