"""The accounts of two dossiers under letters of one row, so that a letter means one account."""

from __future__ import annotations

from dataclasses import replace

from crossread.records import Article, Dossier, DossierDiff, Span
from crossread.report.differences import Stretches
from crossread.report.index import Index, context, letters
from crossread.report.view import Account, Passage


class Accounts:
    """Those of the new dossier by their letters there, then those that are gone, by the letters that follow.

    ``shown`` are all of them, each with its state. The version before an edit has its letter after "old".
    """

    def __init__(self, diff: DossierDiff, old: Dossier, new: Dossier) -> None:
        edited = {d.new[0] for d in diff.articles if d.kind == "changed" and d.changes}
        states = {pair.new: "edited" if pair.new in edited else "" for pair in diff.pairs}
        now = Index(new).accounts
        here = {id: replace(account, state=states.get(id, "new")) for id, account in now.items()}
        paired = {pair.old: here[pair.new] for pair in diff.pairs}
        gone = [article for article in old.articles if article.id not in paired]
        left = [Account(letters(len(here) + n), article, 0, "gone") for n, article in enumerate(gone)]
        self.shown = (*here.values(), *left)
        self._new = here
        self._old = {account.article.id: account for account in left}
        self._old |= {id: _before(old.article(id), account) for id, account in paired.items()}

    def passage(self, span: Span, *, old: bool, changed: Stretches = ()) -> Passage:
        """The span in its paragraph; ``old`` tells of which dossier it is."""
        account = (self._old if old else self._new)[span.article]
        before, after = context(account.article, span)
        return Passage(account, span, before, after, changed=changed)

    def names(self, ids: tuple[str, ...], *, old: bool) -> str:
        """Accounts by letter and label: ``A The Dunmore Courier, C Eastshore Daily``."""
        accounts = self._old if old else self._new
        return ", ".join(f"{accounts[id].key} {accounts[id].label}" for id in ids)


def _before(article: Article, account: Account) -> Account:
    key = f"old {account.key}" if account.state == "edited" else account.key
    return Account(key, article, account.origin)
