"""Which outlet a name, a domain or a URL belongs to."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from crossread.text.data import load


def outlet_named(name: str) -> str | None:
    """The canonical name of an outlet known by this name, alias or domain; None where unknown."""
    names, domains = _known()
    return names.get(name.casefold().strip()) or _by_domain(_bare(name), domains)


def outlet_at(url: str) -> str | None:
    """The outlet that a URL belongs to: its canonical name, else the domain without ``www``."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    bare = _bare(host)
    return _by_domain(bare, _known()[1]) or bare or None


def canonical(name: str) -> str:
    """The canonical name where the outlet is known, else the name as given, a domain without ``www``."""
    return outlet_named(name) or (_bare(name) if "." in name and " " not in name else name)


def _bare(host: str) -> str:
    return host.casefold().strip().rstrip("/").removeprefix("www.")


def _by_domain(host: str, domains: dict[str, str]) -> str | None:
    """The outlet of a host or of the domain above it: ``edition.cnn.com`` is found at ``cnn.com``."""
    parts = host.split(".")
    for start in range(len(parts) - 1):
        found = domains.get(".".join(parts[start:]))
        if found:
            return found
    return None


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    """Names and aliases, case folded, and domains: each with the outlet's canonical name."""
    names: dict[str, str] = {}
    domains: dict[str, str] = {}
    for outlet in (row for rows in load("outlets").values() for row in rows):
        for alias in (outlet["name"], *outlet.get("aliases", ())):
            names.setdefault(alias.casefold(), outlet["name"])
        for domain in outlet.get("domains", ()):
            domains.setdefault(domain, outlet["name"])
    return names, domains
