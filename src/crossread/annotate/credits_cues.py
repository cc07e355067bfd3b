"""The cues by which a sentence credits an outlet, compiled from ``data/en/credits.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.text.data import load
from crossread.text.patterns import any_of

_ASIDE = r"(?:\s*\([^()]{1,30}\))?(?:,\s[^,;.]{2,80},|,\s[^;.]{2,80}?,)?"
PERSON = r"(?-i:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,2})"
_ANYTHING = re.compile("")
_NO_ORDER = re.compile(r"(?!\s+(?:not\s+)?to\s+[a-z])")  # not "told Reuters to leave"


@dataclass(frozen=True, slots=True)
class Cue:
    """A way of crediting: the rule's name, and the pattern that has to stand beside the outlet's name.

    ``then`` is what has to follow the name of an outlet whose cue stands before it; ``is_verb`` tells a
    verb of which the outlet has to be the subject.
    """

    rule: str
    pattern: re.Pattern[str]
    then: re.Pattern[str] = _ANYTHING
    is_verb: bool = False


@cache
def fillers() -> str:
    """Up to five words between a cue and the name: "told | Germany's biggest daily | Bild"."""
    table = load("en/credits")
    words = any_of(table["fillers"] + table["kinds"])
    return rf"(?:(?:{words}|(?-i:[A-Z][\w.-]*(?:['’]s)?)|\w+-\w+|\w+est),?\s+){{0,5}}"


@cache
def cues_before() -> tuple[Cue, ...]:
    """Cues that end right before a name, fillers between; a verb only where its clause ends there."""
    table = load("en/credits")
    plain = [
        Cue(rule, re.compile(rf"(?<![\w-])(?P<cue>{any_of(cues)})\s+{fillers()}$", re.I), _NO_ORDER)
        for rule, cues in table["before"].items()
    ]
    ends = re.compile(
        r"\s*(?:$|[.;:)—–”\"]|,(?!\s+(?:a|an|the)\s+\w+man\b))|\s(?:on|in|this|last|citing|as)\s"
    )
    turned = [
        Cue(rule, re.compile(rf"(?:(?:[,”\"’]|\bas)\s+)(?P<cue>{any_of(verbs)})\s+{fillers()}$", re.I), ends)
        for rule, verbs in table["inverted"].items()
    ]
    return (*plain, *turned)


@cache
def is_spoken_for() -> re.Pattern[str]:
    """What stands before a name that is no subject: "a spokesman for [the Courier] said".

    One who writes for it speaks as the outlet: "a reporter for [the Courier] said".
    """
    writer = rf"(?:{any_of(load('en/credits')['journalists'])}(?:\s+{PERSON})?|{PERSON})"
    prepositions = "of|for|at|from|with|against|about|to|between|into|among|by"
    return re.compile(rf"(?P<writer>\b{writer}\s+)?\b(?:{prepositions})\s+$", re.IGNORECASE)


@cache
def cues_after() -> tuple[Cue, ...]:
    """Cues that start right after a name: verbs of which it or its journalist is subject, its report."""
    table = load("en/credits")
    kinds = rf"(?:\s+{any_of(table['kinds'])}){{0,2}}"
    adverbs = rf"(?:\s+{any_of(table['adverbs'])}){{0,4}}"
    verbs = [
        Cue(rule, re.compile(rf"{kinds}{_ASIDE}{adverbs}\s+{any_of(forms)}(?!\w)", re.I), is_verb=True)
        for rule, forms in table["verbs"].items()
    ]
    nouns = [
        Cue(rule, re.compile(rf"{kinds}{any_of(forms)}(?!\w)", re.IGNORECASE))
        for rule, forms in table["after"].items()
    ]
    return (*verbs, *nouns, _journalist())


def _journalist() -> Cue:
    """Rule ``journalist``: "Courier reporter Joan Pell wrote", "the Courier's Joan Pell noted"."""
    table = load("en/credits")
    verbs = any_of(table["journalists_say"])
    adverbs = rf"(?:\s+{any_of(table['adverbs'])}){{0,3}}"
    trade = rf"(?:['’]s?)?(?:\s+[\w-]+){{0,3}}?\s+{any_of(table['journalists'])}(?:\s+{PERSON})?"
    owned = rf"['’]s?\s+{PERSON}"
    return Cue("journalist", re.compile(rf"(?:{trade}|{owned}){_ASIDE}{adverbs}\s+{verbs}(?!\w)", re.I))


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
                rf"\b(?:{before}\s+the\s+(?-i:{any_of(nouns)})(?![\w'’-]|\s+(?:(?:of|by|from|on)\b|(?-i:[A-Z])))"
                rf"|the\s+(?-i:{any_of(nouns)}){adverbs}\s+{verbs}(?!\w))",
                re.IGNORECASE,
            ),
        )
        for kind, nouns in table["references"].items()
    )
