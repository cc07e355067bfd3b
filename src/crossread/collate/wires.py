"""Which articles are an agency's copy, as their URL, dateline or last line says."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from crossread.records import Article, Credit, Evidence, EvidenceKind
from crossread.text.data import load
from crossread.text.outlets import outlet_named

_COPY_RULES: dict[str, EvidenceKind] = {"dateline": "dateline", "copyright": "tagline", "byline": "byline"}
"""Rules of credits that say whose copy the whole article is, rather than where one fact came from."""


def is_copy_mark(credit: Credit) -> bool:
    """Whether a credit says whose copy the whole article is."""
    return credit.rule in _COPY_RULES


def wire_evidence(article: Article, credits: Iterable[Credit]) -> dict[str, tuple[Evidence, ...]]:
    """The agencies whose copy an article is, each with the evidence for it.

    A URL under ``/aponline/``, a dateline "PORT DUNMORE (AP)", a byline "By The Associated Press" or an
    agency's copyright line say so; "according to the AP" does not.
    """
    found: dict[str, tuple[Evidence, ...]] = {}
    url = article.url.value if article.url else ""
    if by_url := _agency_in_url(url):
        note = f"the URL of {article.label} is where {by_url} copy is kept: {url}"
        found[by_url] = (Evidence("url", note, ()),)
    for credit in credits:
        if is_copy_mark(credit) and _may_be_agency(credit.outlet) and not credit.own:
            kind = _COPY_RULES[credit.rule]
            note = f"the {kind} of {article.label} names {credit.outlet}"
            found[credit.outlet] = (*found.get(credit.outlet, ()), Evidence(kind, note, (credit.span,)))
    return found


def _may_be_agency(name: str) -> bool:
    outlet = outlet_named(name)
    return outlet is None or outlet.kind == "agency"


def _agency_in_url(url: str) -> str | None:
    path = f"{urlsplit(url).path.lower().rstrip('/')}/"
    for part, agency in load("wires")["path"].items():
        if f"/{part}/" in path:
            return str(agency)
    return None
