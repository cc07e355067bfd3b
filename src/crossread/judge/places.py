"""Conflicts of place: accounts of one event that put it in different places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict, ConflictStatus, Span, content_id
from crossread.text.intervals import times_apart
from crossread.text.places import Place, apart, contains, countries_in, meant
from crossread.text.terms import fold, terms
from crossread.text.vectors import similar_pairs, weigh

SAME_EVENT = 0.3
"""Cosine of two claims, their places left out, from which on they are taken to be of one event."""

SAME_NAME = 0.15
"""The same where both name one place, which is a likeness of its own: "near London" and "in London"."""

_BESIDE = frozenset({"near", "outside", "off"})
_NOT_IN = frozenset({"near", "outside"})
_PART = r"(?:north|south|east|west|central|inner|outer|downtown|upper|lower)[\w-]*"
_LOCATED = re.compile(
    rf"\b(in|at|near|outside|inside|off)\s+(?:the\s+)?(?:{_PART}\s+)*"
    r"(?:(?:the|a)?\s*(?:[\w-]+\s+){0,3}(?:city|town|village|port|district|state|province|region|suburb|capital)"
    r"\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
_KIND_OF_PLACE = re.compile(r"\b(?:city|town|village|port|district|state|province|region|suburb|capital)$")
_GOES_ON = re.compile(r"(?:,|,?\s+(?:and|or))\s+(?:in\s+)?", re.IGNORECASE)
_UNNAMED = re.compile(r"(?:who|which|that|where|he|she|it|they)\b", re.IGNORECASE)
_WIDENS = re.compile(rf",?\s+(?:in\s+)?(?:the\s+)?(?:{_PART}\s+)*|,\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Located:
    """A claim and where it says that something was: a place and, as the text has it, what that lies in.

    ``beside`` is the word that puts it only near or off that place, empty where it was in it.
    ``around`` are the countries that the article tells of.
    """

    claim: Claim
    stated: tuple[Span, ...]
    beside: str
    around: frozenset[str]

    @property
    def words(self) -> str:
        """The words for the place: "Marsh Road, Dunmore"."""
        start, end = self.stated[0].start - self.claim.span.start, self.stated[-1].end - self.claim.span.start
        return self.claim.span.text[start:end]

    @property
    def label(self) -> str:
        """The words for the place, and that it was only near: "near Dunmore"."""
        return f"{self.beside} {self.words}".strip()

    @property
    def event(self) -> str:
        """The claim without its place."""
        return self.claim.span.text.replace(self.words, " ", 1)

    @cached_property
    def known(self) -> Place | None:
        """The narrowest stated place of which the gazetteer knows where it is."""
        wider = frozenset(p.country for s in self.stated[1:] if (p := meant(s.text, among=self.around)))
        places = (meant(span.text, among=wider or self.around) for span in self.stated)
        return next((place for place in places if place), None)


def place_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rule ``different_places``: claims of one event in two accounts, each with one place, that differ.

    "The bus burned in Scotland" against "the bus burned in Wales" or "the bus burned near Scotland",
    which cannot both hold, or against "the bus burned in Glasgow", which is more precise. Where
    neither text nor gazetteer tells how two places lie, nothing is said.
    """
    located = _all_located(lookup)
    pairs = [(located[a.id], located[b.id]) for a, b in _same_event(lookup, located)]
    for status, reason in _REASONS.items():
        differing = [(a.claim, b.claim) for a, b in pairs if _status(a, b) == status]
        for claims in components(differing):
            yield _conflict(lookup, [located[claim.id] for claim in claims], status, reason)


_REASONS: dict[ConflictStatus, str] = {
    "contradiction": "the two share no ground",
    "precision": "one lies within the other",
}


def _status(a: Located, b: Located) -> ConflictStatus | None:
    """How two places stand to one another; None where they are the same, or it is not known."""
    if a.known and a.known == b.known and _only_one_near(a, b) and _same_words(a, b):
        return "contradiction"
    for inner, outer in ((a, b), (b, a)):
        if _is_within(inner, outer) and (not inner.beside or _is_wide(outer)):
            return _near_or_within(outer)
    clear = a.known and b.known and a.beside == b.beside and apart(a.known, b.known)
    return "contradiction" if clear else None


def _near_or_within(outer: Located) -> ConflictStatus | None:
    """How a place within another stands to words that put it in, near or off that other."""
    return "precision" if not outer.beside else "contradiction" if outer.beside in _NOT_IN else None


