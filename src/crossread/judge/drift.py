"""What changed in the retelling: of quotes, of claims, of numbers, and what was added."""

from __future__ import annotations

from crossread.judge.changed_copy import copied_drift
from crossread.judge.drift_additions import additions
from crossread.judge.drift_authorities import authority_drift
from crossread.judge.drift_claims import claim_drift
from crossread.judge.drift_numbers import number_drift, time_drift
from crossread.judge.drift_quotes import quote_drift
from crossread.judge.lookup import Lookup
from crossread.records import (
    Article,
    Claim,
    Drift,
    DriftKind,
    FactGroup,
    Origin,
    Quantity,
    Quote,
    Reuse,
    Story,
    TimeExpression,
    Utterance,
)

_ORDER: tuple[DriftKind, ...] = (
    "quote_altered",
    "quote_merged",
    "speaker_changed",
    "number_changed",
    "certainty_raised",
    "hedge_dropped",
    "attribution_dropped",
    "unsupported_addition",
    "quote_elided",
)


def find_drift(  # noqa: PLR0913 - a step names every list it needs
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    quotes: tuple[Quote, ...],
    utterances: tuple[Utterance, ...],
    origins: tuple[Origin, ...],
    stories: tuple[Story, ...],
    reuse: tuple[Reuse, ...],
    times: tuple[TimeExpression, ...],
    quantities: tuple[Quantity, ...],
) -> tuple[Drift, ...]:
    """All drift, changed words first and honest fragments last."""
    lookup = Lookup(articles, claims, groups, origins, stories)
    found = [
        *quote_drift(lookup.articles, quotes, utterances),
        *claim_drift(lookup),
        *authority_drift(lookup),
        *number_drift(lookup),
        *time_drift(lookup),
        *additions(lookup),
    ]
    found += [drift for drift in copied_drift(lookup, reuse, times, quantities) if not _is_told(drift, found)]
    kept = {drift.id: drift for drift in found}
    return tuple(sorted(kept.values(), key=_rank))


def _is_told(drift: Drift, found: list[Drift]) -> bool:
    """Whether a change inside copied words has been told already, of a claim or a number that holds it."""
    return any(drift.kind == other.kind and drift.span.overlaps(other.span) for other in found)


def _rank(drift: Drift) -> tuple[int, bool, str, int, str]:
    honest = drift.rule in ("fragment", "marked_cut")
    return (_ORDER.index(drift.kind), honest, drift.span.article, drift.span.start, drift.id)
