"""What changed between two dossiers of one story, and how it is shown."""

from __future__ import annotations

from crossread.records import DIFF_SCHEMA_VERSION, Dossier, DossierDiff, Move
from crossread.report.diff.articles import differing_articles, pair_articles
from crossread.report.diff.kinds import (
    differing_conflicts,
    differing_drift,
    differing_facts,
    differing_origins,
    differing_quotes,
)
from crossread.report.diff.matching import Correspondence
from crossread.report.screen import counted, unit_of

__all__ = ["diff_dossiers"]


def diff_dossiers(old: Dossier, new: Dossier) -> DossierDiff:
    """Everything that changed from one dossier to another.

    Records are not matched by their ids, which are made from content and change with it, but by the passages
    that they share; passages by the account they stand in and their place or words there. Where the two
    share no account, findings are not held against one another.
    """
    matched = pair_articles(old.articles, new.articles)
    pairs = Correspondence(old, new, matched)
    comparable = bool(matched)
    return DossierDiff(
        schema=DIFF_SCHEMA_VERSION,
        pairs=matched,
        counts=_counts(old, new),
        articles=tuple(differing_articles(pairs)),
        origins=tuple(differing_origins(pairs)) if comparable else (),
        facts=tuple(differing_facts(pairs)) if comparable else (),
        conflicts=tuple(differing_conflicts(pairs)) if comparable else (),
        drift=tuple(differing_drift(pairs)) if comparable else (),
        quotes=tuple(differing_quotes(pairs)) if comparable else (),
    )


def _counts(old: Dossier, new: Dossier) -> tuple[Move, ...]:
    """The figures of the summary that moved, under the plural of their nouns."""
    pairs = zip(counted(old), counted(new), strict=True)
    return tuple(
        Move(unit_of(0, unit), str(was), str(now)) for (was, unit, _), (now, _, _) in pairs if was != now
    )
