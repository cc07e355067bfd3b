"""Score time expressions: against TimeML sets as TempEval-3 does, and on Recognizers-Text's cases.

    python benchmarks/quality/times.py [--misses read|score|recognizers]

Prints the tables of docs/benchmarks.md. ``--misses`` prints what differs instead: ``read`` is the
half of MEANTIME that rules may be made from; the platinum test set of TempEval-3 has no such list.
"""

from __future__ import annotations

import sys

import times_recognizers as recognizers
import times_timeml as timeml
from times_timeml import DATA, Document

SETS = {
    "TempEval-3 platinum (test)": timeml.tempeval3,
    "MEANTIME, half that was read": lambda: timeml.meantime(0),
    "MEANTIME, other half": lambda: timeml.meantime(1),
}
READABLE = {"read": 0, "score": 1}


def table() -> str:
    """Every TimeML set, one a line, as a Markdown table."""
    rows = {}
    for name, load in SETS.items():
        documents: list[Document] = list(load())
        rows[name] = timeml.score(documents, timeml.crossread(documents))
    return as_table(rows, "set")


def as_table(rows: dict[str, dict[str, float]], of: str) -> str:
    """Rows of figures by name as a Markdown table."""
    heads = [of, *next(iter(rows.values()), {})]
    lines = [f"| {' | '.join(heads)} |", "|---|" + "---:|" * (len(heads) - 1)]
    for name, row in rows.items():
        cells = (f"{value:.3f}" if isinstance(value, float) else str(value) for value in row.values())
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main(argv: list[str]) -> int:
    if not (DATA / "tempeval3").exists():
        print(f"{DATA} is not here: nothing to measure")
        return 0
    if argv[-1:] == ["recognizers"]:
        print("\n".join(recognizers.misses()))
        return 0
    if "--misses" in argv:
        documents = list(timeml.meantime(READABLE[argv[-1]]))
        print("\n".join(timeml.misses(documents, timeml.crossread(documents))))
        return 0
    print(table(), "", "Recognizers-Text, DateTime in English:", "", recognizers.table(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
