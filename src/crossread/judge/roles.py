"""Conflicts over who is what: the owner here is the operator there, the mayor the deputy mayor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from crossread.judge.built import conflict_of_spans
from crossread.judge.lookup import Lookup
from crossread.records import READ_KINDS, Article, Conflict, Span
from crossread.text.data import load
from crossread.text.roles import role_words
from crossread.text.terms import fold

_NAME = r"(?P<name>[A-Z][\w&’'-]*(?:\s+[A-Z][\w&’'-]*){0,2})"
Held = dict[str, dict[str, list[Span]]]
"""Folded names without spaces, to what each is called, to where."""


_Reader = Callable[[str], Iterator[tuple[str, str, int, int]]]
"""Finds in a text: the folded name, what it is called, and where that stands."""


def role_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``other_relation`` ("operator", "owned by") and ``other_rank`` ("mayor", "deputy mayor")."""
    for articles in lookup.by_story():
        for _, told in sorted(_told(articles, _relations).items()):
            yield from _differing(lookup, told, rule="other_relation")
        for _, told in sorted(_told(articles, _ranks).items()):
            yield from _differing(lookup, told, rule="other_rank")


def _told(articles: list[Article], read: _Reader) -> Held:
    held: Held = defaultdict(lambda: defaultdict(list))
    for article in articles:
        for block in article.blocks:
            if block.kind in READ_KINDS:
                for name, called, start, end in read(article.text[block.start : block.end]):
                    held[name][called].append(article.span(block.start + start, block.start + end))
    return held


def _differing(lookup: Lookup, told: dict[str, list[Span]], *, rule: str) -> Iterator[Conflict]:
    """The conflict of a name that accounts call different things; one that uses both settles it."""
    accounts = [{span.article for span in spans} for spans in told.values()]
    apart = len(accounts) > 1 and not set.intersection(*accounts)
    if apart and len(set.union(*accounts)) > 1:
        yield conflict_of_spans(
            lookup,
            [(called, span) for called, spans in sorted(told.items()) for span in spans],
            kind="other" if rule == "other_relation" else "name",
            status="precision" if rule == "other_relation" else "contradiction",
            rule=rule,
            reason=f"accounts call one name different things: {', '.join(sorted(told))}",
        )


def _relations(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Names with the relation told beside them: ("harbourline", "owner", start, end)."""
    for relation, pattern in _relation_patterns():
        for match in pattern.finditer(text):
            yield _key(match["name"]), relation, match.start(), match.end()


def _ranks(text: str) -> Iterator[tuple[str, str, int, int]]:
    """People with the role before their name, and the rank before that."""
    for match in _ranked().finditer(text):
        rank, role = (match["rank"] or "").lower(), match["role"].lower()
        yield f"{_key(match['name'])}:{role}", f"{rank} {role}".strip(), match.start(), match.end()


@cache
def _relation_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for row in load("en/relations")["relation"]:
        before, after = ("|".join(row[side]) for side in ("before", "after"))
        found.append((row["name"], re.compile(rf"\b(?:{before})\s+(?:the\s+)?{_NAME}")))
        found.append((row["name"], re.compile(rf"{_NAME},\s+(?:{after})\b")))
    return tuple(found)


@cache
def _ranked() -> re.Pattern[str]:
    ranks = "|".join(load("en/relations")["ranks"]["words"].split())
    roles = "|".join(sorted(role_words("people")))
    return re.compile(
        rf"\b(?:(?P<rank>(?i:{ranks}))[\s-]+)?(?P<role>(?i:{roles}))\s+(?P<name>[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)"
    )


def _key(name: str) -> str:
    return re.sub(r"[\s'’-]|['’]s$", "", fold(name))
