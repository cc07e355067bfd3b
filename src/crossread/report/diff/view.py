"""A diff into the view that every format shows: what moved, then the differences by what they are of."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Dossier, DossierDiff
from crossread.report.diff.accounts import Accounts
from crossread.report.diff.sections import SECTIONS, Build
from crossread.report.labels import count
from crossread.report.view import View

NO_COMMON = "The two dossiers share no account: their findings are not held against one another."
LETTERS = (
    "Letters and origins are those of the new dossier; “old” marks an account as it was before its edit."
)


def build_diff_view(diff: DossierDiff, old: Dossier, new: Dossier) -> View:
    """Everything a screen shows of a diff, in the order in which it is read."""
    accounts = Accounts(diff, old, new)
    return View(
        headline=_headline(diff, old, new),
        notes=tuple(_notes(diff)),
        figures=(),
        digests=(),
        accounts=accounts.shown,
        sections=tuple(build(accounts, diff) for build in _told(diff)),
        problems=(),
    )


def _headline(diff: DossierDiff, old: Dossier, new: Dossier) -> str:
    """``From 4 articles to 6: 3 new, 1 edited, 1 gone``."""
    if diff.is_empty:
        return f"Nothing changed: {count(len(new.articles), 'article')}"
    states = [
        ("edited" if d.kind == "changed" else d.kind)
        for d in diff.articles
        if d.kind != "changed" or d.changes
    ]
    told = ", ".join(
        f"{states.count(state)} {state}" for state in ("new", "edited", "gone") if state in states
    )
    return f"From {count(len(old.articles), 'article')} to {len(new.articles)}: {told or 'no new account'}"


def _notes(diff: DossierDiff) -> Iterator[str]:
    moved = [f"{move.was} → {move.now} {move.what}" for move in diff.counts if move.what != "articles"]
    if moved:
        yield f"{', '.join(moved)}."
    if not diff.pairs:
        yield NO_COMMON
    if not diff.is_empty:
        yield LETTERS


def _told(diff: DossierDiff) -> tuple[Build, ...]:
    """The sections to show: none where nothing changed, and accounts alone where no finding is compared."""
    if diff.is_empty:
        return ()
    return SECTIONS if diff.pairs else SECTIONS[:1]
