"""Whether a stretch of words holds a predicate, told from word forms alone.

No parser stands behind this: auxiliaries, past forms and the present forms of common verbs are looked
up in the language's ``verbs.toml``. It errs towards seeing a predicate in past-tense prose, which is
what news is written in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossread.text.data import ENGLISH, load_for
from crossread.text.wordforms import Rewriting, ends_as

WORD = re.compile(r"\w+(?:[’'.-]\w+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class _Verbs:
    auxiliaries: frozenset[str]
    irregular: frozenset[str]
    present: frozenset[str]
    not_verbs: frozenset[str]
    no_verb_after: frozenset[str]
    noun_after: frozenset[str]
    skipped: frozenset[str]


@cache
def _verbs(language: str) -> _Verbs:
    table = load_for(language, "verbs")

    def listed(name: str) -> frozenset[str]:
        return frozenset(table.get(name, "").split())

    present = Rewriting.of(table.get("inflection", []))
    common = table.get("common", "").split()
    return _Verbs(
        auxiliaries=listed("auxiliaries"),
        irregular=listed("irregular"),
        present=frozenset(form for verb in common for form in present.forms(verb)),
        not_verbs=listed("not_verbs"),
        no_verb_after=listed("no_verb_after"),
        noun_after=listed("noun_after"),
        skipped=listed("before_verbs"),
    )


def is_finite(word: str, before: str = "", *, language: str = ENGLISH) -> bool:
    """Whether a word form is likely a finite verb, given the word before it."""
    low = _plain(word)
    verbs = _verbs(language)
    if low in verbs.auxiliaries or ends_as(low, "contracted", language):
        return True
    if low in verbs.not_verbs or word[:1].isupper() or before.lower() in verbs.no_verb_after:
        return False
    if low in verbs.irregular or ends_as(low, "past", language):
        return True
    return low in verbs.present and before.lower() not in verbs.noun_after


def has_predicate(text: str, *, language: str = ENGLISH) -> bool:
    """Whether the text holds a likely finite verb."""
    words = WORD.findall(text)
    pairs = zip(["", *words], words, strict=False)
    return any(is_finite(word, before, language=language) for before, word in pairs)


def has_auxiliary(text: str, *, language: str = ENGLISH) -> bool:
    """Whether the text holds an auxiliary, which is finite whatever stands around it."""
    auxiliaries = _verbs(language).auxiliaries
    return any(_plain(word) in auxiliaries for word in WORD.findall(text))


def starts_with_verb(text: str, *, language: str = ENGLISH) -> bool:
    """Whether the first word is a likely finite verb, adverbs such as "also" left aside."""
    skipped = _verbs(language).skipped
    for word in WORD.findall(text):
        if not (word.lower() in skipped or ends_as(word, "adverb", language)):
            return is_finite(word, language=language)
    return False


def starts_with_participle(text: str, *, language: str = ENGLISH) -> bool:
    """Whether the text opens with an -ing form in lower case: "marking the first known attack"."""
    match = WORD.match(text.lstrip())
    word = match.group() if match else ""
    return word.islower() and len(word) > 5 and ends_as(word, "gerund", language)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
