"""Weighing what is known about an article: which date is publication, which outlet, which language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from crossread.acquire.dates import url_date
from crossread.acquire.draft import Meta
from crossread.acquire.fields import author_names
from crossread.acquire.language import language_of
from crossread.acquire.outlets import outlet_at, outlet_of
from crossread.acquire.stamps import byline_authors, is_update, stamp_date
from crossread.records import Sourced
from crossread.text.data import load
from crossread.text.outlet_mentions import outlet_mentions
from crossread.text.outlets import outlet_named

_PARTS = re.compile(r"[|•·,]")
_SLACK = 1  # days: a record in UTC and a URL in the outlet's own zone may differ by this much


def settle(meta: Meta, bylines: tuple[str, ...], text: str) -> Meta:
    """The metadata an article gets, completed from its URL, its bylines and its text."""
    published, saved = _dates(meta, bylines)
    return replace(
        meta,
        published=published,
        saved=saved,
        outlet=_outlet(meta, bylines),
        authors=_authors(meta, bylines),
        language=meta.language or _language(text),
    )


def _dates(meta: Meta, bylines: tuple[str, ...]) -> tuple[Sourced | None, Sourced | None]:
    """Publication and capture.

    A bare ``date`` that is later than the URL's day is when the copy was saved. A stated
    publication date counts before the URL's, unless it is later by more than time zones explain.
    """
    in_url = url_date(meta.url.value) if meta.url else None
    day = Sourced(in_url, "url") if in_url else None
    saved = meta.saved
    stated = meta.published
    if stated is None and meta.dated is not None:
        stated, saved = _weigh_dated(meta.dated, day, saved)
    elif stated is not None and day is not None and _days_after(stated, day) > _SLACK:
        stated = Sourced(day.value, "url", f"the {stated.how} says {stated.value}")
    return stated or day or _stamped(bylines), saved


def _weigh_dated(
    dated: Sourced, day: Sourced | None, saved: Sourced | None
) -> tuple[Sourced | None, Sourced | None]:
    slack = 0 if dated.how == "front matter" else _SLACK
    if day is not None and _days_after(dated, day) > slack:
        return day, saved or dated
    return dated, saved


def _days_after(later: Sourced, earlier: Sourced) -> int:
    return (date.fromisoformat(later.value[:10]) - date.fromisoformat(earlier.value[:10])).days


def _stamped(bylines: tuple[str, ...]) -> Sourced | None:
    """The date of the first stamp that is no update, else of the first that is."""
    for line in sorted(bylines, key=is_update):
        found = stamp_date(line)
        if found:
            return Sourced(found, "text", line)
    return None


def _authors(meta: Meta, bylines: tuple[str, ...]) -> tuple[Sourced, ...]:
    """The authors in the metadata, then those that only the bylines name.

    Outlets are no authors, but for an agency that the metadata name: it wrote what others print.
    """
    stated = tuple(author for author in meta.authors if _may_write(author.value))
    known = {author.value.casefold() for author in stated}
    names = dict.fromkeys(name for line in bylines for name in author_names(byline_authors(line)))
    found = (name for name in names if name.casefold() not in known and is_person(name))
    return stated + tuple(Sourced(name, "text") for name in found)


def _may_write(author: str) -> bool:
    outlet = outlet_named(author)
    return outlet is None or outlet.kind == "agency"


def is_person(name: str) -> bool:
    """Whether a name in a byline can be a person's: no outlet, no desk or trade."""
    words = set(name.casefold().split())
    return not outlet_named(name) and not _looks_like(name) and not words & set(load("en/stamps")["desks"])


def _outlet(meta: Meta, bylines: tuple[str, ...]) -> Sourced | None:
    """The outlet that the metadata name, else the one the URL belongs to, else one in a stamp."""
    if meta.outlet:
        return Sourced(outlet_of(meta.outlet.value), meta.outlet.how)
    if meta.url and (at_url := outlet_at(meta.url.value)):
        return Sourced(at_url, "url")
    for find in (_named_in, _looks_like):
        for line in bylines:
            for part in _PARTS.split(line):
                name = find(part.strip())
                if name:
                    return Sourced(name, "text", line)
    return None


def _named_in(part: str) -> str | None:
    """The known outlet that a part of a stamp is, or opens with: "TOI GLOBAL DESK"."""
    words = part.split()
    for count in range(len(words), 0, -1):
        found = outlet_named(" ".join(words[:count]))
        if found:
            return found.name
    return None


def _looks_like(part: str) -> str | None:
    """The outlet that a whole part of a stamp looks like: "THE DUNMORE COURIER", "The Merrow Ledger"."""
    name = part.title() if part.isupper() else part
    for mention in outlet_mentions(name):
        if mention.end == len(name) and name[: mention.start] in ("", "The "):
            return mention.name
    return None


def _language(text: str) -> Sourced | None:
    found = language_of(text)
    return Sourced(found, "text") if found else None
