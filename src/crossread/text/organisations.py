"""The forms of an organisation's name by which two mentions of it can meet."""

from __future__ import annotations

from functools import lru_cache

from crossread.text.data import load
from crossread.text.names import bare
from crossread.text.outlet_table import OutletTable, outlet_table
from crossread.text.places import places_named
from crossread.text.terms import fold

_LEGAL = frozenset({"ltd", "limited", "inc", "llc", "plc", "corp", "corporation", "co", "gmbh", "ag", "sa"})


def plain_organisation(name: str) -> str:
    """A name as it is compared: "The U.S. Port Board, Inc." gives "united states port board".

    Dots, hyphens, case, a leading "the" and legal forms at the end make no difference; an outlet has
    its usual name, and countries and the best known acronyms are written out.
    """
    return _plain(name, outlet_table())


@lru_cache(maxsize=1 << 12)
def _plain(name: str, table: OutletTable) -> str:
    """Kept by the table in use, since the same name can be an outlet's in one and not in another."""
    outlet = table.named(name)
    words = [_written_out(word) for word in (outlet.name if outlet else name).replace("-", " ").split()]
    words = [word for word in words if word != "the"] or words
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return " ".join(words)


def initials(name: str) -> str:
    """The initials of a name, in lower case: "Port Dunmore Council" gives "pdc".

    Empty where there are two or none: two letters are the initials of too much.
    """
    letters = [
        word[0] for word in name.replace("-", " ").split() if word[0].isupper() and bare(word) != "the"
    ]
    return "".join(letters).lower() if len(letters) > 2 else ""


def _written_out(word: str) -> str:
    low = bare(word.strip(",")).replace(".", "")
    countries = [place for place in places_named(word) if place.kind == "country"] if word.isupper() else []
    if countries:
        return fold(countries[0].name)
    return str(load("en/terms")["acronyms"].get(low, low))
