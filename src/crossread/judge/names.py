"""Conflicts of name: one name spelled in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from crossread.judge.lookup import Lookup
from crossread.records import READ_KINDS, Article, Conflict, Span, content_id
from crossread.text.terms import fold

MIN_LETTERS = 6
"""Shorter names differ by a letter too often by chance: "Marsh" and "March"."""

_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*[a-z](?:\s+[A-Z][\w’'-]*[a-z])*")
_ENDINGS = re.compile(r"(?:s|n|an|ian|ese|ish|ed|er|ing|al|ly|y|e|a|o)$")


def name_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``spaced_apart`` and ``spelled_apart``.

    "Harbour Line" and "HarbourLine"; "Penmarric" and "Penmaric". All capitalised words are looked at,
    and runs of two or three; forms of one word ("Danish", "Danes") are not variants.
    """
    for articles in lookup.by_story():
        places = _places(articles)
        for rule, variants in (("spaced_apart", _spaced_apart), ("spelled_apart", _spelled_apart)):
            for one, other in variants(sorted(places)):
                yield _conflict(lookup, rule, places[one], places[other])


def _places(articles: list[Article]) -> dict[str, list[Span]]:
    """Where capitalised words, and runs of two or three, stand; those seen in lower case are left out."""
    found: dict[str, list[Span]] = defaultdict(list)
    lower: set[str] = set()
    for article in articles:
        for text, start in _read(article):
            lower.update(re.findall(r"\b[a-z]{4,}\b", text))
            for match in _CAPITALISED.finditer(text):
                for name, a, b in _runs(match.group()):
                    found[name].append(article.span(start + match.start() + a, start + match.start() + b))
    return {name: spans for name, spans in found.items() if fold(name) not in lower}


def _read(article: Article) -> Iterator[tuple[str, int]]:
    for block in article.blocks:
        if block.kind in READ_KINDS:
            yield article.text[block.start : block.end], block.start


def _runs(words: str) -> Iterator[tuple[str, int, int]]:
    """Single words and runs of two or three neighbouring words, without possessive endings."""
    tokens = [(m.start(), m.end()) for m in re.finditer(r"\S+", words)]
    for size in (1, 2, 3):
        for i in range(len(tokens) - size + 1):
            a, b = tokens[i][0], tokens[i + size - 1][1]
            name = re.sub(r"['’]s?$", "", words[a:b])
            yield name, a, a + len(name)


def _spaced_apart(names: list[str]) -> Iterator[tuple[str, str]]:
    """Names that are the same but for spaces: "Harbour Line" and "HarbourLine"."""
    joined: dict[str, list[str]] = defaultdict(list)
    for name in names:
        joined[fold(name).replace(" ", "")].append(name)
    for key, variants in joined.items():
        if len(key) >= MIN_LETTERS:
            yield from ((a, b) for a, b in combinations(variants, 2) if fold(a) != fold(b))


def _spelled_apart(names: list[str]) -> Iterator[tuple[str, str]]:
    """Single words with one first letter that differ by a letter, or by two where they are long."""
    initial: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in names:
        folded = fold(name)
        if " " not in name and len(folded) >= MIN_LETTERS:
            initial[folded[0]].append((name, folded))
    for bucket in initial.values():
        for (one, a), (other, b) in combinations(bucket, 2):
            if _slip(a, b):
                yield one, other


def _slip(a: str, b: str) -> bool:
    """Whether two folded words look like one name misspelled rather than two forms of a word."""
    short, long = sorted((a, b), key=len)
    if a == b or long.startswith(short) or _root(a) == _root(b):
        return False
    allowed = 1 if len(short) < 10 else 2
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def _root(word: str) -> str:
    """A word without the endings that make another form of it: "leaguers" and "leagues" share one."""
    return _ENDINGS.sub("", _ENDINGS.sub("", word))


def _conflict(lookup: Lookup, rule: str, one: list[Span], other: list[Span]) -> Conflict:
    held = [(span.text, span) for span in (*one, *other)]
    articles = [{span.article for span in spans} for spans in (one, other)]
    slip = rule == "spaced_apart" or articles[0] <= articles[1] or articles[1] <= articles[0]
    return Conflict(
        id=content_id("x", "name", fold(one[0].text), fold(other[0].text), one[0].text, other[0].text),
        type="name",
        status="precision" if slip else "contradiction",
        about=one[0],
        sides=lookup.sides(held),
        fact=None,
        rule=rule,
        reason="one name is written in two ways",
    )
