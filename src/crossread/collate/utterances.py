"""Versions of the same quoted words.

Each quote is held against the fullest versions found so far and joins the nearest, so that unlike
quotes are never chained together by fragments that each shares with one of them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.collate.versions import Rule, Version, read_version, same_utterance
from crossread.records import Quote, Story, Utterance, content_id


@dataclass(slots=True)
class _Gathering:
    """The fullest version of an utterance, and the quotes that joined it."""

    head: Version
    joined: list[Quote] = field(default_factory=list)
    rules: set[Rule] = field(default_factory=set)


def find_utterances(quotes: tuple[Quote, ...], stories: tuple[Story, ...]) -> tuple[Utterance, ...]:
    """Quotes of one story that are versions of one utterance, fullest first.

    A quote said once is no utterance. The rule is ``reworded`` where any version only shares its speaker
    and most of its content words with the fullest one, else ``same_words``.
    """
    story_of = {article: story.id for story in stories for article in story.articles}
    by_story: dict[str, list[Quote]] = {story.id: [] for story in stories}
    for quote in quotes:
        by_story[story_of[quote.span.article]].append(quote)
    return tuple(utterance for said in by_story.values() for utterance in _utterances(said))


def _utterances(quotes: Sequence[Quote]) -> Iterator[Utterance]:
    versions = [read_version(quote) for quote in quotes]
    frequency = Counter(term for version in versions for term in version.terms)
    weights = {term: math.log(1 + len(versions) / count) for term, count in frequency.items()}
    order = sorted(range(len(versions)), key=lambda i: (-len(versions[i].words), i))
    gatherings: list[_Gathering] = []
    for i in order:
        _gather(versions[i], gatherings, weights)
    for gathering in gatherings:
        if gathering.joined:
            ids = (gathering.head.quote.id, *(quote.id for quote in gathering.joined))
            rule = "reworded" if "reworded" in gathering.rules else "same_words"
            yield Utterance(content_id("u", *ids), ids, rule)


def _gather(version: Version, gatherings: list[_Gathering], weights: Mapping[str, float]) -> None:
    """Add a version to the gathering whose head it matches best, or let it open one."""
    best: tuple[float, _Gathering, Rule] | None = None
    for gathering in gatherings:
        match = same_utterance(version, gathering.head, weights)
        if match and (best is None or match.likeness > best[0]):
            best = (match.likeness, gathering, match.rule)
    if best is None:
        gatherings.append(_Gathering(version))
    else:
        best[1].joined.append(version.quote)
        best[1].rules.add(best[2])
