"""What a number counts where the noun stands before it: "the death toll rose to 14", "a crew of 12"."""

from __future__ import annotations

import re

from crossread.annotate.quantities_amount import DATA, Amount, spaced
from crossread.annotate.quantities_noun import Counted, counted_after
from crossread.text.numbers import alternatives

_WORDS = DATA["before"]
_REACH = 90
"""Characters before a number in which its noun is looked for."""

_TO = spaced(alternatives(_WORDS["to"]))
_AS_OF = r"(?:\s+(?:from|in|on|after|by)\s+[^.;:,]{1,40}?)?"
_TOLL = re.compile(
    spaced(
        rf"\b(?P<noun>(?:official |confirmed |final |total )?(?:{alternatives(_WORDS['tolls'])}))"
        rf"{_AS_OF}\s+(?:{_TO})\s+$"
    ),
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"\b(?P<noun>{alternatives(_WORDS['states'].split())})\s+(?:were\s+|was\s+)?(?:now\s+)?(?:numbered|numbering|totalled|totaled)\s+"
    rf"(?:at\s+)?$",
    re.IGNORECASE,
)
_GROUP = re.compile(rf"\b(?P<noun>{alternatives(_WORDS['groups'].split())})\s+of\s+$")
_NUMBER_OF = re.compile(
    rf"\bnumber\s+of(?=\s+(?:the\s+)?(?P<noun>\w[^.;:,]{{2,60}}?)\s+(?:{_TO})\s+$)", re.IGNORECASE
)


def counted_before(text: str, amount: Amount) -> Counted | None:
    """The noun before the amount that it counts, or None; tolls and groups count people."""
    if amount.interval == (1, 1) and not amount.figures:
        return None
    first = max(0, amount.start - _REACH)
    near = text[first : amount.start]
    for pattern in (_TOLL, _NUMBERED, _GROUP):
        if match := pattern.search(near):
            return Counted(first + match.start("noun"), first + match.end("noun"), "person")
    match = _NUMBER_OF.search(near)
    return counted_after(text, first + match.end()) if match else None
