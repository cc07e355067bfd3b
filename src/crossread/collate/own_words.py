"""The words of an account that are its own, sentence by sentence, ready to be held beside another's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.collate.accounts import Account, Telling
from crossread.collate.quoted import said_by_others
from crossread.records import Span

Place = tuple[int, int]
"""Start and end of a word in its article."""


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """One sentence without what stands in quotation marks.

    ``forms`` are its folded words and ``places`` where they stand; ``said`` tells for each whether some other
    article of the comparison quotes it, so that it is a speaker's although no marks show it here.
    """

    span: Span
    terms: frozenset[str]
    plain: frozenset[str]
    forms: tuple[str, ...]
    places: tuple[Place, ...]
    said: tuple[bool, ...]


def own_words(
    accounts: Iterable[Account], quoted: frozenset[tuple[str, ...]]
) -> dict[str, tuple[OwnSentence, ...]]:
    """The sentences of each account, by article id; ``quoted`` are runs of words that somebody says."""
    return {
        account.article.id: tuple(_sentence(account.article.text, t, quoted) for t in account.tellings)
        for account in accounts
    }


def _sentence(text: str, telling: Telling, quoted: frozenset[tuple[str, ...]]) -> OwnSentence:
    forms = tuple(text[start:end].replace("’", "'").casefold() for start, end in telling.words)
    said = tuple(said_by_others(forms, quoted))
    return OwnSentence(telling.span, telling.terms, telling.plain, forms, telling.words, said)
