"""Read many articles about one event; show who is independent, who says what, what agrees and what changed.

    import crossread

    reading = crossread.read("articles/")
    dossier = crossread.compare(reading)
    crossread.write(dossier, "dossier.html")

Names are imported when they are first used, so that ``import crossread`` itself costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossread.acquire import Reading
    from crossread.api import compare, diff, load, read, render, write
    from crossread.records import (
        Article,
        Attribution,
        Claim,
        Conflict,
        Credit,
        Derivation,
        Difference,
        Dossier,
        DossierDiff,
        Drift,
        Fact,
        Origin,
        Problem,
        Quantity,
        Quote,
        Span,
        TimeExpression,
        Utterance,
    )

__all__ = [
    "Article",
    "Attribution",
    "Claim",
    "Conflict",
    "Credit",
    "Derivation",
    "Difference",
    "Dossier",
    "DossierDiff",
    "Drift",
    "Fact",
    "Origin",
    "Problem",
    "Quantity",
    "Quote",
    "Reading",
    "Span",
    "TimeExpression",
    "Utterance",
    "compare",
    "diff",
    "load",
    "read",
    "render",
    "write",
]

_HOMES = dict.fromkeys(("compare", "diff", "load", "read", "render", "write"), "crossread.api") | {
    "Reading": "crossread.acquire"
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "crossread.records")), name)


def __dir__() -> list[str]:
    return sorted(__all__)
