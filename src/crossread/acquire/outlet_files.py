"""Outlets that a user adds: a TOML file in the form of ``data/outlets.toml``."""

from __future__ import annotations

import tomllib
from os import PathLike
from pathlib import Path

import msgspec

from crossread.text.outlet_table import Outlet, outlets_of


class OutletFileError(ValueError):
    """A file of outlets that cannot be read, with its path and what is wrong with it."""


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One outlet as a user writes it."""

    name: str
    aliases: list[str] = []
    domains: list[str] = []
    family: str | None = None


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of a file, by kind of outlet."""

    agency: list[_Row] = []
    newspaper: list[_Row] = []
    broadcaster: list[_Row] = []
    magazine: list[_Row] = []
    site: list[_Row] = []


def read_outlets(path: str | PathLike[str]) -> tuple[Outlet, ...]:
    """The outlets of a file, in its order by kind.

    Raises ``OutletFileError`` where it cannot be read, is no TOML, or has another form.
    """
    try:
        table = msgspec.convert(tomllib.loads(Path(path).read_text(encoding="utf-8")), _Table)
    except OSError as error:
        raise OutletFileError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OutletFileError(f"{path}: is no TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise OutletFileError(f"{path}: is no list of outlets: {error}") from error
    return outlets_of(msgspec.to_builtins(table))
