"""Words that deny: which claims report a denial or a doubt, and what of their own words it is about."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from crossread.records import Claim
from crossread.text.data import load
from crossread.text.wordlists import find_phrases, phrase_pattern

_NEGATED_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should)"
    r"(?:\s+\w+ly)?\s+(?:not(?!\s+(?:just|only|merely|yet))|never|no)\b|n[’']t\b|\bcannot\b|\bnever\b"
    r"|\b[Nn]o(?:\s+\w+){1,3}\s+(?:is|are|was|were|has|have|had)\b|\b(?:nobody|no one|none|neither)\b",
    re.IGNORECASE,
)
_NOT_DENIED = re.compile(r"(?:\bnot|\bnever|n[’']t)\s+(?:\w+\s+)?(?:den(?:y|ied)|dispute)", re.IGNORECASE)
_LONGEST_TAIL = 3
"""Words that may stand between "denied" and what was refused: "denied international port access"."""


@lru_cache(maxsize=1 << 14)
def denies(claim: Claim) -> bool:
    """Whether the claim reports a denial: its source denies, or its words do."""
    if any(authority.stance == "denies" for authority in claim.attribution):
        return _NOT_DENIED.search(claim.context.text) is None
    text = claim.span.text
    return any(not _refuses(text, start, end) for start, end in find_phrases(text, _listed("words")))


def disputes(claim: Claim) -> bool:
    """Whether the claim denies, or doubts what somebody asserts: "question the claims of neglect"."""
    return denies(claim) or _disputing().search(claim.span.text) is not None


def negates(claim: Claim) -> bool:
    """Whether a verb of the claim is negated: "was not", "never", "nobody"."""
    return _NEGATED_VERB.search(claim.span.text) is not None


@lru_cache(maxsize=1 << 14)
def calls_untrue(claim: Claim) -> bool:
    """Whether a claim says that a report, a picture or a tale is untrue: "the story is a hoax"."""
    text = claim.span.text
    told = (*_listed("asserted"), *_listed("told"))
    return _untrue().search(text) is not None and next(find_phrases(text, told), None) is not None


def points_back(claim: Claim) -> bool:
    """Whether a denial ends in a word for what stands before it: "rejected that claim", "denied it"."""
    return _points_back().search(claim.span.text) is not None


def names_report(claim: Claim) -> bool:
    """Whether what is denied is "the report", "the allegations": told somewhere before."""
    found = _points_back().search(claim.span.text)
    return found is not None and found.group().lower().startswith("the ")


def disputed_words(claim: Claim) -> tuple[int, int] | None:
    """Offsets, in the article, of what a claim says is asserted and disputed; None where it tells neither.

    "The port rejected the union's claims of neglect" gives "the union's claims of neglect".
    """
    found = _disputing().search(claim.span.text)
    if found is None or not found["matter"]:
        return None
    start = claim.span.start
    return start + found.start("asserted"), start + len(claim.span.text.rstrip(' .,;”"'))


def _refuses(text: str, start: int, end: int) -> bool:
    """Whether a word of denial refuses a thing ("denied access", "the request was denied") or is negated."""
    after = re.findall(r"[\w’'-]+", text[end:])[: _LONGEST_TAIL + 1]
    before = [word.lower() for word in re.findall(r"[\w’'-]+", text[:start])[-4:]]
    if not {"not", "never", "cannot"}.isdisjoint(before[-2:]) or any(
        w.endswith(("n't", "n’t")) for w in before[-2:]
    ):
        return True  # "did not deny"
    passive = bool(before) and before[-1] in ("was", "were", "been", "is", "are", "be", "being")
    if not _listed_asserted().isdisjoint(before if passive else after):
        return False
    if passive:  # "was denied access", "the request was denied", but "was denied by the port"
        return [word.lower() for word in after[:1]] != ["by"]
    return not {word.lower() for word in after}.isdisjoint(_listed("refused"))


@cache
def _listed_asserted() -> frozenset[str]:
    return frozenset(_listed("asserted"))


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(load("en/denials")[name].split())


@cache
def _untrue() -> re.Pattern[str]:
    """A verb of being, and within two words what is untrue: "was again a hoax", "turned out to be fake"."""
    untrue = phrase_pattern(tuple(load("en/denials")["untrue"])).pattern
    return re.compile(
        rf"\b(?:is|was|are|were|be|been|as|['’]s)\s+(?:(?!not\b)\w+\s+){{0,2}}?{untrue}", re.IGNORECASE
    )


@cache
def _disputing() -> re.Pattern[str]:
    """A word that disputes, up to five words of whose it is, a noun for what is asserted, and its matter."""
    verbs = phrase_pattern(tuple(load("en/denials")["disputing"])).pattern
    nouns = "|".join(_listed("asserted"))
    return re.compile(
        rf"{verbs}\s+(?P<asserted>(?:[\w.’'-]+\s+){{0,5}}?(?:{nouns})\b(?P<matter>\s+(?:of|that|about|by|on|over)\b.+)?)",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _points_back() -> re.Pattern[str]:
    nouns = "|".join(_listed("asserted"))
    return re.compile(
        rf"\b(?:(?:that|the|this|those|these|such)\s+(?:{nouns})|it|this|that)\W*$", re.IGNORECASE
    )


@cache
def claims_denied() -> re.Pattern[str]:
    """A denial hung on the end of what it denies: "..., a claim that the port has denied"."""
    nouns = "|".join(_listed("asserted"))
    verbs = "|".join(_listed("words"))
    return re.compile(
        rf"[,;–—-]\s*(?:an?\s+|the\s+)?(?:{nouns})\s+(?:that\s+|which\s+)?(?:[\w.’'-]+\s+){{1,6}}?(?:{verbs})\b"
    )
