"""Cut an English sentence into clauses that can each be true or false.

A boundary counts only where both sides hold a predicate of their own, so that lists and noun
phrases are left whole. Boundaries inside quotation marks and brackets are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossread.text.predicates import (
    WORD,
    has_auxiliary,
    has_predicate,
    is_finite,
    starts_with_participle,
    starts_with_verb,
)

_EDGE = " \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0,;:—–-"
_ACRONYM = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")  # its last full stop is part of it
_DANGLING = re.compile(r"[\s,]+(?:and|but|or|that|which|who|because|as|when|while)$", re.IGNORECASE)
MIN_WORDS = 3
"""A clause shorter than this stays with its neighbour."""

_BOUNDARY = re.compile(
    r"""
      (?P<stop>\s*;\s+)
    | (?P<dash>\s+[—–-]\s+|\s*—\s*)
    | (?P<relative>,\s+(?=(?:which|who|whom|whose|where)\b))
    | (?P<subordinate>,?\s+(?=(?:although|though|while|whereas|because|after|before|until|unless|when|since
        |as(?!\s+(?:well|a|an|the|many|much|soon|part|of|if|to|its|his|her|their)\b))\b(?!\s*[,.;])))
    | (?P<coordinate>,\s+(?:and|but|or|yet|so)\s+|\s+(?:and|but|or)\s+)
    | (?P<participle>,\s+(?=[a-z]+ing\b))
    | (?P<comma>,\s+)
    """,
    re.VERBOSE,
)
_OPENS_SUBORDINATE = re.compile(
    r"\W*(?:and |but )?(?:al)?(?:though|while|whereas|because|after|before|until|unless|when|since|as|if)\b",
    re.IGNORECASE,
)
_INTERRUPTION = re.compile(
    r",\s+(?P<relative>(?:which|who|whose|where)\s[^,;“”\"()]+)(?=,\s+(?!(?:and|but|or|which|who|while|where)\b))"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def split_clauses(sentence: str, quoted: Iterable[tuple[int, int]] | None = None) -> list[tuple[int, int]]:
    """Offsets of the clauses of a sentence, by start.

    A relative clause may lie inside the clause it interrupts. ``quoted`` are stretches to leave whole,
    by default those between quotation marks that the sentence itself closes.

    >>> s = "No one was on the dock, and no one was killed."
    >>> [s[a:b] for a, b in split_clauses(s)]
    ['No one was on the dock', 'no one was killed']
    """
    interruptions = [m.span("relative") for m in _INTERRUPTION.finditer(sentence) if _interrupts(m)]
    protected = stretches_left_whole(sentence, quoted) + [(a - 2, b) for a, b in interruptions]
    pieces: list[tuple[int, int]] = [*interruptions]
    start = 0
    for match in _BOUNDARY.finditer(sentence):
        if any(a <= match.start() < b for a, b in protected) or match.start() < start:
            continue
        if _divides(sentence[start : match.start()], sentence[match.end() :], match):
            pieces.append((start, match.start()))
            start = match.end()
    pieces.append((start, len(sentence)))
    return sorted(trimmed for a, b in pieces if (trimmed := trim(sentence, a, b)))


def stretches_left_whole(sentence: str, quoted: Iterable[tuple[int, int]] | None) -> list[tuple[int, int]]:
    """Offsets of the quoted stretches, by default those between quotation marks, and of brackets."""
    marked = (m.span() for m in _QUOTED.finditer(sentence)) if quoted is None else quoted
    return [*marked, *(m.span() for m in _BRACKETED.finditer(sentence))]


def _interrupts(match: re.Match[str]) -> bool:
    """Whether a relative clause between commas has a predicate and enough words to be a claim."""
    relative = match.group("relative")
    return len(WORD.findall(relative)) > MIN_WORDS and has_predicate(relative)


def _divides(left: str, right: str, match: re.Match[str]) -> bool:
    """Whether a boundary stands between two clauses."""
    nearest = _until_next_boundary(right)
    if (
        len(WORD.findall(left)) < MIN_WORDS
        or len(WORD.findall(nearest)) < MIN_WORDS
        or not has_predicate(left)
    ):
        return False
    if match.lastgroup == "participle":
        return starts_with_participle(right)
    if not has_predicate(nearest):
        return False
    if match.lastgroup == "comma":
        return bool(_OPENS_SUBORDINATE.match(left))
    return match.lastgroup != "coordinate" or _joins_clauses(left, nearest, match.group())


def _joins_clauses(left: str, right: str, conjunction: str) -> bool:
    """Whether "and" or "but" joins two clauses rather than two words of one."""
    after_comma = conjunction.startswith(",")
    if not after_comma and _only_participle(left):
        return False
    return starts_with_verb(right) or _has_own_subject(right, after_comma=after_comma)


def _has_own_subject(clause: str, *, after_comma: bool) -> bool:
    """Whether words stand before the first verb, as in "no one was killed".

    Without a comma the "and" may join two nouns ("to the mayor and officers sent ..."), so an
    auxiliary has to show that the verb is finite.
    """
    if starts_with_verb(clause):
        return False
    return has_predicate(clause) if after_comma else has_auxiliary(clause.split(",")[0])


def _only_participle(clause: str) -> bool:
    """Whether the one verb form is a participle that tells of a noun: "letters sent to the mayor"."""
    words = WORD.findall(clause)
    verbs = [i for i, word in enumerate(words) if is_finite(word, words[i - 1] if i else "")]
    return (
        len(verbs) == 1
        and not has_auxiliary(clause)
        and words[verbs[0] + 1 : verbs[0] + 2] in (["to"], ["by"])
    )


def _until_next_boundary(text: str) -> str:
    """The text up to the next strong boundary, which is where the clause on the right ends."""
    match = re.search(r"[;—–]|,\s+(?:which|who|whose|where|and|but|or|while|although)\b", text)
    return text[: match.start()] if match else text


def trim(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """The offsets without white space, stray marks and conjunctions at the ends; None without a word."""
    inner = _DANGLING.sub("", sentence[start:end].rstrip(_EDGE + "."))
    left = len(inner) - len(inner.lstrip(_EDGE + "…"))
    right = len(inner.rstrip(_EDGE + "."))
    right += bool(_ACRONYM.search(inner[:right])) and sentence[start + right : start + right + 1] == "."
    return (start + left, start + right) if WORD.search(inner[left:right]) else None
