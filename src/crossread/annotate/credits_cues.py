"""The cues by which a sentence credits an outlet, compiled from ``data/en/credits.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.text.data import load
from crossread.text.outlet_mentions import any_of


@dataclass(frozen=True, slots=True)
class Cue:
    """A way of crediting: the rule's name, and the pattern that has to stand beside the outlet's name."""

    rule: str
    pattern: re.Pattern[str]


@cache
def fillers() -> str:
    """Up to five words between a cue and the name: "told | Germany's biggest daily | Bild"."""
    table = load("en/credits")
    words = any_of(table["fillers"] + table["kinds"])
    return rf"(?:(?:{words}|(?-i:[A-Z][\w.-]*(?:['’]s)?)|\w+-\w+|\w+est),?\s+){{0,5}}"


@cache
def cues_before() -> tuple[Cue, ...]:
    """Cues that end right before a name, fillers between."""
    return tuple(
        Cue(rule, re.compile(rf"(?<![\w-])(?P<cue>{any_of(cues)})\s+{fillers()}$", re.IGNORECASE))
        for rule, cues in load("en/credits")["before"].items()
    )


@cache
def cues_after() -> tuple[Cue, ...]:
    """Cues that start right after a name: verbs of which it is the subject, and its report."""
    table = load("en/credits")
    kinds = rf"(?:\s+{any_of(table['kinds'])}){{0,2}}"
    aside = r"(?:\s*\([^()]{1,30}\))?(?:,\s[^,;.]{2,80},|,\s[^;.]{2,80}?,)?"
    adverbs = rf"(?:\s+{any_of(table['adverbs'])}){{0,4}}"
    verbs = [
        Cue(rule, re.compile(rf"{kinds}{aside}{adverbs}\s+{any_of(forms)}(?!\w)", re.IGNORECASE))
        for rule, forms in table["verbs"].items()
    ]
    nouns = [
        Cue(rule, re.compile(rf"{kinds}{any_of(forms)}(?!\w)", re.IGNORECASE))
        for rule, forms in table["after"].items()
    ]
    return (*verbs, *nouns)


@cache
def reference_cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each kind of outlet, phrases that mean the one credited last: "told the paper"."""
    table = load("en/credits")
    before = any_of([cue for rule in ("according_to", "told", "cited") for cue in table["before"][rule]])
    verbs = any_of(table["verbs"]["reported"] + table["verbs"]["stated"])
    adverbs = rf"(?:\s+{any_of(table['adverbs'])}){{0,3}}"
    return tuple(
        (
            kind,
            re.compile(
                rf"\b(?:{before}\s+the\s+{any_of(nouns)}(?![\w'’-]|\s+(?:of|by|from|on)\b)"
                rf"|the\s+{any_of(nouns)}{adverbs}\s+{verbs}(?!\w))",
                re.IGNORECASE,
            ),
        )
        for kind, nouns in table["references"].items()
    )
