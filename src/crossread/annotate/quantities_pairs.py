"""Two numbers side by side: votes ("by 52 to 48", "a 218-209 vote") and ratios ("a 3-to-1 margin").

Each side of a vote is a quantity of its own, with the unit "vote". The result of a game ("won 3-1")
looks the same and is left out: it is no quantity, and nothing says what its sides count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.annotate.quantities_amount import DATA
from crossread.annotate.quantities_found import Found
from crossread.annotate.quantities_noun import counted_after
from crossread.text.numbers import NUMBER, alternatives, parse_number

_WORDS = DATA["pairs"]
_TOLD = re.compile(
    rf"\b(?:{alternatives({*_WORDS['before'], *_WORDS['after'], *_WORDS['ratio']})})\b", re.IGNORECASE
)
_PAIR = re.compile(
    rf"(?<![\w$€£.,/:+-])(?P<a>{NUMBER})(?:\s?[-–]\s?|\s+to\s+|-to-|:|\s+against\s+)(?P<b>{NUMBER})(?![\w%$/:]|[.,-]\d)",
    re.IGNORECASE,
)
_VOTES_TO = re.compile(
    rf"(?<![\w$€£.,/:+-])(?P<a>{NUMBER})\s+votes?\s+to\s+(?P<b>{NUMBER})(?![\w%])", re.IGNORECASE
)
_VOTE_BEFORE = re.compile(
    rf"\b(?:{alternatives(_WORDS['before'])})\b[^.;:,\d]{{0,40}}?(?:\s|\()$", re.IGNORECASE
)
_VOTE_AFTER = re.compile(rf"[\s-](?:{alternatives(_WORDS['after'])})\b(?!\s+point)", re.IGNORECASE)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_VOTED_AFTER = re.compile(rf"[^.;:\d]{{0,40}}\b(?:{alternatives(_WORDS['before'])})\b", re.IGNORECASE)
_RATIO_BEFORE = re.compile(rf"\b(?:{alternatives(_WORDS['ratio'])})\b[^.;:,\d]{{0,40}}\s$", re.IGNORECASE)
_RATIO_AFTER = re.compile(rf"\s(?:{alternatives(_WORDS['ratio'])})\b", re.IGNORECASE)


def find_pairs(text: str) -> Iterator[Found]:
    """The votes and ratios of a sentence."""
    if not _TOLD.search(text):
        return
    for match in _VOTES_TO.finditer(text):
        yield from _votes(match)
    for match in _PAIR.finditer(text):
        spelled = match.group().lower()
        is_ratio = _RATIO_BEFORE.search(text, 0, match.start()) or _RATIO_AFTER.match(text, match.end())
        if is_ratio and ("to" in spelled or ":" in spelled):
            yield from _ratio(match)
        elif ":" not in spelled and _is_vote(text, match):
            yield from _votes(match)


def _is_vote(text: str, match: re.Match[str]) -> bool:
    """Whether words for voting stand beside the pair; "from 20 to 30 votes" is a change."""
    if re.search(r"\b(?:from|between|sections?|pages?|of\s+the)\s+$", text[: match.start()], re.IGNORECASE):
        return False
    if _VOTE_AFTER.match(text, match.end()):
        return "-" in match.group() or "–" in match.group()
    if _BY.search(text, 0, match.start()) and _VOTED_AFTER.match(text, match.end()):
        return True
    if counted_after(text, match.end()):
        return False
    return _VOTE_BEFORE.search(text, max(0, match.start() - 60), match.start()) is not None


def _votes(match: re.Match[str]) -> Iterator[Found]:
    for side in ("a", "b"):
        value = parse_number(match[side])
        if value is not None and value == int(value):
            yield Found(match.start(side), match.end(side), value, "exact", "vote", None, "vote")


def _ratio(match: re.Match[str]) -> Iterator[Found]:
    a, b = parse_number(match["a"]), parse_number(match["b"])
    if a and b:
        yield Found(match.start(), match.end(), round(a / b, 6), "exact", "ratio", None, "ratio")
