"""Score reuse, derivations and origins on altered copies, of which the exact answers are known.

    python benchmarks/quality/altered_copies.py [--shared DIR] [--events N] [--kind NAME] [--brief]

From the invented examples, and from N events each of Giveme5W1H and of FNC-1's train half where they are at
hand, stories are made: an account, copies of it that are altered in a known way and by a known strength
(0.1 to 0.9 of what could be changed), and an account of the same event by somebody else. All choices
follow from hashes. The whole pipeline then compares each story with the rules engine.

- shared words: words of the body, outside quotation marks, on both sides. Recall is over verbatim passages
  of five words and more, precision over all words found; one is right when both have it from one root.
- pairs: sentences told over in other words; found when any passage joins the two, or when a paraphrase does.
- changed words: words of a right paraphrase that are said to differ, against those that do.
- links: a copy and what it was copied from (or an absent agency); a link between others is wrong.
- same origin: pairs of articles; what only partly comes from another is left out of the count.
- direction: right, wrong or open, by the evidence that the recipe leaves.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from altered.compared import compare
from altered.manuscript import typeset
from altered.recipes import INDEPENDENT, RECIPES, every_story
from altered.scoring import score_story
from altered.sources import ROOT, invented_events, real_events
from altered.stories import AlteredStory, Event
from altered.tables import Cells, apart, by_strength, directions, links_by_kind, passages_by_kind
from altered.tallies import Tally

EVENTS = 4
"""Events of each public set by default: with the six invented ones, every cell of a table is 14 stories."""


def main() -> None:
    """Make the stories, compare them, print the tables."""
    asked = arguments()
    events = invented_events() | real_events(asked.shared, asked.events)
    kinds = [kind for kind in RECIPES if asked.kind in kind]
    print(told(events), "", sep="\n")
    cells, sets = measure(events, kinds)
    if asked.brief:
        tables = passages_by_kind(cells, kinds), links_by_kind(cells, kinds), directions(cells, kinds)
        print(*map(totals, tables), apart(sets), sep="\n")
        return
    print(passages_by_kind(cells, kinds), links_by_kind(cells, kinds), by_strength(cells, kinds), sep="\n")
    print(directions(cells, kinds), apart(sets), sep="\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="where the real articles lie"
    )
    parser.add_argument("--events", type=int, default=EVENTS, metavar="N", help="events of each public set")
    parser.add_argument("--kind", default="", help="only kinds of change whose name holds this")
    parser.add_argument("--brief", action="store_true", help="only what all kinds come to together")
    return parser.parse_args()


def totals(table: str) -> str:
    """A table without the rows of single kinds."""
    lines = table.splitlines()
    rule = next(number for number, line in enumerate(lines) if line.startswith("|--"))
    rows = [line for line in lines[rule + 1 :] if line.startswith("| all |") or not line.startswith("|")]
    return "\n".join([*lines[: rule + 1], *rows, ""])


def told(events: Mapping[str, Event]) -> str:
    """A line on the originals."""
    sets = Counter("invented" if ":" in name else name.split("-")[0] for name in events)
    return "Originals: " + ", ".join(f"{count} {name}" for name, count in sets.items()) + "."


def measure(events: Mapping[str, Event], kinds: Sequence[str]) -> tuple[Cells, Mapping[str, Tally]]:
    """Counts by kind and strength, and counts of independent accounts by set."""
    cells: dict[tuple[str, float], Tally] = defaultdict(Counter)
    sets: dict[str, Tally] = defaultdict(Counter)
    for story in every_story(events, kinds):
        tally = scored(story)
        cells[story.kind, story.strength] += tally
        if story.kind == INDEPENDENT and not story.event.endswith((":1", ":2")):
            sets["invented" if ":" in story.event else story.event.split("-")[0]] += tally
    return cells, sets


def scored(story: AlteredStory) -> Tally:
    """One story, compared and held against its answers."""
    settings = {manuscript.key: typeset(manuscript) for manuscript in story.manuscripts}
    found = compare(setting.article for setting in settings.values())
    return score_story(story, settings, found)


if __name__ == "__main__":
    main()
