"""Conflicts of denial: one side says it is so, another denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from crossread.judge.lookup import Lookup, is_statement
from crossread.records import Claim, Conflict, content_id
from crossread.text.data import load
from crossread.text.fold import fold_words
from crossread.text.wordlists import find_phrases

SAME_MATTER = 0.3
"""Cosine from which on a denial is taken to be of another claim."""

OPPOSITE = 0.4
"""Cosine from which on two claims that differ in polarity are taken to contradict each other."""

COVERED = 0.55
"""Share of the weight of each claim, the negated and the affirmed, that the other must have."""

_NEGATED_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should)"
    r"(?:\s+\w+ly)?\s+(?:not(?!\s+(?:just|only|merely|yet))|never|no)\b|n[’']t\b|\bcannot\b|\bnever\b"
    r"|\b[Nn]o(?:\s+\w+){1,3}\s+(?:is|are|was|were|has|have|had)\b|\b(?:nobody|no one|none|neither)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:(?:that|the|this|those|these|such)\s+"
    r"(?:assertions?|claims?|allegations?|accusations?|charges?|reports?|suggestions?|conclusions?)|it|this|that)\W*$"
)


def denial_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``denied_before``, ``denied`` and ``opposite``, in this order.

    A denial counts once, by the first rule that finds what it denies. Denials of one fact are one
    conflict, and so are denials that are themselves one fact or stand in one sentence.
    """
    by_rule: dict[str, str] = {}
    found: list[tuple[Claim, Claim]] = []
    for rule in (_denied_before, _denied, _opposite):
        for asserted, denying in rule(lookup):
            if denying.id not in by_rule:
                by_rule[denying.id] = rule.__name__.lstrip("_")
                found.append((asserted, denying))
    for pairs in _by_fact(lookup, found):
        yield _conflict(lookup, pairs, by_rule[pairs[0][1].id])


def _by_fact(lookup: Lookup, found: list[tuple[Claim, Claim]]) -> list[list[tuple[Claim, Claim]]]:
    """The pairs, put together where what they assert or what they deny is one fact."""
    bundles: list[tuple[set[str], list[tuple[Claim, Claim]]]] = []
    for pair in found:
        facts, joined = {lookup.group_of[claim.id] for claim in pair} | {_place(pair[1])}, [pair]
        apart = []
        for bundle in bundles:
            if bundle[0] & facts:
                facts, joined = facts | bundle[0], bundle[1] + joined
            else:
                apart.append(bundle)
        bundles = [*apart, (facts, joined)]
    return [pairs for _, pairs in bundles]


def _place(denying: Claim) -> str:
    """The sentence of a denial: what one sentence denies in two ways is one denial."""
    return f"{denying.context.article}:{denying.context.start}"


@lru_cache(maxsize=1 << 14)
def denies(claim: Claim) -> bool:
    """Whether the claim reports a denial: its source denies, or its words do."""
    if any(authority.stance == "denies" for authority in claim.attribution):
        return True
    return next(find_phrases(claim.span.text, load("en/denials")["words"].split()), None) is not None


def _denied_before(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """What is denied was told just before: "Two sources named the ship. A spokesman rejected that claim"."""
    previous: Claim | None = None
    for claim in lookup.statements:
        points_back = _POINTS_BACK.search(claim.span.text) and denies(claim)
        if previous and points_back and not denies(previous) and previous.span.article == claim.span.article:
            yield previous, claim
        previous = claim


def _denied(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """A claim with a word of denial, against the claim most like it that has none.

    "The mayor denied that the gates were locked" against "the gates were locked".
    """
    for denying in lookup.statements:
        if denies(denying) and (asserted := _most_alike(lookup, denying, SAME_MATTER)):
            yield asserted, denying


def _opposite(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """Two claims alike in all but a negation: "the alarm rang" against "the alarm did not ring"."""
    for denying in lookup.statements:
        if denying.certainty != "unknown" and _NEGATED_VERB.search(denying.span.text) and not denies(denying):
            asserted = _most_alike(lookup, denying, OPPOSITE)
            if asserted and asserted.certainty != "unknown" and _cover(lookup, asserted, denying):
                yield asserted, denying


def _cover(lookup: Lookup, asserted: Claim, denying: Claim) -> bool:
    """Whether each of two claims has most of what the other says, so that only the negation differs."""
    return min(lookup.shared(denying, asserted), lookup.shared(asserted, denying)) >= COVERED


def _most_alike(lookup: Lookup, denying: Claim, at_least: float) -> Claim | None:
    """The affirmed claim most like a denial, where it is alike enough."""
    scored = ((lookup.likeness(denying, claim), claim.id, claim) for claim in lookup.sharing(denying))
    alike = sorted((item for item in scored if item[0] >= at_least), key=lambda item: item[:2], reverse=True)
    for _, _, claim in alike:
        if lookup.one_tells_both(claim, denying) or _one_voice(claim, denying):
            continue
        if claim.polarity == "affirmed" and not denies(claim):
            return claim
    return None


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether two claims are one passage, or words of one source: nobody denies himself.

    Across articles that is asked of quoted words alone, whose versions are compared as quotes.
    """
    if a.span.overlaps(b.span):
        return True
    if a.span.article != b.span.article and not (a.quote and b.quote):
        return False
    sources = [set(fold_words(authority.source)) for claim in (a, b) for authority in claim.attribution[:1]]
    return len(sources) == 2 and bool(sources[0] & sources[1])


def _same_breath(lookup: Lookup, denied: Claim) -> list[Claim]:
    """A denial and what its source says on in the same sentence: "rejected the claim, stating that ..."."""
    source = [authority.source for authority in denied.attribution[:1]]

    def goes_on(claim: Claim) -> bool:
        own = [authority.source for authority in claim.attribution[:1]]
        return bool(source) and claim.context == denied.context and own == source

    return [claim for claim in lookup.statements if claim is denied or goes_on(claim)]


def _with_fact(lookup: Lookup, claims: list[Claim], *, denying: bool) -> list[Claim]:
    """Claims with the others of their facts that stand on the same side, in reading order."""
    facts = {lookup.group_of[claim.id] for claim in claims}
    found = {claim.id: claim for claim in claims}
    for claim in (c for group in lookup.groups if group.id in facts for c in lookup.members(group)):
        # "denied" and no more is alike in the word of denial alone
        if not is_statement(claim) or claim.rule == "denies" or claim.certainty == "unknown":
            continue
        if (denies(claim) or _NEGATED_VERB.search(claim.span.text) is not None) == denying:
            found[claim.id] = claim
    return sorted(found.values(), key=lambda claim: claim.span)


def _conflict(lookup: Lookup, pairs: list[tuple[Claim, Claim]], rule: str) -> Conflict:
    breath = [claim for _, denied in pairs for claim in _same_breath(lookup, denied)]
    asserted = _with_fact(lookup, [asserted for asserted, _ in pairs], denying=False)
    denied = _with_fact(lookup, breath, denying=True)
    held = [("asserted", claim.span) for claim in asserted] + [("denied", claim.span) for claim in denied]
    return Conflict(
        id=content_id("x", "denial", *sorted(claim.id for pair in pairs for claim in pair)),
        type="denial",
        status="contradiction",
        about=pairs[0][1].span,
        sides=lookup.sides(held),
        fact=lookup.group_of[pairs[0][0].id],
        rule=rule,
        reason="one statement denies what the other asserts",
    )
