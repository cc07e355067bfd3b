"""What words say about a source, by what they govern: ``data/en/attitudes.toml``.

Verbs that report a clause are those of ``crossread.text.cues``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from crossread.records import Stance
from crossread.text.cues import Cue, Frame
from crossread.text.data import load
from crossread.text.wordforms import Rewriting

_STANCES: tuple[Stance, ...] = ("asserts", "denies", "declines", "doubts", "unknown")
_VOWELS = "aeiou"


@cache
def verb_senses(takes: str) -> dict[str, Cue]:
    """Forms of the verbs of a section of attitudes.toml: ``object``, ``infinitive``, ``somebody_to``."""
    return dict(_inflected(load("en/attitudes")[takes], "object"))


@cache
def word_senses(section: str) -> dict[str, Cue]:
    """Words of a section with a form or two of their own: ``nouns`` and ``adjectives``."""
    found = {}
    for stance, frame, lemma in _listed(load("en/attitudes")[section], "clause"):
        found[lemma] = Cue(lemma, stance, frame)
        if section == "nouns":
            found |= dict.fromkeys(_in_s().forms(lemma), found[lemma])
    return found


@cache
def oblique_senses() -> dict[str, dict[str, Cue]]:
    """Forms of verbs with the prepositions by which they report: "called for"."""
    found: dict[str, dict[str, Cue]] = {}
    for kind, table in load("en/attitudes")["oblique"].items():
        stance, frame = _kind(kind, "object")
        for lemma, prepositions in table.items():
            sense = Cue(lemma, stance, frame)
            for form in forms(lemma):
                found.setdefault(form, {}).update(dict.fromkeys(prepositions.split(), sense))
    return found


@cache
def unreporting() -> frozenset[str]:
    """Forms of verbs that report nothing whatever they govern: "ensure that ..."."""
    return frozenset(
        form for lemma in load("en/attitudes")["no_report"]["verbs"].split() for form in forms(lemma)
    )


@cache
def listed(section: str, name: str) -> frozenset[str]:
    """A plain list of attitudes.toml."""
    return frozenset(load("en/attitudes")[section][name].split())


@cache
def forms(lemma: str) -> tuple[str, ...]:
    """The forms of a verb, irregular ones from attitudes.toml, in order."""
    irregular = load("en/attitudes")["irregular"].get(lemma, "").split()
    return (lemma, *_in_s().forms(lemma), _suffixed(lemma, "ed"), _suffixed(lemma, "ing"), *irregular)


def _inflected(table: dict[str, str], frame: Frame) -> Iterator[tuple[str, Cue]]:
    for stance, manner, lemma in _listed(table, frame):
        for form in forms(lemma):
            yield form, Cue(lemma, stance, manner)


def _listed(table: dict[str, Any], frame: Frame) -> Iterator[tuple[Stance, Frame, str]]:
    for kind in ("says", "thinks", *_STANCES):
        stance, manner = _kind(kind, frame)
        for lemma in table.get(kind, "").split():
            yield stance, manner, lemma


def _kind(kind: str, frame: Frame) -> tuple[Stance, Frame]:
    """The stance and frame that a table's key stands for."""
    if kind == "thinks":
        return "asserts", "thought"
    for stance in _STANCES:
        if stance == kind:
            return stance, frame
    return "asserts", frame


@cache
def _in_s() -> Rewriting:
    """How the form in -s is made, of verbs and nouns alike: "denies", "claims"."""
    return Rewriting.of(load("en/verbs")["inflection"])


def _suffixed(lemma: str, suffix: str) -> str:
    """ "praise" gives "praised" and "praising", "deny" "denied" and "denying"."""
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + suffix
    if suffix == "ed" and lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + suffix
