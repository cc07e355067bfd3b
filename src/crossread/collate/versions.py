"""Whether two quotes are versions of one utterance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from crossread.records import Quote
from crossread.text.fold import fold_words
from crossread.text.terms import terms

Rule = Literal["same_words", "reworded"]

_FEW_WORDS = 2
_SOME_WORDS = 5
_KEPT_OF_SOME = 0.85
_KEPT_OF_MANY = 0.7
_SPREAD = 3
_KEPT_OF_ANOTHERS = 0.85
_REWORDED = 0.55
_LEAST_REWORDED = 2


@dataclass(frozen=True, slots=True)
class Version:
    """A quote with its folded words, its content terms that are no names, and its speaker's last name."""

    quote: Quote
    words: tuple[str, ...]
    terms: frozenset[str]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """How near a version is to the fullest one (0 to 1; same words before reworded), and why."""

    likeness: float
    rule: Rule


def read_version(quote: Quote) -> Version:
    """What is compared of a quote."""
    words = tuple(fold_words(quote.span.text))
    small = " ".join(word for word in quote.span.text.split() if word.islower())
    opening = quote.span.text.split(maxsplit=1)[0] if quote.kind == "direct" else ""
    speaker = _last_name(quote.speaker.name) if quote.speaker else None
    return Version(quote, words, frozenset(terms(f"{opening} {small}")), speaker)


def _last_name(name: str) -> str:
    """What a speaker is compared by: "Mara Ellison, the mayor" and "Ms. Ellison" are "ellison"."""
    words = name.split(",")[0].split()
    capital = [word for word in words if word[:1].isupper()]
    return " ".join(fold_words((capital or words)[-1])) if words else ""


def same_utterance(version: Version, fuller: Version, weights: Mapping[str, float]) -> Match | None:
    """Whether a quote is a version of a fuller one; None where it is not.

    ``same_words``: its words stand in the fuller quote in the same order, close together; all of them for
    one or two words, 85% up to five words, 70% of more. One or two words must moreover hold a content word
    and have the same speaker: "a mess" is said by many. More words may have another speaker, as accounts
    may disagree on who spoke, where 85% of them are kept.
    ``reworded``: the same speaker in another article, and at least two content terms in common which make
    up 55% of its own when rare ones weigh more (``weights`` holds each term's weight): "a mooring where
    ships take on contraband" and "the mooring where the ships were loaded with contraband".
    """
    kept = _kept_in_order(version.words, fuller.words)
    if kept >= _needed(version, fuller):
        return Match(1 + kept, "same_words")
    shared = version.terms & fuller.terms
    retold = version.quote.span.article != fuller.quote.span.article
    if retold and version.speaker and version.speaker == fuller.speaker and len(shared) >= _LEAST_REWORDED:
        weight = sum(weights[term] for term in sorted(version.terms))
        likeness = sum(weights[term] for term in sorted(shared)) / weight
        if likeness >= _REWORDED:
            return Match(likeness, "reworded")
    return None


def _needed(version: Version, fuller: Version) -> float:
    """The share of a version's words that must be kept, above 1 where nothing would do."""
    alike = version.speaker == fuller.speaker or None in (version.speaker, fuller.speaker)
    if len(version.words) <= _FEW_WORDS:
        return 1.0 if alike and version.terms else 2.0
    if not alike:
        return _KEPT_OF_ANOTHERS
    return _KEPT_OF_SOME if len(version.words) <= _SOME_WORDS else _KEPT_OF_MANY


def _kept_in_order(words: tuple[str, ...], fuller: tuple[str, ...]) -> float:
    """The share of ``words`` found in ``fuller`` in order, within three times their own length."""
    blocks = [block for block in LCSseq.editops(words, fuller).as_matching_blocks() if block.size]
    if not words or not blocks:
        return 0.0
    reach = blocks[-1].b + blocks[-1].size - blocks[0].b
    kept = sum(block.size for block in blocks) / len(words)
    return kept if reach <= _SPREAD * len(words) else 0.0
