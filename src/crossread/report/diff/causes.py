"""Why a record has no counterpart in the other dossier: by the accounts that its passages stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.records import Dossier, Span
from crossread.report.diff.matching import Correspondence

Cause = tuple[str, str]
"""The name of the rule, and the reason in plain words."""

FOUND_ANEW = "its words stood in the old dossier's accounts too, and no finding of this kind on them"
FOUND_NO_MORE = "its words stand in the new dossier's accounts too, and no finding of this kind on them"


def why_new(pairs: Correspondence, spans: Sequence[Span]) -> Cause:
    """``in_new_account``, ``in_edited_account`` or ``found_anew``."""
    came = [span for span in spans if span.article not in pairs.pair_of_new]
    if came:
        return "in_new_account", f"new: {_labels(pairs.new, came)}"
    edited = [span for span in spans if pairs.alignments[pairs.pair_of_new[span.article].old].edits_new(span)]
    if edited:
        return "in_edited_account", f"its words were edited: {_labels(pairs.new, edited)}"
    return "found_anew", FOUND_ANEW


def why_gone(pairs: Correspondence, spans: Sequence[Span]) -> Cause:
    """``in_gone_account``, ``in_edited_account`` or ``found_no_more``."""
    went = [span for span in spans if span.article not in pairs.pair_of_old]
    if went:
        return "in_gone_account", f"gone: {_labels(pairs.old, went)}"
    edited = [span for span in spans if pairs.alignments[span.article].edits_old(span)]
    if edited:
        return "in_edited_account", f"its words were edited: {_labels(pairs.old, edited)}"
    return "found_no_more", FOUND_NO_MORE


def _labels(dossier: Dossier, spans: Iterable[Span]) -> str:
    return ", ".join(dict.fromkeys(dossier.article(span.article).label for span in spans))
