"""Labels that engines use, and the check that a pipeline speaks Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from crossread.records import EntityKind
from crossread.text.data import load


@cache
def name_kinds() -> Mapping[str, EntityKind]:
    """The kind of entity behind each label of a name; labels that are left out name no entity."""
    return {label: kind for kind, labels in load("syntax")["names"].items() for label in labels.split()}


def check_relations(labels: Iterable[str], *, pipeline: str) -> None:
    """Raise ``ValueError`` where a pipeline's dependency labels are not Universal Dependencies'."""
    known = set(load("syntax")["relations"].split())
    foreign = sorted({label for label in labels if label.lower().partition(":")[0] not in known})
    if foreign:
        raise ValueError(
            f"{pipeline} labels dependencies with {', '.join(foreign[:3])}, not in Universal Dependencies: "
            "choose a pipeline trained on a UD treebank"
        )
