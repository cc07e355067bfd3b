"""The outlets that are known: those of ``data/outlets.toml``, and those that a user adds for a while."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any, Literal, get_args

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


class OutletTable:
    """Outlets with the indexes by which they are found. Two tables are equal only if they are one."""

    def __init__(self, outlets: Sequence[Outlet]) -> None:
        self.outlets = tuple(outlets)

    @cached_property
    def by_key(self) -> Mapping[str, tuple[tuple[str, Outlet], ...]]:
        """Every written form of a name with its outlet, by key; names before aliases."""
        found: dict[str, tuple[tuple[str, Outlet], ...]] = {}
        forms = [(outlet.name, outlet) for outlet in self.outlets]
        forms += [(alias, outlet) for outlet in self.outlets for alias in outlet.aliases]
        for form, outlet in forms:
            key = outlet_key(form)
            found[key] = (*found.get(key, ()), (form, outlet))
        return found

    @cached_property
    def by_domain(self) -> Mapping[str, Outlet]:
        """Outlets by the domains that are theirs."""
        return {domain: outlet for outlet in self.outlets for domain in outlet.domains}

    def named(self, name: str) -> Outlet | None:
        """The outlet of the table known by this name or alias; None for an unknown one."""
        for form, outlet in self.by_key.get(outlet_key(name), ()):
            if _is_written_as(form, name):
                return outlet
        return None

    def with_added(self, added: Iterable[Outlet]) -> OutletTable:
        """This table and more outlets; one of a known name adds to what is known of it, and its word wins.

        A domain or a name that the added outlets claim is taken from those that had it.
        """
        known = {outlet_key(outlet.name): outlet for outlet in self.outlets}
        new: dict[str, Outlet] = {}
        for outlet in added:
            key = outlet_key(outlet.name)
            before = new.get(key) or known.get(key)
            new[key] = _joined(before, outlet) if before else outlet
        taken = {domain for outlet in new.values() for domain in outlet.domains}
        kept = (_without(outlet, taken) for key, outlet in known.items() if key not in new)
        return OutletTable((*new.values(), *kept))


def outlet_key(name: str) -> str:
    """A name as it is compared: "The Erie Times News" and "Erie Times-News" have one key.

    Case, hyphens, punctuation and a leading article make no difference; nor does a domain's ``www.``.
    """
    words = fold_words(name.replace("-", " ").removeprefix("www."))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def _is_written_as(form: str, name: str) -> bool:
    if form.isupper() and not name.removeprefix("the ").removeprefix("The ").isupper():
        return False
    bare = form.removeprefix("The ")
    needs_article = bare != form and len(fold_words(bare)) == 1 and not bare.isupper()
    return not needs_article or fold_words(name)[:1] == ["the"]


def outlets_of(table: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[Outlet, ...]:
    """The outlets of a table in the form of ``data/outlets.toml``: lists of rows by kind."""
    return tuple(
        Outlet(
            name=row["name"],
            kind=kind,
            aliases=tuple(row.get("aliases") or ()),
            domains=tuple(row.get("domains") or ()),
            family=row.get("family"),
        )
        for kind in get_args(OutletKind)
        for row in table.get(kind, ())
    )


@cache
def shipped_table() -> OutletTable:
    """The table that comes with the package."""
    return OutletTable(outlets_of(load("outlets")))


_IN_USE: ContextVar[OutletTable | None] = ContextVar("outlets in use", default=None)


def outlet_table() -> OutletTable:
    """The table in use: the shipped one, or the one that ``with_outlets`` has put in its place."""
    return _IN_USE.get() or shipped_table()


@contextmanager
def with_outlets(added: Sequence[Outlet]) -> Iterator[None]:
    """Know more outlets within a ``with`` block, and only there; nothing outside it is changed."""
    token = _IN_USE.set(outlet_table().with_added(added) if added else _IN_USE.get())
    try:
        yield
    finally:
        _IN_USE.reset(token)


def _joined(known: Outlet, added: Outlet) -> Outlet:
    return replace(
        added,
        aliases=tuple(dict.fromkeys((*added.aliases, *known.aliases))),
        domains=tuple(dict.fromkeys((*added.domains, *known.domains))),
        family=added.family or known.family,
    )


def _without(outlet: Outlet, taken: set[str]) -> Outlet:
    if taken.isdisjoint(outlet.domains):
        return outlet
    return replace(outlet, domains=tuple(domain for domain in outlet.domains if domain not in taken))
