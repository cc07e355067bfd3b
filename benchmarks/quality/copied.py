"""Measure how many of the gold files' ``copied`` pairs the derivations tell.

    python benchmarks/quality/copied.py [--shared DIR] [--misses]

A gold pair is an article, or an outlet or agency that is not at hand, and the article that came from it. It
is found where one derivation ties the two, whichever way round; where the gold names an outlet of which an
article is at hand, a derivation from that article counts. "By a chain" also counts two prints of one text
that other prints of it tie together, as the derivations of a large origin are a tree. Precision is the
share of derivations whose two ends are a gold pair; it is a lower bound, as readers do not list every
credit. "Direction" is measured on found pairs of two articles at hand: right or wrong against the gold's
own, or not said; a gold pair whose evidence says that the direction is not known counts as "not known",
where nothing should be said.

Prints one Markdown table over all stories. The stories are real articles that are not ours to publish: they
lie in ``../shared``, and where they are missing nothing is measured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stories import ROOT, found_stories, gold

import crossread
from crossread.records import Derivation, Dossier
from crossread.text.outlets import same_outlet

MERGING = ("one_copy", "later_version")


@dataclass
class Tally:
    """What was counted, over one story or all."""

    gold: int = 0
    found: int = 0
    chained: int = 0
    told: int = 0
    right: int = 0
    direction: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the stories lie")
    parser.add_argument("--misses", action="store_true", help="print the gold pairs that were not found")
    asked = parser.parse_args()
    if not (asked.shared / "gold").is_dir():
        print(f"quality: skipped, no gold stories in {asked.shared}")
        return 0
    tallies = {
        name: measure(asked.shared, name, place) for name, place in found_stories(asked.shared).items()
    }
    print(table(tallies))
    if asked.misses:
        print("\n".join(f"{name}: {miss}" for name, tally in tallies.items() for miss in tally.misses))
    return 0


def measure(shared: Path, name: str, place: Path) -> Tally:
    """The tally of one story."""
    dossier = crossread.compare(crossread.read(place))
    pairs = json.loads(gold(shared, name).read_text(encoding="utf-8"))["copied"]
    ends = {derivation.id: set(_ends(derivation, dossier)) for derivation in dossier.derivations}
    keys = {Path(article.source).stem for article in dossier.articles}
    tally = Tally(gold=len(pairs), told=len(dossier.derivations))
    right: set[str] = set()
    for pair in pairs:
        matching = [d for d in dossier.derivations if _matches(pair, d, dossier)]
        right |= {d.id for d in matching}
        tally.found += bool(matching)
        tally.chained += bool(matching) or _by_chain(pair, dossier)
        if matching and pair["from"] in keys:
            tally.direction[_direction(pair, matching, dossier)] += 1
        if not matching:
            tally.misses.append(f"{pair['from']} -> {pair['to']} ({pair['basis']})")
    tally.right = len(right & ends.keys())
    return tally


def _ends(derivation: Derivation, dossier: Dossier) -> Iterator[str]:
    """The names of both ends: keys of articles, or an outlet."""
    keys = {article.id: Path(article.source).stem for article in dossier.articles}
    yield keys[derivation.source] if derivation.source else str(derivation.outlet)
    yield keys[derivation.target]


def _matches(pair: dict[str, Any], derivation: Derivation, dossier: Dossier) -> bool:
    source, target = _ends(derivation, dossier)
    if {pair["from"], pair["to"]} == {source, target}:
        return True
    if pair["to"] != target:
        return False
    return any(same_outlet(pair["from"], name) for name in _outlets(derivation, dossier))


def _outlets(derivation: Derivation, dossier: Dossier) -> Iterator[str]:
    """The outlet at the derivation's source, named or by its article."""
    if derivation.outlet:
        yield derivation.outlet
    for article in dossier.articles:
        if article.id == derivation.source and article.outlet:
            yield article.outlet.value


def _by_chain(pair: dict[str, Any], dossier: Dossier) -> bool:
    """Whether prints of one text tie both articles together."""
    keys = {article.id: Path(article.source).stem for article in dossier.articles}
    reached, ends = {pair["from"]}, {pair["to"]}
    for _ in dossier.articles:
        for d in dossier.derivations:
            if d.source and d.rule in MERGING and reached & {keys[d.source], keys[d.target]}:
                reached |= {keys[d.source], keys[d.target]}
    return ends <= reached and len(reached) > 1


def _direction(pair: dict[str, Any], found: list[Derivation], dossier: Dossier) -> str:
    known = pair.get("direction") != "unknown" and "direction not known" not in pair["evidence"]
    said = [tuple(_ends(d, dossier)) for d in found if d.directed]
    if not said:
        return "not said" if known else "not known, not said"
    if not known:
        return "not known, said"
    return "right" if (pair["from"], pair["to"]) in said else "wrong"


def table(tallies: dict[str, Tally]) -> str:
    """All stories, one a line and the sum last, as a Markdown table."""
    whole = Tally()
    for tally in tallies.values():
        for name in ("gold", "found", "chained", "told", "right"):
            setattr(whole, name, getattr(whole, name) + getattr(tally, name))
        whole.direction += tally.direction
    lines = [
        "| story | copied pairs | recall | recall, by a chain | derivations | precision | direction |",
        "|---|---:|---:|---:|---:|---:|---|",
    ]
    for name, tally in [*tallies.items(), ("all", whole)]:
        directions = ", ".join(f"{count} {what}" for what, count in sorted(tally.direction.items()))
        recall = f"{_share(tally.found, tally.gold)} | {_share(tally.chained, tally.gold)}"
        told = f"{tally.told} | {_share(tally.right, tally.told)} | {directions or '–'}"
        lines.append(f"| {name} | {tally.gold} | {recall} | {told} |")
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


if __name__ == "__main__":
    sys.exit(main())
