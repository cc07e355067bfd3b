"""What changed in the retelling: of quotes, of claims, of numbers, and what was added."""

from __future__ import annotations

from crossread.judge.drift_additions import additions
from crossread.judge.drift_claims import claim_drift
from crossread.judge.drift_numbers import number_drift, time_drift
from crossread.judge.drift_quotes import quote_drift
from crossread.judge.lookup import Lookup
from crossread.records import Article, Claim, Drift, DriftKind, FactGroup, Origin, Quote, Story, Utterance

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


def find_drift(
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    groups: tuple[FactGroup, ...],
    quotes: tuple[Quote, ...],
    utterances: tuple[Utterance, ...],
    origins: tuple[Origin, ...],
    stories: tuple[Story, ...],
) -> tuple[Drift, ...]:
    """All drift, changed words first and honest fragments last."""
    lookup = Lookup(articles, claims, groups, origins, stories)
    found = [
        *quote_drift(lookup.articles, quotes, utterances),
        *claim_drift(lookup),
        *number_drift(lookup),
        *time_drift(lookup),
        *additions(lookup),
    ]
    kept = {drift.id: drift for drift in found}
    return tuple(sorted(kept.values(), key=_rank))


def _rank(drift: Drift) -> tuple[int, bool, str, int, str]:
    honest = drift.rule in ("fragment", "marked_cut")
    return (_ORDER.index(drift.kind), honest, drift.span.article, drift.span.start, drift.id)