def _is_wide(item: Located) -> bool:
    """Whether the place is a country, in which lies what is near a city of it."""
    return item.known is not None and item.known.kind == "country"


def _only_one_near(a: Located, b: Located) -> bool:
    """Whether one is said to be near a place and the other in it; off a port may be in it too."""
    return (a.beside in _NOT_IN and not b.beside) or (b.beside in _NOT_IN and not a.beside)


def _same_words(a: Located, b: Located) -> bool:
    return fold(a.stated[0].text) == fold(b.stated[0].text)


def _is_within(inner: Located, outer: Located) -> bool:
    """Whether one place is known to lie in the other, or its text says so."""
    if inner.known is None or outer.known is None:
        return _says_within(inner, outer)
    return _says_within(inner, outer) or bool(contains(outer.known, inner.known))


def _says_within(inner: Located, outer: Located) -> bool:
    """Whether a text itself puts one place in the other: "Marsh Road, Dunmore" and "Dunmore"."""
    return fold(outer.stated[0].text) in {fold(span.text) for span in inner.stated[1:]}


def _all_located(lookup: Lookup) -> dict[str, Located]:
    around = {id: countries_in(article.text) for id, article in lookup.articles.items()}
    found = (_located(claim, around[claim.span.article]) for claim in lookup.statements)
    return {item.claim.id: item for item in found if item}


def _located(claim: Claim, around: frozenset[str]) -> Located | None:
    """A claim with the places of its one location, narrowest first; None where it has none or several."""
    text, offset = claim.span.text, claim.span.start
    chains: list[tuple[str, list[Span]]] = []
    end = 0
    for place in claim.places:
        between, before = text[end : place.start - offset], text[: place.start - offset]
        owns = text.startswith(("'s ", "’s "), place.end - offset)
        located = None if owns else _LOCATED.search(before)
        if chains and end and between == " of " and _KIND_OF_PLACE.search(before[:end]):
            chains[-1][1].insert(0, place)
        elif chains and end and _WIDENS.fullmatch(between):
            chains[-1][1].append(place)
        elif located:
            chains.append((located[1].lower(), [place]))
        elif chains and _GOES_ON.fullmatch(between):
            return None
        end = place.end - offset
    if len(chains) != 1:
        return None
    ((preposition, stated),) = chains
    return Located(claim, tuple(stated), preposition if preposition in _BESIDE else "", around)


def _same_event(lookup: Lookup, located: dict[str, Located]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims of two accounts that are alike in what is left when their places are taken out."""
    items = list(located.values())
    vectors = weigh([terms(item.event) for item in items])
    for i, j, likeness in similar_pairs(vectors, at_least=SAME_NAME):
        if likeness < SAME_EVENT and not _name_one_place(items[i], items[j]):
            continue
        a, b = items[i].claim, items[j].claim
        if not lookup.in_two_accounts(a, b):
            continue
        if not (_times_clash(a, b) or _of_others(a, b) or lookup.one_tells_both(a, b)):
            yield a, b


def _name_one_place(a: Located, b: Located) -> bool:
    """Whether both name one place, and one of them puts the event only near it."""
    names = [{fold(span.text) for span in item.stated} for item in (a, b)]
    return _only_one_near(a, b) and bool(names[0] & names[1])


def _of_others(a: Claim, b: Claim) -> bool:
    """Whether two claims are of somebody else: their first names share no word, or one only says "who"."""
    first = [set(fold(claim.participants[0].text).split()) for claim in (a, b) if claim.participants]
    unnamed = any(_UNNAMED.match(claim.span.text) for claim in (a, b))
    return unnamed or (len(first) == 2 and not first[0] & first[1])


def _times_clash(a: Claim, b: Claim) -> bool:
    """Whether two claims give times that do not meet: then they are of two events."""
    one, other = ([time.value for time in claim.times if time.value] for claim in (a, b))
    return bool(one and other) and all(times_apart(x, y) for x in one for y in other)


def _conflict(lookup: Lookup, items: list[Located], status: ConflictStatus, reason: str) -> Conflict:
    return Conflict(
        id=content_id("x", "place", status, *(item.claim.id for item in items)),
        type="place",
        status=status,
        about=items[0].stated[0],
        sides=lookup.sides((item.label, item.claim.span) for item in items),
        fact=lookup.group_of.get(items[0].claim.id),
        rule="different_places",
        reason=f"accounts of one event give different places, and {reason}",
    )
