"""The sentences of an account by the content terms that are its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.collate.formulas import speaks_of_itself
from crossread.collate.wording import Wording
from crossread.records import Span
from crossread.text.terms import terms


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, or two that follow one another, without quotes and stock phrases.

    ``account`` is the number of its article and ``places`` are its sentences' numbers in it. ``terms`` are
    its content terms in order, ``plain`` those that are neither names nor roles.
    """

    account: int
    places: tuple[int, ...]
    span: Span
    terms: tuple[str, ...]
    plain: frozenset[str]

    @property
    def bag(self) -> frozenset[str]:
        """Its terms without order."""
        return frozenset(self.terms)

    @property
    def steps(self) -> frozenset[tuple[str, str]]:
        """Each two terms that follow one another: how it is worded, beside what it is about."""
        return frozenset(zip(self.terms, self.terms[1:], strict=False))

    def joined(self, other: Statement, text: str) -> Statement:
        """The statement with the one that follows it; ``text`` is that of their article."""
        span = Span(
            self.span.article, self.span.start, other.span.end, text[self.span.start : other.span.end]
        )
        return Statement(
            self.account,
            (*self.places, *other.places),
            span,
            self.terms + other.terms,
            self.plain | other.plain,
        )


Match = tuple[float, Statement, Statement]
"""Cosine of two statements, and the two; the left one belongs to the account that comes first."""


def read_statements(wordings: Sequence[Wording]) -> tuple[tuple[Statement, ...], ...]:
    """The statements of each account, in order.

    Headlines have no terms, as those of one event are alike without one being told over; nor have sentences
    in the first person outside quotation marks, which are mostly posts and statements set without marks.
    """
    return tuple(tuple(_statements(number, wording)) for number, wording in enumerate(wordings))


def _statements(account: int, wording: Wording) -> Iterator[Statement]:
    for place, (sentence, first, last) in enumerate(wording.sentences):
        own = [at for at in range(first, last) if wording.is_own(at)]
        spoken = speaks_of_itself(wording.forms[at] for at in own)
        plain = " ".join(wording.forms[at] for at in own if wording.plain[at])
        told = () if spoken or sentence.block == "title" else terms(_only(wording, own))
        yield Statement(account, (place,), sentence.span, told, frozenset(terms(plain)))


def _only(wording: Wording, own: Sequence[int]) -> str:
    """The text of some words of an account, with what stands between those that follow one another."""
    pieces: list[str] = []
    after = None
    for at in own:
        if after == at - 1:
            pieces.append(wording.article.text[wording.ends[after] : wording.starts[at]])
        else:
            pieces.append(" ")
        pieces.append(wording.article.text[wording.starts[at] : wording.ends[at]])
        after = at
    return "".join(pieces)
