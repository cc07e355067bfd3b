"""Score how well crossread tells a finding that grew stronger in the retelling.

    python benchmarks/quality/claim_strength.py [--shared DIR] [--test] [--misses]

InSciOut (Sumner et al. 2014; pairs and labels by Wright and Augenstein 2021): the main conclusion of a press
release beside that of the paper it tells of. Readers gave each a strength (0 no relation, 1 correlation,
2 conditional cause, 3 cause); the release exaggerates where its strength is the higher one, downplays where
it is the lower one, and else says the same. Our strength is ``crossread.text.causation``, by words alone.
Where a side has no telling words the pair counts as the same. Macro F1 over the three labels, beside the
label that is most frequent. Without ``--test`` the train part is scored, and ``--misses`` prints its errors.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from crossread.text.causation import causal_strength

ROOT = Path(__file__).resolve().parents[2]
LABELS = ("same", "exaggerates", "downplays")
Pair = tuple[str, str]
"""A label of the readers and ours."""


def main() -> int:
    """Measure and print the table."""
    asked = arguments()
    part = "test" if asked.test else "train"
    path = asked.shared / "data" / "claim_strength" / f"insciout_{part}.jsonl"
    if not path.exists():
        print(f"claim strength: skipped, no {path.name} in {path.parent}")
        return 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if asked.misses and not asked.test:
        print("\n".join(misses(rows)))
        return 0
    pairs = [(str(row["label"]), told(row)) for row in rows]
    usual = Counter(label for label, _ in pairs).most_common(1)[0][0]
    print(table({"crossread": pairs, f"always “{usual}”": [(label, usual) for label, _ in pairs]}))
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lies")
    parser.add_argument("--test", action="store_true", help="score the part that is kept aside")
    parser.add_argument("--misses", action="store_true", help="print the errors of the train part")
    return parser.parse_args()


def told(row: dict[str, Any]) -> str:
    """Our label of a pair."""
    release = causal_strength(row["press_release_conclusion"])
    paper = causal_strength(row["abstract_conclusion"])
    if release is None or paper is None or release == paper:
        return "same"
    return "exaggerates" if release > paper else "downplays"


def misses(rows: list[dict[str, Any]]) -> list[str]:
    """The pairs that were told wrongly, with both strengths on both sides."""
    lines = []
    for row in rows:
        if told(row) != row["label"]:
            for side in ("press_release", "abstract"):
                words = row[f"{side}_conclusion"]
                lines.append(f"{row[f'{side}_strength']} {causal_strength(words)} {words[:200]}")
            lines.append("")
    return lines


def table(answers: dict[str, list[Pair]]) -> str:
    """Precision, recall and F1 by label, and macro F1, as Markdown."""
    lines = ["| who | label | precision | recall | F1 |", "|---|---|---:|---:|---:|"]
    for who, pairs in answers.items():
        scores = [figures(pairs, label) for label in LABELS]
        lines += [
            f"| {who} | {label} | {p:.2f} | {r:.2f} | {f:.2f} |"
            for label, (p, r, f) in zip(LABELS, scores, strict=True)
        ]
        lines.append(
            f"| {who} | macro, {len(pairs)} pairs | | | {sum(f for *_, f in scores) / len(LABELS):.2f} |"
        )
    return "\n".join(lines)


def figures(pairs: list[Pair], label: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of one label."""
    hits = sum(gold == ours == label for gold, ours in pairs)
    said, real = sum(ours == label for _, ours in pairs), sum(gold == label for gold, _ in pairs)
    precision, recall = hits / said if said else 0.0, hits / real if real else 0.0
    return precision, recall, 2 * hits / (said + real) if said + real else 0.0


if __name__ == "__main__":
    sys.exit(main())
