"""Score reuse, derivations and origins on altered copies, of which the exact answers are known.

    python benchmarks/quality/altered_copies.py [--shared DIR] [--events N] [--kind NAME] [--misses LIST]

From the invented examples, and from N events each of Giveme5W1H and of FNC-1's train half where they are at
hand, stories are made: an account, copies of it that are altered in a known way and by a known strength
(0.1 to 0.9 of what could be changed), and an account of the same event by somebody else. All choices
follow from hashes. The whole pipeline then compares each story with the rules engine.

- shared words: words of the body, outside quotation marks, on both sides. Recall is over verbatim passages
  of five words and more, precision over all words found; one is right when both have it from one root.
- pairs: sentences told over in other words; found when any passage joins the two, or when a paraphrase does.
- links: a copy and what it was copied from (or an absent agency); a link between others is wrong.
- same origin: pairs of articles; what only partly comes from another is left out of the count.
- direction: right, wrong or open, by the evidence that the recipe leaves.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from altered.manuscript import typeset
from altered.recipes import INDEPENDENT, RECIPES, STRENGTHS, make_story
from altered.scoring import Tally, ratios, score_story
from altered.sources import ROOT, invented_events, real_events
from altered.stories import AlteredStory, Event

import crossread

EVENTS = 4
"""Events of each public set by default: with the six invented ones, every cell of a table is 14 stories."""

EVIDENCE = ("firm", "weak", "none", "contrary", "siblings")
Cells = Mapping[tuple[str, float], Tally]


def main() -> None:
    """Make the stories, compare them, print the tables."""
    asked = arguments()
    events = invented_events() | real_events(asked.shared, asked.events)
    kinds = [kind for kind in RECIPES if asked.kind in kind]
    print(told(events), "", sep="\n")
    cells, sets = measure(events, kinds)
    print(by_kind(cells, kinds), by_strength(cells, kinds), directions(cells, kinds), apart(sets), sep="\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the real articles lie")
    parser.add_argument("--events", type=int, default=EVENTS, metavar="N", help="events of each public set")
    parser.add_argument("--kind", default="", help="only kinds of change whose name holds this")
    return parser.parse_args()


def told(events: Mapping[str, Event]) -> str:
    """A line on the originals."""
    sets = Counter("invented" if ":" in name else name.split("-")[0] for name in events)
    return "Originals: " + ", ".join(f"{count} {name}" for name, count in sets.items()) + "."


def measure(events: Mapping[str, Event], kinds: Iterable[str]) -> tuple[Cells, Mapping[str, Tally]]:
    """Counts by kind and strength, and counts of independent accounts by set."""
    cells: dict[tuple[str, float], Tally] = defaultdict(Counter)
    sets: dict[str, Tally] = defaultdict(Counter)
    for story in stories(events, kinds):
        tally = scored(story)
        cells[story.kind, story.strength] += tally
        if story.kind == INDEPENDENT:
            sets["invented" if ":" in story.event else story.event.split("-")[0]] += tally
    return cells, sets


def stories(events: Mapping[str, Event], kinds: Iterable[str]) -> Iterator[AlteredStory]:
    """A story of every kind and strength from every event; accounts that are independent once."""
    for kind in kinds:
        for strength in STRENGTHS[:1] if kind == INDEPENDENT else STRENGTHS:
            for event in events.values():
                yield make_story(event, kind, strength)


def scored(story: AlteredStory) -> Tally:
    """One story, compared and held against its answers."""
    settings = {manuscript.key: typeset(manuscript) for manuscript in story.manuscripts}
    dossier = crossread.compare([setting.article for setting in settings.values()], engine="rules")
    return score_story(story, settings, dossier)


def by_kind(cells: Cells, kinds: Iterable[str]) -> str:
    """All strengths together, one kind of change a line."""
    lines = [
        "By kind of change, all strengths together (P, R and F1 in hundredths):",
        "",
        "| change | words P | R | F1 | pairs | joined | as paraphrase | paraphrase P "
        "| links P | R | F1 | same origin P | R | F1 |",
        "|---|" + "---:|" * 13,
    ]
    rows = {kind: sum((tally for (k, _), tally in cells.items() if k == kind), Counter()) for kind in kinds}
    for kind, tally in (rows | {"all": sum(rows.values(), Counter())}).items():
        pairs = [f"{tally['pairs.asked']}", *map(cell, pair_figures(tally))]
        figures = (*map(cell, ratios(tally, "words")), *pairs)
        more = (*map(cell, ratios(tally, "links")), *map(cell, ratios(tally, "origins")))
        lines.append(f"| {kind} | {' | '.join((*figures, *more))} |")
    return "\n".join([*lines, ""])


def pair_figures(tally: Tally) -> tuple[float | None, float | None, float | None]:
    """Recall of reworded pairs by any passage, by a paraphrase, and the precision of paraphrases."""
    precision, recall, _ = ratios(tally, "pairs")
    asked = tally["pairs.asked"]
    return recall, tally["pairs.paraphrase"] / asked if asked else None, precision


def by_strength(cells: Cells, kinds: Iterable[str]) -> str:
    """Recall by kind and strength: shared words, reworded pairs, links, same origin."""
    shown = [kind for kind in kinds if kind != INDEPENDENT]
    tables = []
    for name, heading in (
        ("words", "Recall of shared words"),
        ("pairs", "Recall of reworded pairs"),
        ("links", "Recall of links"),
        ("origins", "Recall of same-origin pairs"),
    ):
        lines = [f"{heading}, by strength of the change:", ""]
        lines += [f"| change | {' | '.join(map(str, STRENGTHS))} |", "|---|" + "---:|" * len(STRENGTHS)]
        for kind in shown:
            row = [cell(ratios(cells[kind, strength], name)[1]) for strength in STRENGTHS]
            lines.append(f"| {kind} | {' | '.join(row)} |")
        tables.append("\n".join([*lines, ""]))
    return "\n".join(tables)


def directions(cells: Cells, kinds: Iterable[str]) -> str:
    """What was said of who had it first, by the evidence there is."""
    lines = [
        "Direction, by kind and by the evidence that a reader has (siblings: neither came from the other):",
        "",
        "| change | evidence | links | said right | said wrong | left open | link not found |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    totals: dict[str, Tally] = defaultdict(Counter)
    for kind in kinds:
        tally: Tally = sum((cells[kind, strength] for strength in STRENGTHS), Counter())
        for evidence in EVIDENCE:
            if tally[f"direction.{evidence}.asked"]:
                lines.append(f"| {kind} | {evidence} | {direction_row(tally, evidence)} |")
                totals[evidence] += tally
    lines += [f"| all | {e} | {direction_row(totals[e], e)} |" for e in EVIDENCE if e in totals]
    return "\n".join([*lines, ""])


def direction_row(tally: Tally, evidence: str) -> str:
    return " | ".join(
        str(tally[f"direction.{evidence}.{said}"]) for said in ("asked", "right", "wrong", "open", "missed")
    )


def apart(sets: Mapping[str, Tally]) -> str:
    """What was found between accounts that are independent."""
    lines = [
        "Independent accounts of one event (other outlets' real accounts hardly share a 5-gram):",
        "",
        "| set | pairs | words told shared | paraphrases told | links told | merged |",
        "|---|" + "---:|" * 5,
    ]
    for name, tally in sets.items():
        row = [str(tally[f"apart.{what}"]) for what in ("pairs", "words", "paraphrases", "links", "merged")]
        lines.append(f"| {name} | {' | '.join(row)} |")
    return "\n".join([*lines, ""])


def cell(value: float | None) -> str:
    """A share in a table; a dash where there is nothing to share."""
    return "–" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    sys.exit(main())
