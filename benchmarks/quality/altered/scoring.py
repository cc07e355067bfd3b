"""Holds what was found in a made story against what is true of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from altered.answers import same_origin
from altered.compared import Compared
from altered.manuscript import Setting
from altered.scoring_passages import reuse_between, score_reworded, score_words
from altered.stories import AlteredStory, Link
from altered.tallies import Tally
from crossread.records import Derivation
from crossread.text.outlets import same_outlet

Between = Mapping[frozenset[str], list[Derivation]]
"""The derivations between two articles at hand, by their keys."""


def score_story(story: AlteredStory, settings: Mapping[str, Setting], found: Compared) -> Tally:
    """All counts of one story; ``settings`` are its articles by key."""
    tally: Tally = Counter({"stories": 1})
    for a, b in combinations(settings, 2):
        left, right = settings[a], settings[b]
        verbatim = reuse_between(left, right, found.reuse, "verbatim")
        paraphrase = reuse_between(left, right, found.reuse, "paraphrase")
        kin = frozenset((a, b)) in story.kin
        words = score_words(left, right, verbatim, kin=kin)
        tally += words
        if kin:
            tally += score_reworded(left, right, verbatim, paraphrase)
        else:
            tally += Counter({"apart.pairs": 1, "apart.paraphrases": len(paraphrase)})
            tally += Counter({"apart.words": words["words.told"]})
    key_of = {setting.article.id: key for key, setting in settings.items()}
    return tally + _score_links(story, key_of, found.derivations) + _score_origins(story, settings, found)


def _score_links(story: AlteredStory, key_of: Mapping[str, str], derivations: Iterable[Derivation]) -> Tally:
    """Links found, links told between articles that have nothing to do with each other, and directions.

    A link from an absent outlet is asked for where the article bears its mark; nothing else could show it.
    """
    tally: Tally = Counter()
    between: dict[frozenset[str], list[Derivation]] = {}
    outlets: dict[str, list[str]] = {}
    for derivation in derivations:
        target = key_of[derivation.target]
        if derivation.source:
            between.setdefault(frozenset((key_of[derivation.source], target)), []).append(derivation)
        elif derivation.outlet:
            outlets.setdefault(target, []).append(derivation.outlet)
    for link in story.links:
        if not link.absent:
            tally += _score_link(link, between, key_of)
        elif link.evidence != "none":
            named = any(same_outlet(outlet, link.source) for outlet in outlets.get(link.target, ()))
            tally += Counter({"links.asked": 1, "links.found": int(named)})
    return tally + _score_other_pairs(story, between, key_of)


def _score_link(link: Link, between: Between, key_of: Mapping[str, str]) -> Tally:
    found = between.get(frozenset((link.source, link.target)), [])
    tally: Tally = Counter({"links.asked": 1})
    for figure in ("found", "told", "right"):
        tally[f"links.{figure}"] += bool(found)
    return tally + _said(f"direction.{link.evidence}", found, key_of, link.source)


def _score_other_pairs(story: AlteredStory, between: Between, key_of: Mapping[str, str]) -> Tally:
    """Links told that were not made: siblings, an original and its copy's copy, and accounts apart.

    Between kin a link is welcome but not asked for; which way it goes is judged.
    """
    tally: Tally = Counter()
    direct = {frozenset((link.source, link.target)) for link in story.links}
    for pair in map(frozenset, combinations([m.key for m in story.manuscripts], 2)):
        found = between.get(pair, [])
        if pair in direct:
            continue
        if pair not in story.kin:
            tally["links.told"] += bool(found)
            tally["apart.links"] += bool(found)
        elif source := next((b for b in pair for a in pair if story.descends(a, source=b)), None):
            tally += _said("direction.through a third", found, key_of, source)
        else:
            tally += _said("direction.siblings", found, key_of, "")
    return tally


def _said(name: str, found: Iterable[Derivation], key_of: Mapping[str, str], source: str) -> Tally:
    """One direction: ``right``, ``wrong``, ``open`` (found, without a direction) or ``missed``."""
    links = list(found)
    said = {key_of[d.source] for d in links if d.directed and d.source}
    unsaid = "open" if links else "missed"
    verdict = unsaid if not said else "right" if said == {source} else "wrong"
    return Counter({f"{name}.asked": 1, f"{name}.{verdict}": 1})


def _score_origins(story: AlteredStory, settings: Mapping[str, Setting], found: Compared) -> Tally:
    tally: Tally = Counter()
    group = {id: origin.id for origin in found.origins for id in origin.articles}
    for (a, b), same in same_origin(story).items():
        joined = group[settings[a].article.id] == group[settings[b].article.id]
        tally["origins.asked"] += same
        tally["origins.told"] += joined
        tally["origins.found"] += same and joined
        tally["origins.right"] += same and joined
        tally["apart.merged"] += joined and not same
    return tally
