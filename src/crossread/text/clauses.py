"""Cut an English sentence into clauses that can each be true or false, by the forms of its words.

A boundary counts only where both sides hold a predicate of their own, so that lists and noun
phrases are left whole. Boundaries inside quotation marks and brackets are passed over, unless the
marks hold all of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from crossread.text.data import load
from crossread.text.offsets import Offsets
from crossread.text.predicates import (
    WORD,
    has_auxiliary,
    has_predicate,
    is_finite,
    starts_with_participle,
    starts_with_verb,
)
from crossread.text.stretches import after_label, bracketed, quotations, split_states, trim

MIN_WORDS = 3
"""A clause shorter than this stays with its neighbour."""

_WINDOW = 500
"""How many characters on either side of a boundary tell whether it is one."""

_ENDS = re.compile(r"[;—–]|,\s+(?:which|who|whose|where|and|but|or|while|although)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|\w+ed)\b")


def split_clauses(sentence: str, quoted: Iterable[Offsets] | None = None) -> list[Offsets]:
    """Offsets of the clauses of a sentence, by start.

    A relative clause may lie inside the clause it interrupts. ``quoted`` are stretches to leave whole,
    by default those between quotation marks that the sentence itself closes.

    >>> s = "No one was on the dock, and no one was killed."
    >>> [s[a:b] for a, b in split_clauses(s)]
    ['No one was on the dock', 'no one was killed']
    """
    inside = [m.span("relative") for m in _interruption().finditer(sentence) if _interrupts(m)]
    marked = quotations(sentence) if quoted is None else quoted
    whole = _covered(sentence, [*_partial(sentence, marked), *bracketed(sentence), *inside])
    pieces = [*inside, *_cut(sentence, whole)]
    found = [trimmed for a, b in pieces if (trimmed := trim(sentence, a, b))]
    return sorted(part for piece in found for part in split_states(sentence, *piece))


def _cut(sentence: str, whole: bytearray) -> list[Offsets]:
    """The stretches between the boundaries, without what opens a clause: "after", "while"."""
    pieces: list[Offsets] = []
    start = after_label(sentence)
    for match in _boundary().finditer(sentence, start):
        if whole[match.start()] or match.start() < start:
            continue
        left = sentence[max(start, match.start() - _WINDOW) : match.start()]
        if _divides(left, sentence[match.end() : match.end() + _WINDOW], match):
            pieces.append((start + _opening(left, match), match.start()))
            start = match.end()
    return [*pieces, (start, len(sentence))]


def _covered(sentence: str, stretches: Sequence[Offsets]) -> bytearray:
    """For each character, whether it lies in one of the stretches or right before it.

    A stretch may lie in part or wholly outside the sentence.
    """
    covered = bytearray(len(sentence) + 1)
    for a, b in stretches:
        first, last = max(a - 2, 0), min(b, len(sentence))
        if first < last:  # a quotation may lie outside the stretch that is cut
            covered[first:last] = b"\1" * (last - first)
    return covered


def _partial(sentence: str, quoted: Iterable[Offsets]) -> list[Offsets]:
    """The quotations that are not all of the sentence."""
    held = len(sentence.rstrip(" .,"))
    return [(a, b) for a, b in quoted if sentence[:a].strip() or b < held]


def _interrupts(match: re.Match[str]) -> bool:
    """Whether a relative clause between commas has a predicate and enough words to be a claim."""
    relative = match.group("relative")
    return len(WORD.findall(relative)) > MIN_WORDS and has_predicate(relative)


def _divides(left: str, right: str, match: re.Match[str]) -> bool:
    """Whether a boundary stands between two clauses."""
    if match.lastgroup == "comma" and not _opening(left, match):
        return False
    nearest = _until_next_boundary(right)
    if min(len(WORD.findall(left)), len(WORD.findall(nearest))) < MIN_WORDS or not has_predicate(left):
        return False
    if match.lastgroup == "participle":
        return starts_with_participle(right)
    if not has_predicate(nearest):
        return False
    if match.lastgroup == "subordinate":
        return _is_fact(match.group("opener"), nearest)
    return match.lastgroup != "coordinate" or _joins_clauses(left, nearest, match.group())


def _opening(left: str, match: re.Match[str]) -> int:
    """How long the word is that opens a clause in front of a comma: "While the council kept silent, ..."."""
    opens = _opener().match(left)
    if match.lastgroup != "comma" or not opens or not _is_fact(opens.group("opener"), left[opens.end() :]):
        return 0
    return opens.end()


def _is_fact(opener: str, clause: str) -> bool:
    """Whether a clause tells what is the case: "when it rains" and "before she could leave" do not."""
    if opener.lower() not in _list("events"):
        return True
    words = [word.lower() for word in WORD.findall(clause)]
    irregular = load("en/verbs")["irregular"].split()
    past = _PAST.search(clause) or any(word in irregular for word in words)
    return bool(past) and not any(word in _list("modals") for word in words)


def _joins_clauses(left: str, right: str, conjunction: str) -> bool:
    """Whether "and" or "but" joins two clauses rather than two words of one."""
    after_comma = conjunction.startswith(",")
    if not after_comma and (_only_participle(left) or _side_by_side(left, right)):
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


def _side_by_side(left: str, right: str) -> bool:
    """Whether two verb forms share what follows: "bruised or broken ribs", "boarded and searched it"."""
    *_, before, last = ["", "", *WORD.findall(left)]
    return starts_with_verb(right) and is_finite(last, before) and not has_auxiliary(f"{before} {last}")


def _until_next_boundary(text: str) -> str:
    """The text up to the next strong boundary, which is where the clause on the right ends."""
    match = _ENDS.search(text)
    return text[: match.start()] if match else text


@cache
def _list(name: str) -> tuple[str, ...]:
    """One list of words of ``data/en/claims.toml`` about clauses."""
    return tuple(load("en/claims")["clauses"][name].split())


@cache
def _openers() -> str:
    """Words that open a clause told as a fact, as a pattern; "as a child" opens none."""
    told = "|".join((*_list("facts"), *_list("events")))
    return rf"(?!as\s+(?:{'|'.join(_list('after_as'))})\b)(?P<opener>{told})\b"


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:and |but )?{_openers()}", re.IGNORECASE)


@cache
def _interruption() -> re.Pattern[str]:
    relatives = "|".join(_list("relatives"))
    return re.compile(
        rf",\s+(?P<relative>(?:{relatives})\s[^,;“”\"()]+)(?=,\s+(?!(?:and|but|or|which|who|while|where)\b))"
    )


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(
        rf"""
          (?P<stop>;\s+)
        | (?P<dash>(?<=\s)[—–-]\s+|—\s*)
        | (?P<colon>:\s+)
        | (?P<relative>,\s+(?=(?:{"|".join(_list("relatives"))})\b))
        | (?P<subordinate>(?:,\s+|(?<=\s)){_openers()}(?!\s*[,.;]))
        | (?P<coordinate>,\s+(?:and|but|or|yet|so)\s+|(?<=\s)(?:and|but|or)\s+)
        | (?P<participle>,\s+(?=[a-z]+ing\b))
        | (?P<comma>,\s+)
        """,
        re.VERBOSE,
    )
