"""Terms of office told as times: "during the Obama administration", "under Obama"."""

from __future__ import annotations

import re
from datetime import date

from crossread.annotate.times_calendar import Period
from crossread.annotate.times_reading import Reading, Rule, Situation, absolute
from crossread.annotate.times_words import compile_rule
from crossread.text.data import load
from crossread.text.numbers import alternatives

_TERMS: dict[str, list[tuple[str, str]]] = load("en/administrations")["terms"]
_NTH = {"first": 0, "second": 1}
_IN_TIME = re.compile(r"\b(?:during|under|since|throughout|back to|until|before|after)\s+$", re.IGNORECASE)


def term_of_office(match: re.Match[str], situation: Situation) -> Reading | None:
    """The time in office of someone, where a preposition makes it a time and no actor: "during the
    Obama administration", "under Obama", "back to the first Trump administration".

    Of several terms the one named counts, else the one that held the day of publication or was last.
    """
    if not _IN_TIME.search(situation.sentence[: match.start()]):
        return None
    terms = [Period(date.fromisoformat(a), date.fromisoformat(b)) for a, b in _TERMS[match["name"]]]
    nth = _NTH.get((match["nth"] or "").lower())
    if nth is not None and len(terms) > 1:
        return absolute(terms[nth] if nth < len(terms) else None, "period", "year")
    base = situation.published.end if situation.published else None
    begun = [term for term in terms if base is None or term.start <= base]
    if len(terms) > 1 and base is None:
        return None
    return absolute(begun[-1] if begun else None, "period", "year")


_NAME = rf"(?-i:(?P<name>{alternatives(_TERMS)}))"

RULES = (
    Rule(
        term_of_office,
        compile_rule(rf"the (?:(?P<nth>first|second) )?{_NAME} (?:administration|presidency|years|era)"),
    ),
    Rule(term_of_office, compile_rule(rf"(?P<nth>(?!))?(?<=under\s)(?:President )?{_NAME}(?![’'\w-])")),
)
