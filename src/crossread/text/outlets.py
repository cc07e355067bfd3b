"""News outlets by name, alias or domain, from the table of outlets in use."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.text.addresses import host_of
from crossread.text.outlet_table import Outlet, outlet_key, outlet_table

__all__ = [
    "Outlet",
    "canonical_outlet",
    "initials",
    "known_outlets",
    "outlet_at",
    "outlet_family",
    "outlet_key",
    "outlet_named",
    "same_outlet",
]


def known_outlets() -> tuple[Outlet, ...]:
    """All outlets of the table in use, in its order."""
    return outlet_table().outlets


def outlet_named(name: str) -> Outlet | None:
    """The outlet known by this name or alias; None for an unknown one.

    ``outlet_named("AP")`` is the Associated Press. Forms in capitals are met by capitals only, and a lone
    word after "The" only with its article: "Time" and "Hill" are no outlets, "TIME" and "The Hill" are.
    """
    return outlet_table().named(name)


def outlet_at(address: str) -> Outlet | None:
    """The outlet whose domain a URL or host name belongs to, subdomains included."""
    for domain in _parents(host_of(address)):
        if found := outlet_table().by_domain.get(domain):
            return found
    return None


def _parents(host: str) -> Iterator[str]:
    """``edition.cnn.com``, ``cnn.com``, ``com``."""
    parts = host.split(".")
    for start in range(len(parts)):
        yield ".".join(parts[start:])


def canonical_outlet(name: str) -> str:
    """The name used in dossiers for an outlet given by name, alias, domain or URL.

    An unknown one keeps the name it was given.
    """
    found = outlet_named(name) or (outlet_at(name) if "." in name and " " not in name else None)
    return found.name if found else name


def outlet_family(name: str) -> str:
    """The family (owner or feed) of an outlet, or its own canonical name where none is known."""
    found = outlet_named(name) or outlet_at(name)
    return (found.family or found.name) if found else name


def same_outlet(left: str, right: str) -> bool:
    """Whether two names, aliases, domains, URLs or initials mean one outlet."""
    first, second = canonical_outlet(left), canonical_outlet(right)
    if outlet_key(first) == outlet_key(second):
        return True
    return len(min(first, second, key=len)) > 1 and (first == initials(second) or second == initials(first))


def initials(name: str) -> str:
    """The capitals that a name's words start with: "Northgate News Agency" gives "NNA"."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")
