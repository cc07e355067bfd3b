"""Quotations whose closing mark is lost: they end before the clause that reports them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from crossread.text.quotation import Quotation, with_depths
from crossread.text.reporting import reporting_clauses
from crossread.text.reporting_order import LEFT_OUT

_BREAK = re.compile(r"[,!?…]\s+")
_CLAUSE_END = re.compile(r"[.,;:!?—–](?=\s|$)")
_MOST_BREAKS = 12
"""So many commas and the like of a quotation are tried."""

_LONGEST_CLAUSE = 8
"""A reporting clause of more words is not looked for there."""


def end_unclosed(
    text: str, quotations: Iterable[Quotation], *, introduced: bool, goes_on: bool, language: str
) -> list[Quotation]:
    """The quotations of a paragraph, those that nothing closes cut before their reporting clause.

    '"It was dark, said Ellison.' keeps "It was dark,". Where the quote ``goes_on`` in the next paragraph,
    what reaches this one's end is left whole, as its closing mark was never due; and so is all that a
    colon introduces, in this paragraph or before it (``introduced``).
    """
    if introduced:
        return list(quotations)
    limit = len(text.rstrip()) if goes_on else len(text) + 1
    return with_depths(
        _cut(text, q, language) if _lost_its_mark(text, q) and q.end < limit else q for q in quotations
    )


def _lost_its_mark(text: str, quotation: Quotation) -> bool:
    after_colon = text[max(0, quotation.outer[0] - 4) : quotation.outer[0]].rstrip().endswith(":")
    return not (quotation.closed or quotation.depth or after_colon)


def _cut(text: str, quotation: Quotation, language: str) -> Quotation:
    for found in islice(_BREAK.finditer(text, quotation.start, quotation.end), _MOST_BREAKS):
        end = found.start() + 1
        clause_end = _CLAUSE_END.search(text, found.end(), quotation.end)
        clause = text[found.end() : clause_end.start() if clause_end else quotation.end]
        if is_reporting(clause, language):
            return replace(quotation, end=end, outer=(quotation.outer[0], end))
    return quotation


def is_reporting(text: str, language: str) -> bool:
    """Whether a stretch after a quotation is the clause that reports it: "said Ellison"."""
    if len(text.split()) > _LONGEST_CLAUSE:
        return False
    clauses = reporting_clauses(f"“Q,” {text}", language=language)
    return any(
        c.frame == "clause"
        and (c.subject or c.rule == LEFT_OUT)
        and (not c.content or c.content[1] <= len("“Q,”") + 1)
        for c in clauses
    )
