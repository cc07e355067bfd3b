"""The outlet of an article, from a name in its metadata or from its address."""

from __future__ import annotations

from crossread.text.addresses import host_of
from crossread.text.outlets import canonical_outlet
from crossread.text.outlets import outlet_at as known_at


def outlet_of(name: str) -> str:
    """The name used in dossiers for an outlet, an unknown domain without its ``www``."""
    found = canonical_outlet(name)
    return _bare(found) if "." in found and " " not in found else found


def outlet_at(url: str) -> str | None:
    """The outlet that a URL belongs to: by name where it is known, else its domain without ``www``."""
    known = known_at(url)
    return known.name if known else _bare(host_of(url)) or None


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.")
