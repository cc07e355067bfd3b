"""How strongly words tie one thing to another: not at all, as going together, as a possible cause or a cause.

The four levels are those by which readers of health news compare a press release with the paper it tells
of (Sumner et al., BMJ 2014, https://doi.org/10.1136/bmj.g7015): no relation, correlation, conditional
cause, cause. The words stand in ``causation.toml``.
"""

from __future__ import annotations

from functools import cache

from crossread.text.data import load
from crossread.text.wordlists import find_phrases

NONE, LINKED, MAY_CAUSE, CAUSES = range(4)


def causal_strength(text: str) -> int | None:
    """The level from 0 to 3 that the first telling words set; None where none is told.

    >>> causal_strength("Salt was linked to rust"), causal_strength("Salt may cause rust")
    (1, 2)
    >>> causal_strength("Salt causes rust"), causal_strength("Salt was not linked to rust")
    (3, 0)
    """
    if _first(text, "none") is not None:
        return NONE
    linked, caused = _first(text, "linked"), _first(text, "caused", "changed")
    if linked is not None and (caused is None or linked <= caused):
        return LINKED
    if caused is None:
        return None if _first(text, "modal") is None else MAY_CAUSE
    opened = _first(text, "open")
    return MAY_CAUSE if opened is not None and opened < caused else CAUSES


def is_plain_cause(text: str) -> bool:
    """Whether the words say in so many words that one thing causes another, and do not leave it open."""
    return causal_strength(text) == CAUSES and _first(text, "caused") is not None


def _first(text: str, *lists: str) -> int | None:
    return next((start for start, _ in find_phrases(text, _words(lists))), None)


@cache
def _words(lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for name in lists for word in load("en/causation")[name])
