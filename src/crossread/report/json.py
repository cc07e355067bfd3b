"""A dossier as JSON, and back: the one format that holds everything."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from crossread.records import SCHEMA_VERSION, Dossier, DossierDiff
from crossread.report.check import check_dossier


class DossierError(ValueError):
    """The bytes are no dossier that this version of crossread can read."""


def encode(record: Dossier | DossierDiff) -> str:
    """A dossier, or a diff of two, as JSON: one space of indentation, a line feed at the end.

    Fields stand in the order of the records and lists in their own order, so equal records give
    equal text. Everything outside ASCII stays as it is.
    """
    return msgspec.json.format(msgspec.json.encode(record), indent=1).decode("utf-8") + "\n"


def decode(data: bytes | str) -> Dossier:
    """The dossier that ``encode`` wrote.

    Raises ``DossierError`` where the data is no JSON, does not follow the schema, has another
    schema version, or holds a span or an id that does not match its articles.
    """
    try:
        check_version(msgspec.json.decode(data, type=_Head).schema)
        dossier = msgspec.json.decode(data, type=Dossier)
        check_dossier(dossier)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise DossierError(f"not a dossier: {error}") from error
    return dossier


@dataclass(frozen=True, slots=True)
class _Head:
    """The one field that dossiers of every version have; it is read first, as the others may differ."""

    schema: int


def check_version(schema: int) -> None:
    """Raise ``ValueError`` when a dossier follows another version of the schema."""
    if schema != SCHEMA_VERSION:
        raise ValueError(f"its schema is version {schema}, this crossread reads {SCHEMA_VERSION}")
