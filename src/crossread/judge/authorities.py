"""Whether two claims are of one account: stated by one article on one authority."""

from __future__ import annotations

from crossread.records import Claim
from crossread.text.terms import fold


def one_account(a: Claim, b: Claim) -> bool:
    """Whether one article states both on the same authority.

    Nobody contradicts himself within an article: where one account gives two numbers or two times that
    cannot both hold, it speaks of two things.
    """
    return a.span.article == b.span.article and _source(a) == _source(b)


def _source(claim: Claim) -> str:
    return fold(claim.attribution[0].source) if claim.attribution else ""
