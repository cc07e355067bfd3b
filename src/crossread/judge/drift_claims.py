"""Drift of claims: a hedge or an attribution dropped, certainty raised."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from crossread.judge.certainties import unclear_elsewhere
from crossread.judge.lookup import Lookup, is_flat
from crossread.records import Certainty, Claim, Drift, DriftKind, Span, content_id
from crossread.text.causation import LINKED, causal_strength, is_plain_cause
from crossread.text.fold import fold_words
from crossread.text.predicates import WORD, is_finite
from crossread.text.terms import fold, term, terms

SAME_CLAIM = 0.45
"""Cosine of two claims from which on one counts as a retelling of the other."""

CLOSE_RETELLING = 0.6
"""The same for attribution, which headlines and first sentences leave out all the time."""

OF_THE_DOUBTED = 0.5
"""Share of the terms of what a hedge is said of that a claim must have, to say it without the hedge."""

SUBSTANCE = 4
"""Claims with fewer content terms are asides that nobody needs to attribute."""

_LIMITED = re.compile(
    r"\b(?P<superlative>first|only|last|largest|biggest|deadliest|worst|oldest|earliest)\s+(?:publicly\s+)?known\b",
    re.IGNORECASE,
)

_RANK: dict[Certainty, int] = {"unknown": 0, "possible": 1, "probable": 2, "certain": 3}

Told = tuple[DriftKind, str, str]
"""What a rule says of a retelling: kind, rule, reason."""


def claim_drift(lookup: Lookup) -> Iterator[Drift]:
    """For each claim, what it dropped or raised against the claim of its fact that is most like it."""
    best: dict[tuple[str, str], tuple[float, Drift]] = {}
    for a, b in lookup.pairs(at_least=SAME_CLAIM):
        for told, source in ((a, b), (b, a)):
            if lookup.published(told.span.article) < lookup.published(source.span.article):
                continue  # nobody retells what is not yet told
            if told.span.article != source.span.article and lookup.also_tells(told.span.article, source):
                continue
            for kind, rule, reason in _changes(lookup, told, source):
                score = lookup.likeness(told, source)
                drift = _drift(kind, told, source, rule, reason)
                key = (told.id, rule)
                if key not in best or (score, drift.id) > (best[key][0], best[key][1].id):
                    best[key] = (score, drift)
    yield from (drift for _, drift in best.values())
    yield from _unclear_stated(lookup)
    yield from _sourced_elsewhere(lookup)


def _unclear_stated(lookup: Lookup) -> Iterator[Drift]:
    """Rule ``unclear_stated``: flatly stated here, called unclear by another account."""
    for told, source in unclear_elsewhere(lookup):
        reason = f"the other account says “{source.hedges[0].span.text}”"
        yield _drift("certainty_raised", told, source, "unclear_stated", reason)


def _sourced_elsewhere(lookup: Lookup) -> Iterator[Drift]:
    """Rule ``sourced_elsewhere``: an article's own voice, where every other account has someone's words.

    "The blast destroyed the pier", where all others only quote a witness: "the pier is gone".
    """
    quoted = _quoted_words(lookup)
    for told in lookup.statements:
        if told.attribution or told.block != "paragraph" or told.quote:
            continue
        if f" {_folded(told)} " in quoted[told.span.article]:
            continue  # a post is shown and then quoted
        for others in _by_shared_verb(lookup, told):
            if all(claim.attribution and claim.quote for claim in others):
                source = max(others, key=lambda claim: (lookup.likeness(told, claim), claim.id))
                reason = f"in other accounts these are the words of {source.attribution[0].source}"
                yield _drift("attribution_dropped", told, source, "sourced_elsewhere", reason)
                break


def _quoted_words(lookup: Lookup) -> dict[str, str]:
    """All words that each article quotes, folded, a claim a line."""
    quoted: dict[str, str] = defaultdict(str)
    for claim in lookup.statements:
        if claim.quote:
            quoted[claim.span.article] += f"\n {_folded(claim)} \n"
    return quoted


def _folded(claim: Claim) -> str:
    return " ".join(fold_words(claim.span.text))


def _mostly_shared(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two claims share two terms or more, and half of what the shorter one says."""
    shared = len(words & others)
    return shared > 1 and 2 * shared >= min(len(words), len(others))


