"""Words that report speech, writing and belief, from ``data/en/cues.toml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crossread.text.data import load
from crossread.text.grammar import is_auxiliary, is_time, is_verb, is_word
from crossread.text.tokens import Token

_OPENING = frozenset({"Said", "Says", "Added", "Adds", "Wrote", "Writes", "Tweeted"})

CueStance = Literal["asserts", "denies", "declines", "doubts", "unknown"]
Frame = Literal["clause", "object", "thought"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word: its lemma, its source's stance towards the content, and what it takes."""

    lemma: str
    stance: CueStance
    frame: Frame


@cache
def cue_forms() -> dict[str, Cue]:
    """Every form of every reporting verb, in lower case."""
    table = load("en/cues")
    stances: tuple[CueStance, ...] = ("asserts", "denies", "declines", "doubts")
    frames: tuple[Frame, ...] = ("clause", "object", "thought")
    return {
        form: Cue(lemma, stance, frame)
        for stance in stances
        for frame in frames
        for lemma, forms in table[stance].get(frame, {}).items()
        for form in forms.split()
    }


@cache
def cue_words(name: str) -> frozenset[str]:
    """One of the word lists under ``[phrases]``: ``documents``, ``channels``, ``hearers``."""
    return frozenset(load("en/cues")["phrases"][name].split())


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load("en/cues")["nouns"]["forms"].split())


def verb_cue(tokens: Sequence[Token], i: int, *, title_case: bool = False) -> Cue | None:
    """The cue that token ``i`` is, where it is used as a verb; None otherwise.

    ``title_case`` lets capitalised forms count, as in "Mayor Says Pier Is Safe".
    """
    token = tokens[i]
    opens = i == 0 and token.text in _OPENING  # "Added Ellison: ..."
    if token.kind != "word" or (token.capital and not opens and not (title_case and i > 0)):
        return None
    cue = cue_forms().get(token.lower)
    particle = load("en/cues")["particles"].get(token.lower)
    if particle and not (i + 1 < len(tokens) and tokens[i + 1].lower == particle):
        return None
    if cue is None or (token.lower in _nouns() and not _follows_subject(tokens, i)):
        return None
    return None if _is_nominal(tokens, i) else cue


def _follows_subject(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands before a noun-like form can be its subject: "CNN reports", "they claim"."""
    if i == 0 or tokens[i - 1].kind != "word":
        return i > 0 and tokens[i - 1].text in ",)"
    before = tokens[i - 1]
    if before.lower.endswith(("'s", "’s")) or (i + 1 < len(tokens) and tokens[i + 1].lower in {"of", "from"}):
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following and is_word(following, "prepositions") and not is_time(tokens[min(i + 2, len(tokens) - 1)]):
        return False  # "32 of the claims as false"
    states = following is not None and (
        following.lower == "that" or following.text == ":" or following.kind == "quoted"
    )
    if states or is_word(before, "pronouns") or is_auxiliary(before) or before.lower == "to":
        return True
    if before.capital:  # "CNN reports", but "the Gull report"
        joined = i > 1 and tokens[i - 2].lower == "and"
        return joined or tokens[i].lower.endswith("s") or _plural_of(tokens, i)
    plural = before.lower.endswith("s") or before.lower in {"police", "people", "media"}
    follows_verb = any(is_verb(tokens, k) for k in range(i + 1, min(i + 3, len(tokens))))
    return plural and not follows_verb and not is_word(before, "prepositions")


def _plural_of(tokens: Sequence[Token], i: int) -> bool:
    """Whether a plural with "of" governs what stands before ``i``: "Findings of the Agency [show]"."""
    for k in range(i - 1, max(0, i - 9), -1):
        if tokens[k].lower == "of":
            return tokens[k - 1].lower.endswith("s")
    return False


def _is_nominal(tokens: Sequence[Token], i: int) -> bool:
    """Whether an article or adjective makes the form a noun or attribute: "the reported strike"."""
    if i == 0:
        return False
    before = tokens[i - 1]
    return before.lower in {"the", "a", "an", "of", "this", "its", "his", "her", "their"} or (
        before.lower.endswith(("'s", "’s")) and tokens[i].lower.endswith("s")
    )
