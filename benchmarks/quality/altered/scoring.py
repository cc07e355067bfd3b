"""Holds what was found in a made story against what is true of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from altered.answers import Reworded, SharedWords, reworded, same_origin, shared_words, told_over
from altered.manuscript import Placed, Setting
from altered.stories import AlteredStory
from crossread.records import Derivation, Dossier, Reuse, Span
from crossread.text.outlets import same_outlet

Tally = Counter[str]
"""Counts by name. Names end in ``.found`` (asked for and found), ``.asked``, ``.right``, ``.told``."""


@dataclass(frozen=True, slots=True)
class Passages:
    """Spans of two articles that something says are shared, by side."""

    left: list[Placed] = field(default_factory=list)
    right: list[Placed] = field(default_factory=list)


def score_passages(left: Setting, right: Setting, told: Passages, *, kin: bool) -> Tally:
    """Words found and missed on both sides. Quoted words count nowhere."""
    tally: Tally = Counter()
    truth = shared_words(left, right) if kin else (SharedWords(frozenset(), frozenset()),) * 2
    for setting, spans, side in ((left, told.left, truth[0]), (right, told.right, truth[1])):
        covered = covered_words(setting, spans)
        tally["words.asked"] += len(side.passages)
        tally["words.found"] += len(side.passages & covered)
        tally["words.told"] += len(covered)
        tally["words.right"] += len(covered & side.inherited)
    return tally


def covered_words(setting: Setting, spans: Iterable[Placed]) -> frozenset[int]:
    """The numbers of the words of the body outside quotation marks that begin inside a span."""
    inside = bytearray(len(setting.article.text))
    for span in spans:
        inside[span.start : span.end] = b"\x01" * (span.end - span.start)
    return frozenset(
        n
        for n, ((word, place), quoted) in enumerate(zip(setting.words, setting.quoted, strict=True))
        if not quoted and any(inside[place.start : place.start + len(word.text)])
    )


def score_story(story: AlteredStory, settings: Mapping[str, Setting], dossier: Dossier) -> Tally:
    """All counts of one story."""
    tally: Tally = Counter({"stories": 1})
    for a, b in combinations(settings, 2):
        kin = frozenset((a, b)) in story.kin
        left, right = settings[a], settings[b]
        verbatim, paraphrase = reuse_between(left, right, dossier.reuse)
        tally += score_passages(left, right, _both_sides(verbatim), kin=kin)
        if kin:
            tally += _score_reworded(left, right, verbatim, paraphrase)
        else:
            tally["apart.pairs"] += 1
            tally["apart.words"] += score_passages(left, right, _both_sides(verbatim), kin=False)["words.told"]
            tally["apart.paraphrases"] += len(paraphrase)
    tally += _score_links(story, settings, dossier.derivations)
    tally += _score_origins(story, settings, dossier)
    return tally


Sides = tuple[Placed, Placed]


def reuse_between(left: Setting, right: Setting, reuse: Iterable[Reuse]) -> tuple[list[Sides], list[Sides]]:
    """Verbatim and reworded passages of two articles, their sides in the order asked for."""
    found: dict[str, list[Sides]] = {"verbatim": [], "paraphrase": []}
    for shared in reuse:
        ends = {shared.left.article: shared.left, shared.right.article: shared.right}
        if ends.keys() == {left.article.id, right.article.id}:
            sides = (_placed(ends[left.article.id]), _placed(ends[right.article.id]))
            found[shared.kind].append(sides)
    return found["verbatim"], found["paraphrase"]


def _placed(span: Span) -> Placed:
    return Placed(span.start, span.end)


def _both_sides(sides: Iterable[Sides]) -> Passages:
    told = Passages()
    for left, right in sides:
        told.left.append(left)
        told.right.append(right)
    return told


def _score_reworded(left: Setting, right: Setting, verbatim: list[Sides], paraphrase: list[Sides]) -> Tally:
    """Pairs of statements joined by any passage, those joined as reworded, and how many of these are right.

    A paraphrase that touches a headline is not judged, as headlines tell over what the body tells.
    """
    tally: Tally = Counter()
    for pair in reworded(left, right):
        tally["pairs.asked"] += 1
        tally["pairs.paraphrase"] += _joined(pair, paraphrase)
        tally["pairs.found"] += _joined(pair, (*verbatim, *paraphrase))
    kept = told_over(left, right)
    for sides in paraphrase:
        if not (_in_title(left, sides[0]) or _in_title(right, sides[1])):
            tally["pairs.told"] += 1
            tally["pairs.right"] += any(_joined(pair, [sides]) for pair in kept)
    return tally


def _joined(pair: Reworded, passages: Iterable[Sides]) -> bool:
    return any(_overlap(pair.left, left) and _overlap(pair.right, right) for left, right in passages)


def _overlap(one: Placed, other: Placed) -> bool:
    return one.start < other.end and other.start < one.end


def _in_title(setting: Setting, place: Placed) -> bool:
    return place.start < setting.article.blocks[0].end


def _score_links(
    story: AlteredStory, settings: Mapping[str, Setting], derivations: Iterable[Derivation]
) -> Tally:
    """Links found, links told between articles that have nothing to do with each other, and directions."""
    tally: Tally = Counter()
    key_of = {setting.article.id: key for key, setting in settings.items()}
    told = [d for d in derivations if d.source]
    between: dict[frozenset[str], list[Derivation]] = {}
    for derivation in told:
        pair = frozenset((key_of[derivation.source or ""], key_of[derivation.target]))
        between.setdefault(pair, []).append(derivation)
    for link in story.links:
        tally["links.asked"] += 1
        if link.absent:
            outlets = [d.outlet for d in derivations if key_of[d.target] == link.target and d.outlet]
            tally["links.found"] += any(same_outlet(outlet, link.source) for outlet in outlets)
            continue
        found = between.get(frozenset((link.source, link.target)), [])
        tally["links.found"] += bool(found)
        tally[f"direction.{link.evidence}.asked"] += 1
        tally[f"direction.{link.evidence}.{_direction(found, key_of, link.source)}"] += 1
    tally += _score_other_pairs(story, between)
    return tally


def _score_other_pairs(story: AlteredStory, between: Mapping[frozenset[str], list[Derivation]]) -> Tally:
    """Links told where neither article was written from the other: siblings, and accounts apart."""
    tally: Tally = Counter()
    direct = {frozenset((link.source, link.target)) for link in story.links}
    for pair in map(frozenset, combinations([m.key for m in story.manuscripts], 2)):
        found = between.get(pair, [])
        if pair in direct:
            tally["links.told"] += bool(found)
            tally["links.right"] += bool(found)
        elif pair not in story.kin:
            tally["links.told"] += bool(found)
            tally["apart.links"] += bool(found)
        elif not any(story.descends(a, source=b) for a in pair for b in pair):
            tally["direction.siblings.asked"] += 1
            said = "wrong" if any(d.directed for d in found) else "open" if found else "missed"
            tally[f"direction.siblings.{said}"] += 1
    return tally


def _direction(found: list[Derivation], key_of: Mapping[str, str], source: str) -> str:
    """``right``, ``wrong``, ``open`` (found, without a direction) or ``missed``."""
    if not found:
        return "missed"
    said = {key_of[d.source or ""] for d in found if d.directed}
    if not said:
        return "open"
    return "right" if said == {source} else "wrong"


def _score_origins(story: AlteredStory, settings: Mapping[str, Setting], dossier: Dossier) -> Tally:
    tally: Tally = Counter()
    group = {id: origin.id for origin in dossier.origins for id in origin.articles}
    for (a, b), same in same_origin(story).items():
        joined = group[settings[a].article.id] == group[settings[b].article.id]
        tally["origins.asked"] += same
        tally["origins.told"] += joined
        tally["origins.found"] += same and joined
        tally["origins.right"] += same and joined
        tally["apart.merged"] += joined and not same
    return tally


def ratios(tally: Tally, name: str) -> tuple[float | None, float | None, float | None]:
    """Precision, recall and F1 of one list; None where nothing was told or asked for."""
    precision = _share(tally[f"{name}.right"], tally[f"{name}.told"])
    recall = _share(tally[f"{name}.found"], tally[f"{name}.asked"])
    if precision is None or recall is None:
        return precision, recall, None
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None

