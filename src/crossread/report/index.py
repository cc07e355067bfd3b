"""Look-ups that every section needs: the account behind an article id, a passage around a span."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from string import ascii_uppercase

from crossread.records import Article, Basis, Claim, Dossier, Origin, Quote, Span
from crossread.report.view import Account, Passage

REACH = 160
"""How many characters of context a passage shows on each side, at most."""


class Index:
    """The accounts, claims, origins and quotes of a dossier by id. Built once per report."""

    def __init__(self, dossier: Dossier) -> None:
        origins = {
            article: number for number, origin in enumerate(dossier.origins, 1) for article in origin.articles
        }
        self.dossier = dossier
        self.accounts = {
            article.id: Account(letters(place), article, origins.get(article.id, 0))
            for place, article in enumerate(dossier.articles)
        }
        self.claims: dict[str, Claim] = {claim.id: claim for claim in dossier.claims}
        self.origins = {origin.id: number for number, origin in enumerate(dossier.origins, 1)}
        self.bases: dict[str, list[Basis]] = defaultdict(list)
        for basis in dossier.bases:
            self.bases[basis.claim].append(basis)
        self._own = {article: origin.id for origin in dossier.origins for article in origin.articles}
        self.quotes: dict[str, Quote] = {quote.id: quote for quote in dossier.quotes}
        self.reuse = {(reuse.left, reuse.right): reuse for reuse in dossier.reuse}

    def passage(self, span: Span, *, note: str = "", changed: tuple[tuple[int, int], ...] = ()) -> Passage:
        """The span as a passage of its account, with the context of its paragraph."""
        account = self.accounts[span.article]
        before, after = context(account.article, span)
        return Passage(account, span, before, after, note, changed)

    def own_origin(self, article: str) -> str:
        """The id of the origin that an article belongs to; empty where it has none."""
        return self._own.get(article, "")

    def origin_name(self, origin: Origin) -> str:
        """``Origin 2: A The Dunmore Courier``, or ``Origin 5: CNN, not at hand``."""
        members = f"{origin.outlet}, not at hand" if origin.outlet else self.names(origin.articles)
        return f"Origin {self.origins[origin.id]}: {members}"

    def names(self, articles: Iterable[str]) -> str:
        """The accounts' letters and labels: ``A The Dunmore Courier, C Eastshore Daily``."""
        accounts = (self.accounts[article] for article in articles)
        return ", ".join(f"{account.key} {account.label}" for account in accounts)


def letters(place: int) -> str:
    """The letter of the account in this place, counted from 0: A to Z, then AA, AB, ..."""
    place, last = divmod(place, len(ascii_uppercase))
    return (letters(place - 1) if place else "") + ascii_uppercase[last]


def context(article: Article, span: Span) -> tuple[str, str]:
    """What stands before and after the span in its paragraph, at most ``REACH`` characters each."""
    text = article.text
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    last = len(text) if last < 0 else last
    return _tail(text[first : span.start]), _head(text[span.end : last])


def _tail(text: str) -> str:
    """The end of a text, from a word boundary."""
    if len(text) <= REACH:
        return text
    kept = text[-REACH:]
    return "… " + (kept.split(maxsplit=1)[-1] if " " in kept.strip() else kept)


def _head(text: str) -> str:
    """The beginning of a text, up to a word boundary."""
    if len(text) <= REACH:
        return text
    kept = text[:REACH]
    return (kept.rsplit(maxsplit=1)[0] if " " in kept.strip() else kept) + " …"
