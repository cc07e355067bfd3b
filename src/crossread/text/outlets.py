"""News outlets by name, alias or domain, from ``data/outlets.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args
from urllib.parse import urlsplit

from crossread.text.data import load
from crossread.text.fold import fold_words

OutletKind = Literal["agency", "newspaper", "broadcaster", "magazine", "site"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet of the table: the name used in dossiers, and all that is known of it.

    ``family`` names its owner or feed where several outlets share one.
    """

    name: str
    kind: OutletKind
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    family: str | None = None


@cache
def known_outlets() -> tuple[Outlet, ...]:
    """All outlets of the table, in its order."""
    table = load("outlets")
    return tuple(
        Outlet(
            name=row["name"],
            kind=kind,
            aliases=tuple(row.get("aliases", ())),
            domains=tuple(row.get("domains", ())),
            family=row.get("family"),
        )
        for kind in get_args(OutletKind)
        for row in table[kind]
    )


def outlet_key(name: str) -> str:
    """A name as it is compared: "The Erie Times News" and "Erie Times-News" have one key.

    Case, hyphens, punctuation and a leading article make no difference; nor does a domain's ``www.``.
    """
    words = fold_words(name.replace("-", " ").removeprefix("www."))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@cache
def _by_key() -> dict[str, tuple[tuple[str, Outlet], ...]]:
    """Every written form of a name with its outlet, by key; names before aliases."""
    found: dict[str, tuple[tuple[str, Outlet], ...]] = {}
    outlets = known_outlets()
    forms = [(outlet.name, outlet) for outlet in outlets]
    forms += [(alias, outlet) for outlet in outlets for alias in outlet.aliases]
    for form, outlet in forms:
        key = outlet_key(form)
        found[key] = (*found.get(key, ()), (form, outlet))
    return found


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in known_outlets() for domain in outlet.domains}


def outlet_named(name: str) -> Outlet | None:
    """The outlet known by this name or alias; None for an unknown one.

    ``outlet_named("AP")`` is the Associated Press. Forms in capitals are met by capitals only, and a lone
    word after "The" only with its article: "Time" and "Hill" are no outlets, "TIME" and "The Hill" are.
    """
    for form, outlet in _by_key().get(outlet_key(name), ()):
        if _is_written_as(form, name):
            return outlet
    return None


def _is_written_as(form: str, name: str) -> bool:
    if form.isupper() and not name.removeprefix("the ").removeprefix("The ").isupper():
        return False
    bare = form.removeprefix("The ")
    needs_article = bare != form and len(fold_words(bare)) == 1 and not bare.isupper()
    return not needs_article or fold_words(name)[:1] == ["the"]


def outlet_at(address: str) -> Outlet | None:
    """The outlet whose domain a URL or host name belongs to, subdomains included."""
    host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").lower()
    for domain in _parents(host):
        if domain in _by_domain():
            return _by_domain()[domain]
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
