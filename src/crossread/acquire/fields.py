"""Named fields, of a JSON record or of front matter, into metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crossread.acquire.dates import parse_date
from crossread.acquire.draft import Meta
from crossread.acquire.language import language_code
from crossread.records import Sourced
from crossread.text.data import load


def meta_from(fields: Mapping[str, Any], how: str) -> Meta:
    """The metadata in ``fields``; ``how`` says where they stood (``record``, ``front matter``)."""
    dated = _date(fields, "dated", how)
    return Meta(
        title=_text(fields, "title", how),
        outlet=_outlet(fields, how),
        authors=tuple(Sourced(name, how) for name in author_names(_first(fields, "authors"))),
        published=_date(fields, "published", how),
        dated=dated,
        saved=_date(fields, "saved", how),
        language=_language(fields, how),
        url=_url(fields, how),
        description=str(_first(fields, "description", str) or ""),
    )


def author_names(value: object) -> list[str]:
    """Names out of the shapes that records write them in: a list, "A; B", "A and B", {"name": ...}."""
    if isinstance(value, Mapping):
        return author_names(value.get("name"))
    if isinstance(value, list | tuple):
        return list(dict.fromkeys(name for item in value for name in author_names(item)))
    if not isinstance(value, str):
        return []
    plain = value.removeprefix("By ").removeprefix("by ")
    for separator in (";", " and ", " & "):
        plain = plain.replace(separator, "\n")
    parts = plain.split("\n") if "\n" in plain else plain.split(",") if plain.count(",") > 1 else [plain]
    return [name for part in parts for name in _comma_separated(part) if name]


def _comma_separated(part: str) -> list[str]:
    """ "A, B" are two people where both have two names; "Smith, John" and "John Smith, AP" are one."""
    names = [name.strip() for name in part.split(",")]
    return names if all(" " in name for name in names) else [part.strip(" ,")]


def _first(fields: Mapping[str, Any], name: str, kind: type | None = None) -> Any:
    """The first field under any of its names that holds something."""
    for key in load("fields")[name]:
        value = fields.get(key)
        if value and (kind is None or isinstance(value, kind)):
            return value
    return None


def _text(fields: Mapping[str, Any], name: str, how: str) -> Sourced | None:
    value = _first(fields, name, str)
    line = " ".join(value.split()) if value else ""
    return Sourced(line, how) if line else None


def _language(fields: Mapping[str, Any], how: str) -> Sourced | None:
    code = language_code(_first(fields, "language", str) or "")
    return Sourced(code, how) if code else None


def _date(fields: Mapping[str, Any], name: str, how: str) -> Sourced | None:
    value = parse_date(_first(fields, name))
    return Sourced(value, how) if value else None


def _outlet(fields: Mapping[str, Any], how: str) -> Sourced | None:
    """The outlet; a publisher may be an object with a name, and ``source`` may hold a URL instead."""
    for key in load("fields")["outlet"]:
        value = fields.get(key)
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("title")
        if isinstance(value, str) and value.strip() and "://" not in value:
            return Sourced(" ".join(value.split()), how)
    return None


def _url(fields: Mapping[str, Any], how: str) -> Sourced | None:
    """The address; trafilatura writes it under ``source``."""
    for key in (*load("fields")["url"], "source"):
        value = fields.get(key)
        if isinstance(value, str) and value.strip().startswith(("http://", "https://")):
            return Sourced(value.strip(), how)
    return None
