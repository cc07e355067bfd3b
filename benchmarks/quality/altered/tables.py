"""What altered copies showed, as Markdown tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from altered.recipes import INDEPENDENT, STRENGTHS
from altered.tallies import Ratio, Tally, cell, ratios, share, total

EVIDENCE = ("firm", "weak", "none", "contrary", "through a third", "siblings")
_HEAD = 4
"""Lines of a table before its first row: its heading, a blank line, its columns, their rule."""

Cells = Mapping[tuple[str, float], Tally]
"""Counts by kind and strength."""


def passages_by_kind(cells: Cells, kinds: Sequence[str]) -> str:
    """Shared words, reworded pairs and what changed, all strengths together, one kind of change a line."""
    lines = [
        "Passages by kind of change, all strengths together:",
        "",
        "| change | words P | R | F1 | reworded pairs | R joined | R as paraphrase | paraphrase P "
        "| changed words P | R |",
        "|---|" + "---:|" * 9,
    ]
    for kind, tally in _rows(cells, kinds).items():
        figures = (*ratios(tally, "words"), *pair_figures(tally))
        row = [*map(cell, figures)]
        lines.append(f"| {kind} | {' | '.join((*row[:3], str(tally['pairs.asked']), *row[3:]))} |")
    return "\n".join([*lines, ""])


def links_by_kind(cells: Cells, kinds: Sequence[str]) -> str:
    """Links and same-origin pairs, all strengths together, one kind of change a line."""
    lines = [
        "Links and origins by kind of change, all strengths together:",
        "",
        "| change | links | P | R | F1 | same-origin pairs | P | R | F1 |",
        "|---|" + "---:|" * 8,
    ]
    for kind, tally in _rows(cells, kinds).items():
        row = []
        for name in ("links", "origins"):
            row += [str(tally[f"{name}.asked"]), *map(cell, ratios(tally, name))]
        lines.append(f"| {kind} | {' | '.join(row)} |")
    return "\n".join([*lines, ""])


def _rows(cells: Cells, kinds: Sequence[str]) -> dict[str, Tally]:
    """The counts of every kind over all strengths, and of all kinds."""
    rows = {kind: total(tally for (k, _), tally in cells.items() if k == kind) for kind in kinds}
    return rows | {"all": total(rows.values())}


def pair_figures(tally: Tally) -> tuple[Ratio, ...]:
    """Recall of pairs by any passage and by a paraphrase, precision of paraphrases, and what changed."""
    precision, recall, _ = ratios(tally, "pairs")
    reworded = share(tally["pairs.paraphrase"], tally["pairs.asked"])
    return recall, reworded, precision, *ratios(tally, "changes")[:2]


def by_strength(cells: Cells, kinds: Sequence[str]) -> str:
    """Recall by kind and strength: shared words, reworded pairs, links, same origin."""
    shown = [kind for kind in kinds if kind != INDEPENDENT]
    tables = []
    for name, heading in (
        ("words", "Recall of shared words"),
        ("pairs", "Recall of reworded pairs"),
        ("links", "Recall of links"),
        ("origins", "Recall of same-origin pairs"),
    ):
        lines = [f"{heading}, by strength of the change (kinds that reach 1.00 at each are left out):", ""]
        lines += [f"| change | {' | '.join(map(str, STRENGTHS))} |", "|---|" + "---:|" * len(STRENGTHS)]
        for kind in shown:
            recalls = [ratios(cells[kind, strength], name)[1] for strength in STRENGTHS]
            if not {*map(cell, recalls)} <= {cell(None), cell(1.0)}:
                lines.append(f"| {kind} | {' | '.join(map(cell, recalls))} |")
        if len(lines) > _HEAD:
            tables.append("\n".join([*lines, ""]))
    return "\n".join(tables)


def directions(cells: Cells, kinds: Sequence[str]) -> str:
    """What was said of who had it first, by the evidence there is."""
    lines = [
        "Direction, by kind and by the evidence that a reader has (of siblings neither came from the "
        "other, so that no direction is right):",
        "",
        "| change | evidence | links | said right | said wrong | left open | link not found |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    totals: dict[str, Tally] = defaultdict(Counter)
    for kind in kinds:
        tally = total(cells[kind, strength] for strength in STRENGTHS if (kind, strength) in cells)
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
