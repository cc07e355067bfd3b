"""Which articles are an agency's copy, as their URL, dateline, byline or last line says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from crossread.records import Article, Credit, Evidence, EvidenceKind
from crossread.text.addresses import split_address
from crossread.text.data import load
from crossread.text.outlets import outlet_named, same_outlet

_COPY_RULES: dict[str, EvidenceKind] = {"dateline": "dateline", "copyright": "tagline", "byline": "byline"}
"""Rules of credits that say whose copy the whole article is, rather than where one fact came from."""
_CLOSING_BLOCKS = 4
"""An agency signs off in one of the last lines; what follows is the paper's own note or a picture's."""

Mark = tuple[str, Evidence]
"""An agency, and what marks an article as its copy."""


def is_copy_mark(credit: Credit) -> bool:
    """Whether a credit says whose copy the whole article is."""
    return credit.rule in _COPY_RULES


def wire_evidence(article: Article, credits: Iterable[Credit]) -> dict[str, tuple[Evidence, ...]]:
    """The agencies whose copy an article is, each with the evidence for it.

    A URL under ``/aponline/``, a dateline "PORT DUNMORE (AP)", a byline "By The Associated Press", an
    agency's copyright line, or a sign-off that only one agency has, "Reporting by ...; Editing by ..." say
    so; "according to the AP" does not. An agency's own article is nobody's copy.
    """
    found: dict[str, list[Evidence]] = defaultdict(list)
    for agency, evidence in (
        *_address(article),
        *_signed(article),
        *_marked(article, credits),
        *_signed_off(article),
    ):
        if not (article.outlet and same_outlet(article.outlet.value, agency)):
            found[agency].append(evidence)
    return {agency: tuple(marks) for agency, marks in found.items()}


def _address(article: Article) -> Iterator[Mark]:
    url = article.url.value if article.url else ""
    if agency := _agency_in_url(url):
        note = f"the URL of {article.label} is where {agency} copy is kept: {url}"
        yield agency, Evidence("url", note, ())


def _agency_in_url(url: str) -> str | None:
    parts = split_address(url)
    path = f"{parts.path.lower().rstrip('/')}/" if parts else ""
    for part, agency in load("wires")["path"].items():
        if f"/{part}/" in path:
            return str(agency)
    return None


def _signed(article: Article) -> Iterator[Mark]:
    """The agency given as the article's author."""
    for author in article.authors:
        outlet = outlet_named(author.value)
        if outlet and outlet.kind == "agency":
            yield (
                outlet.name,
                Evidence("byline", f"{outlet.name} is given as the author of {article.label}", ()),
            )


def _marked(article: Article, credits: Iterable[Credit]) -> Iterator[Mark]:
    for credit in credits:
        if is_copy_mark(credit) and _may_be_agency(credit.outlet) and not credit.own:
            kind = _COPY_RULES[credit.rule]
            note = f"the {kind} of {article.label} names {credit.outlet}"
            yield credit.outlet, Evidence(kind, note, (credit.span,))


def _may_be_agency(name: str) -> bool:
    outlet = outlet_named(name)
    return outlet is None or outlet.kind == "agency"


def _signed_off(article: Article) -> Iterator[Mark]:
    """The agency whose way of signing off ends one of the last lines."""
    for block in article.blocks[-_CLOSING_BLOCKS:]:
        for pattern, agency in _sign_offs():
            if found := pattern.search(article.text, block.start, block.end):
                note = f"{article.label} is signed off as {agency} does it"
                yield agency, Evidence("tagline", note, (article.span(found.start(), found.end()),))


@cache
def _sign_offs() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), agency) for pattern, agency in load("wires")["sign_off"].items())