def _by_shared_verb(lookup: Lookup, told: Claim) -> Iterator[list[Claim]]:
    """For each finite verb of a claim, the claims in other articles' bodies that share it and more."""
    words = lookup.words(told)
    sharing = [
        claim
        for claim in lookup.sharing(told)
        if claim.span.article != told.span.article
        and claim.block == "paragraph"
        and claim.polarity == told.polarity
        and _mostly_shared(words, lookup.words(claim))
    ]
    for verb in sorted(
        {term(fold(word)) for word in WORD.findall(told.span.text) if is_finite(word)} & words
    ):
        others = [claim for claim in sharing if verb in lookup.words(claim)]
        if others:
            yield others


def _changes(lookup: Lookup, told: Claim, source: Claim) -> Iterator[Told]:
    rules: tuple[Callable[[Lookup, Claim, Claim], Told | None], ...] = (
        _certainty_raised,
        _made_a_cause,
        _limit_dropped,
        _attribution_dropped,
    )
    yield from (change for rule in rules if (change := rule(lookup, told, source)))


def _certainty_raised(_: Lookup, told: Claim, source: Claim) -> Told | None:
    """Rules ``hedge_gone`` and ``level_raised``: "reportedly empty" retold as "empty", "confirmed empty"."""
    if is_flat(source) or _RANK[told.certainty] <= _RANK[source.certainty]:
        return None
    if told.polarity != source.polarity or not _is_doubted(told, source):
        return None
    words = ", ".join(f"“{hedge.span.text}”" for hedge in source.hedges if hedge.level != "certain")
    if told.certainty == "certain" and not told.hedges:
        return "hedge_dropped", "hedge_gone", f"the other account hedges with {words}"
    return "certainty_raised", "level_raised", f"{source.certainty} there ({words}), {told.certainty} here"


def _is_doubted(told: Claim, source: Claim) -> bool:
    """Whether a claim says what the other doubts: to seize "a suspected smuggler" is no doubted seizure."""
    own = set(terms(told.span.text))
    for hedge in source.hedges:
        doubted = (
            set(terms(_within(source, hedge.scope))) - set(terms(hedge.span.text)) if hedge.scope else own
        )
        if len(doubted & own) >= OF_THE_DOUBTED * len(doubted):
            return True
    return False


def _within(claim: Claim, scope: Span) -> str:
    """The words of a hedge's scope that are the claim's: an adverb's scope may take in who said it."""
    start, end = max(scope.start, claim.span.start), min(scope.end, claim.span.end)
    return claim.span.text[start - claim.span.start : max(start, end) - claim.span.start]


def _made_a_cause(_: Lookup, told: Claim, source: Claim) -> Told | None:
    """Rule ``link_made_a_cause``: "the outage was linked to the storm" retold as "the storm caused it"."""
    if told.polarity != source.polarity or causal_strength(source.span.text) != LINKED:
        return None
    if not is_plain_cause(told.span.text):
        return None
    return (
        "certainty_raised",
        "link_made_a_cause",
        "the other account says no more than that the two go together",
    )


def _limit_dropped(_: Lookup, told: Claim, source: Claim) -> Told | None:
    """Rule ``limit_gone``: "the first known fire" retold as "the first fire"."""
    limited = _LIMITED.search(source.span.text)
    if limited is None or _LIMITED.search(told.span.text):
        return None
    if not re.search(rf"\b{limited.group('superlative')}\b", told.span.text, re.IGNORECASE):
        return None
    return "hedge_dropped", "limit_gone", f"the other account limits it with “{limited.group()}”"


def _attribution_dropped(lookup: Lookup, told: Claim, source: Claim) -> Told | None:
    """Rule ``own_voice``: what one account has from a source, another of its origin states as its own."""
    dropped = source.attribution and not told.attribution and told.block == "paragraph" and not told.quote
    if not dropped or len(lookup.words(told)) < SUBSTANCE or lookup.likeness(told, source) < CLOSE_RETELLING:
        return None
    if told.span.article == source.span.article or not _same_origin(lookup, told, source):
        return None
    name = source.attribution[0].source
    if set(terms(name)) & set(terms(told.context.text)):
        return None  # its sentence names the source in its own way
    return "attribution_dropped", "own_voice", f"the other account has it from {name}"


def _same_origin(lookup: Lookup, told: Claim, source: Claim) -> bool:
    return lookup.origin_of[told.span.article] == lookup.origin_of[source.span.article]


def _drift(kind: DriftKind, told: Claim, source: Claim, rule: str, reason: str) -> Drift:
    return Drift(content_id("d", rule, told.id, source.id), kind, told.span, source.span, rule, reason)
