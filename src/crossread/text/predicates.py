"""Whether a stretch of English words holds a predicate, told from word forms alone.

No parser stands behind this: auxiliaries, past forms and the -s forms of common verbs are looked
up. It errs towards seeing a predicate in past-tense prose, which is what news is written in.
"""

from __future__ import annotations

import re
from functools import cache

from crossread.text.data import load

WORD = re.compile(r"\w+(?:[’'.-]\w+)*", re.UNICODE)
_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "some",
        "any",
        "no",
        "each",
        "every",
    }
)
_PREPOSITIONS = frozenset(
    {
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "to",
        "into",
        "over",
        "under",
        "between",
        "against",
        "near",
        "as",
        "than",
    }
)


@cache
def _forms() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    table = load("en/verbs")
    base = table["common"].split()
    return (
        frozenset(table["auxiliaries"].split()),
        frozenset(table["irregular"].split()),
        frozenset(third_person(verb) for verb in base),
        frozenset(table["not_verbs"].split()),
    )


def third_person(verb: str) -> str:
    """The -s form of a base form: ``carry`` gives ``carries``, ``push`` gives ``pushes``."""
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else "s")


def is_finite(word: str, before: str = "") -> bool:
    """Whether a word form is likely a finite verb, given the word before it."""
    low = word.lower().replace("’", "'")
    auxiliaries, irregular, third, not_verbs = _forms()
    if low in auxiliaries or "n't" in low or re.search(r"'(?:re|ve|ll|d)$", low):
        return True
    if low in not_verbs or word[:1].isupper() or before.lower() in _DETERMINERS:
        return False
    if low in irregular or (low.endswith("ed") and len(low) > 3):
        return True
    return low in third and before.lower() not in _PREPOSITIONS


def has_predicate(text: str) -> bool:
    """Whether the text holds a likely finite verb."""
    words = WORD.findall(text)
    return any(is_finite(word, before) for before, word in zip(["", *words], words, strict=False))


def has_auxiliary(text: str) -> bool:
    """Whether the text holds an auxiliary, which is finite whatever stands around it."""
    auxiliaries = _forms()[0]
    return any(word.lower().replace("’", "'") in auxiliaries for word in WORD.findall(text))


def starts_with_verb(text: str) -> bool:
    """Whether the first word is a likely finite verb, adverbs such as "also" left aside."""
    words = WORD.findall(text)
    while words and (
        words[0].lower() in {"also", "then", "not", "later", "never"} or words[0].endswith("ly")
    ):
        words.pop(0)
    return bool(words) and is_finite(words[0])


def starts_with_participle(text: str) -> bool:
    """Whether the text opens with an -ing form in lower case: "marking the first known attack"."""
    match = WORD.match(text.lstrip())
    word = match.group() if match else ""
    return word.endswith("ing") and len(word) > 5 and word.islower()
